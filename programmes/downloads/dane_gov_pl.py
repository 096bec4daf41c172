"""The XML that dane.gov.pl harvests, schema 1.13, and the MD5 sum that stands beside it.

The portal fetches the sum first, so the bytes must not differ from request to request: nothing in
them depends on the clock.
"""

import hashlib
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from django.utils.translation import gettext

from programmes.downloads.formats import FORMATS, Format
from programmes.downloads.subject import Subject

CONTENT_TYPE = "application/xml"
NAMESPACE = "urn:otwarte-dane:harvester:1.13"
TITLE_MAX, DESCRIPTION_MAX = 300, 1000
UPDATE_FREQUENCY = "yearly"
CATEGORIES = ("ECON", "SOCI")


def harvest_xml(datasets: list[Subject]) -> bytes:
    """One dataset for each subject with its three files."""
    root = Element("ns2:datasets", {"xmlns:ns2": NAMESPACE})
    for subject in datasets:
        _dataset(root, subject)
    indent(root)
    return tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def md5_of(content: bytes) -> str:
    """The sum as 32 hexadecimal digits."""
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _dataset(root: Element, subject: Subject) -> None:
    dataset = SubElement(root, "dataset", status="published")
    _text(dataset, "extIdent", subject.id)
    _polish(dataset, "title", subject.title[:TITLE_MAX])
    _polish(dataset, "description", subject.description[:DESCRIPTION_MAX])
    _text(dataset, "url", subject.page_url)
    _text(dataset, "updateFrequency", UPDATE_FREQUENCY)
    _flags(dataset)
    categories = SubElement(dataset, "categories")
    for category in CATEGORIES:
        _text(categories, "category", category)
    resources = SubElement(dataset, "resources")
    for found in FORMATS:
        _resource(resources, subject, found)
    tags = SubElement(dataset, "tags")
    for word in subject.keywords:
        _text(tags, "tag", word).set("lang", "pl")


def _resource(resources: Element, subject: Subject, found: Format) -> None:
    resource = SubElement(resources, "resource", status="published")
    _text(resource, "extIdent", str(uuid5(NAMESPACE_URL, f"{subject.id}.{found.extension}")))
    _text(resource, "url", subject.url(found.extension))
    _polish(resource, "title", f"{subject.title[: TITLE_MAX - 7]} ({found.label})")
    description = gettext("One row for each programme, kind of amount, year and source.")
    _polish(resource, "description", description)
    _text(resource, "availability", "local")
    _flags(resource)
    _text(resource, "containsProtectedData", "false")


def _flags(parent: Element) -> None:
    for name in (
        "hasDynamicData",
        "hasHighValueData",
        "hasHighValueDataFromEuropeanCommissionList",
        "hasResearchData",
    ):
        _text(parent, name, "false")


def _polish(parent: Element, tag: str, text: str) -> None:
    _text(SubElement(parent, tag), "polish", text)


def _text(parent: Element, tag: str, text: str) -> Element:
    element = SubElement(parent, tag)
    element.text = text
    return element
