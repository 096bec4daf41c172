"""Real files for the demonstration: small PDFs and quiet drawings, made on loading."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from font_source_sans_pro import SourceSansPro
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont
from wagtail.models import Collection

from core.media import CentreDocument, CentreImage

Node = dict[str, Any]
PAPER, INK = "#f4f1ea", "#33475b"
FIGURES = (  # place and height as shares of the picture, colour
    (0.24, 0.62, "#d9e2e4"),
    (0.42, 0.56, "#b7c9ce"),
    (0.60, 0.36, "#8fabb3"),
    (0.74, 0.30, "#5f8490"),
)


def make_document(node: Node, collection: Collection) -> CentreDocument:
    """A PDF of the node's title and paragraphs."""
    document = CentreDocument(title=node["title"], collection=collection)
    document.file.save(node["filename"], ContentFile(pdf(node["title"], node["paragraphs"])))
    return document


def pdf(title: str, paragraphs: list[str]) -> bytes:
    """A tagged-by-title A4 document in a font that has Polish and Cyrillic letters."""
    paper = FPDF(format="A4")
    paper.add_font("SourceSans", fname=SourceSansPro)
    paper.set_title(title)
    paper.set_lang("pl")
    paper.add_page()
    paper.set_font("SourceSans", size=18)
    paper.multi_cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
    paper.set_font("SourceSans", size=12)
    for paragraph in paragraphs:
        paper.ln(3)
        paper.multi_cell(0, 6.5, paragraph, new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


def make_image(node: Node, collection: Collection) -> CentreImage:
    """A drawing of plain shapes; the node's description says what it shows."""
    drawing = node.get("generate", {})
    width, height = drawing.get("width", 1200), drawing.get("height", 800)
    words = drawing.get("placeholder")
    content = placeholder(words, width, height) if words else png(width, height)
    image = CentreImage(
        title=node["title"], description=node.get("description", ""), collection=collection
    )
    image.file.save(node["file"], ContentFile(content, name=node["file"]))
    return image


def png(width: int, height: int) -> bytes:
    """Two large and two small figures side by side on paper, in pixels."""
    picture = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(picture)
    ground = int(height * 0.86)
    draw.line([(0, ground), (width, ground)], fill=INK, width=max(2, height // 200))
    for place, scale, shade in FIGURES:
        _figure(draw, int(width * place), ground, int(height * scale), shade)
    buffer = BytesIO()
    picture.save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()


def placeholder(words: str, width: int, height: int) -> bytes:
    """A frame with words in it, in pixels: it stands for an emblem and looks like none."""
    picture = Image.new("RGB", (width, height), "#ffffff")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((2, 2, width - 3, height - 3), outline=INK, width=4)
    font = ImageFont.truetype(SourceSansPro, size=height // 5)
    draw.multiline_text(
        (width // 2, height // 2), words, fill=INK, font=font, anchor="mm", align="center"
    )
    buffer = BytesIO()
    picture.save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()


def _figure(draw: ImageDraw.ImageDraw, x: int, ground: int, tall: int, shade: str) -> None:
    head = tall // 5
    body = (x - tall // 5, ground - tall + 2 * head, x + tall // 5, ground)
    draw.rounded_rectangle(body, radius=tall // 8, fill=shade)
    draw.ellipse((x - head, ground - tall, x + head, ground - tall + 2 * head), fill=INK)
