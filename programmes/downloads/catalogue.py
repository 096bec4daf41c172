"""The catalogue of budgets as DCAT-AP 3 in JSON-LD (https://semiceu.github.io/DCAT-AP/)."""

from typing import Any

from django.utils.translation import get_language

from programmes.downloads import csvw
from programmes.downloads.formats import FORMATS, Format
from programmes.downloads.subject import Subject

Json = dict[str, Any]
CONTENT_TYPE = "application/ld+json"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
LANGUAGES = {"pl": "POL", "uk": "UKR", "en": "ENG"}
THEMES = ("ECON", "SOCI")


def catalogue(whole: Subject, datasets: list[Subject]) -> Json:
    """A catalogue with one dataset for each subject; ``whole`` names the catalogue itself."""
    return {
        "@context": CONTEXT,
        "@id": f"{whole.page_url}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _word(whole.title),
        "dct:description": _word(whole.description),
        "dct:publisher": _agent(whole),
        "dct:language": {"@id": f"{AUTHORITY}language/{LANGUAGES[_language()]}"},
        "foaf:homepage": {"@id": whole.page_url},
        "dcat:themeTaxonomy": {"@id": f"{AUTHORITY}data-theme"},
        "dcat:dataset": [_dataset(subject) for subject in datasets],
    }


def _dataset(subject: Subject) -> Json:
    dataset: Json = {
        "@id": f"{subject.page_url}#budget",
        "@type": "dcat:Dataset",
        "dct:identifier": subject.id,
        "dct:title": _word(subject.title),
        "dct:description": _word(subject.description),
        "dct:publisher": _agent(subject),
        "dcat:keyword": [_word(word) for word in subject.keywords],
        "dcat:theme": [{"@id": f"{AUTHORITY}data-theme/{theme}"} for theme in THEMES],
        "dcat:landingPage": {"@id": subject.page_url},
        "dcat:distribution": [_distribution(subject, found) for found in FORMATS],
    }
    return dataset | ({"dct:temporal": _period(subject.years)} if subject.years else {})


def _distribution(subject: Subject, found: Format) -> Json:
    url = subject.url(found.extension)
    distribution: Json = {
        "@id": url,
        "@type": "dcat:Distribution",
        "dct:title": _word(f"{subject.title} ({found.label})"),
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dct:format": {"@id": found.eu_file_type},
        "dcat:mediaType": {"@id": f"{MEDIA_TYPES}{found.media_type}"},
    }
    if found.extension == "csv":
        distribution["dct:conformsTo"] = {"@id": subject.url(csvw.ENDING)}
    return distribution


def _agent(subject: Subject) -> Json:
    return {"@type": "foaf:Agent", "foaf:name": _word(subject.publisher)}


def _period(years: tuple[int, ...]) -> Json:
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@type": "xsd:date", "@value": f"{min(years)}-01-01"},
        "dcat:endDate": {"@type": "xsd:date", "@value": f"{max(years)}-12-31"},
    }


def _word(text: str) -> Json:
    return {"@language": _language(), "@value": text}


def _language() -> str:
    return get_language() or "pl"
