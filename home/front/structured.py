"""The centre as schema.org describes public bodies and their sites."""

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from core.centre import get_centre
from core.centre_settings import CentreSettings
from core.navigation import site_root
from core.structured_data import CONTEXT

Json = dict[str, Any]


def organisation(request: HttpRequest) -> Json:
    """https://schema.org/GovernmentOrganization, with what the centre's settings say."""
    centre = get_centre(request)
    data = {"@context": CONTEXT, "@type": "GovernmentOrganization", "@id": f"{_root(request)}#org"}
    if centre is None:
        return data
    facts, words = centre.settings, centre.words
    said = {
        "name": words.name,
        "alternateName": words.short_name,
        "description": words.description,
        "slogan": words.mission,
        "url": _root(request),
        "telephone": [phone.e164 for phone in centre.phones],
        "taxID": facts.nip,
        "address": _address(facts),
        "sameAs": [url for url in (facts.bip_url, facts.facebook_url, facts.youtube_url) if url],
    }
    return data | {name: value for name, value in said.items() if value}


def website(request: HttpRequest) -> Json:
    """https://schema.org/WebSite with its search, where the site has one."""
    centre = get_centre(request)
    data: Json = {
        "@context": CONTEXT,
        "@type": "WebSite",
        "url": _root(request),
        "name": centre.words.name if centre else "",
        "inLanguage": get_language(),
        "publisher": {"@id": f"{_root(request)}#org"},
    }
    address = _search_address(request)
    return data | {"potentialAction": _search_action(address)} if address else data


def _root(request: HttpRequest) -> str:
    root = site_root(request)
    return (root.get_full_url(request) if root else None) or request.build_absolute_uri("/")


def _address(facts: CentreSettings) -> Json | None:
    street = " ".join(filter(None, (facts.street, facts.building_number)))
    said = {
        "streetAddress": street,
        "postalCode": facts.postal_code,
        "addressLocality": facts.city,
    }
    said = {name: value for name, value in said.items() if value}
    return {"@type": "PostalAddress", **said, "addressCountry": "PL"} if said else None


def _search_address(request: HttpRequest) -> str:
    try:
        return request.build_absolute_uri(reverse("search:results"))
    except NoReverseMatch:
        return ""


def _search_action(address: str) -> Json:
    target = {"@type": "EntryPoint", "urlTemplate": f"{address}?q={{search_term_string}}"}
    return {
        "@type": "SearchAction",
        "target": target,
        "query-input": "required name=search_term_string",
    }
