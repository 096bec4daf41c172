"""How the log names what it tells of."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page


@dataclass(frozen=True)
class Subject:
    """What a row is about; the fields of a ``Change`` of the same names."""

    kind: str
    key: str
    object_id: str
    locale: str = ""


def subject_of(instance: Any, language: str = "") -> Subject:
    """The name of any object; of a page, whatever class it was loaded as, by its own type.

    ``language`` spares a query where it is known.
    """
    kind, pk = _kind(instance), str(instance.pk)
    if hasattr(instance, "translation_key"):
        language = language or instance.locale.language_code
        return Subject(kind, str(instance.translation_key), pk, language)
    return Subject(kind, f"{kind}:{pk}", pk)


def _kind(instance: Any) -> str:
    if isinstance(instance, Page):
        return ".".join(instance.cached_content_type.natural_key())
    return str(instance._meta.label_lower)
