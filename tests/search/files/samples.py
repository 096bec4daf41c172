"""Real files of each type, small, made on the spot."""

import io
import zipfile

from django.core.files.base import ContentFile
from docx import Document as WordDocument
from font_source_sans_pro import SourceSansPro
from fpdf import FPDF
from odfdo import Document as OpenDocument
from odfdo import Header, Paragraph, Table
from PIL import Image
from pypdf import PdfReader, PdfWriter

WORDS = "Opieka wytchnieniowa dla opiekunów osób niepełnosprawnych"


def pdf(*pages: str) -> bytes:
    """One page for each text, in a font with Polish letters."""
    paper = FPDF(format="A4")
    paper.add_font("SourceSans", fname=SourceSansPro)
    paper.set_font("SourceSans", size=12)
    for text in pages or (WORDS,):
        paper.add_page()
        paper.multi_cell(0, 6, text)
    return bytes(paper.output())


def scan() -> bytes:
    """A picture of a page."""
    paper = FPDF(format="A4")
    paper.add_page()
    paper.image(Image.new("RGB", (40, 60), "#cccccc"), x=10, y=10, w=100)
    return bytes(paper.output())


def protected_pdf(algorithm: str = "RC4-128", *, password: str = "tajne") -> bytes:
    """A PDF that opens with the password only; with an empty one, for everybody."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(password, owner_password="wlasciciel", algorithm=algorithm)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def docx(text: str = WORDS) -> bytes:
    """A heading, a paragraph and a table."""
    document = WordDocument()
    document.add_heading("Regulamin", level=1)
    document.add_paragraph(text)
    document.add_table(rows=1, cols=2).rows[0].cells[1].text = "Pokój 26"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt(text: str = WORDS) -> bytes:
    """The same by another program."""
    document = OpenDocument("text")
    document.body.clear()
    document.body.append(Header(1, "Regulamin"))
    document.body.append(Paragraph(text))
    table = Table("Pokoje", width=2, height=1)
    table.set_value("B1", "Pokój 26")
    document.body.append(table)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def protected_odt() -> bytes:
    """Its manifest says how to decrypt the parts."""
    manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    return with_part(odt(), "META-INF/manifest.xml", manifest)


def with_part(archive: bytes, part: str, content: bytes) -> bytes:
    """The archive with another content of one part."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            after.writestr(name, content if name == part else before.read(name))
    return buffer.getvalue()


def content(data: bytes) -> ContentFile[bytes]:
    """As Django stores it."""
    return ContentFile(data)
