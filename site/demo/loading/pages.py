"""The pages of a centre: first the tree, then what stands on each page."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Page

from demo.loading.content import Node
from demo.loading.references import References
from demo.loading.streams import invented_notice, raw_stream

EXAMPLE = {"pl": "Przykład: ", "uk": "Приклад: ", "en": "Example: "}


def make_tree(nodes: list[Node], root: Page, references: References) -> None:
    """All pages as drafts with title and slug, so that any may refer to any."""
    for node in nodes:
        parent = references[node["parent"]["ref"]] if "parent" in node else root
        _make_branch(node, parent, references)


def _make_branch(node: Node, parent: Page, references: References) -> None:
    model = apps.get_model(node["type"])
    fields = {name: value for name, value in node.get("fields", {}).items() if _is_plain(value)}
    page = model(title=node["title"], slug=node["slug"], live=False, **references.resolve(fields))
    parent.add_child(instance=page)
    references.add(node["id"], page)
    for child in node.get("children", []):
        _make_branch(child, page, references)


def _is_plain(value: Any) -> bool:
    """Whether a value stands for itself: no stream, no reference to what may come later."""
    return not isinstance(value, list) and not (isinstance(value, dict) and "ref" in value)


def walk(nodes: list[Node]) -> Iterator[Node]:
    """Every node, parents before children."""
    for node in nodes:
        yield node
        yield from walk(node.get("children", []))


def fill_page(node: Node, references: References) -> None:
    """Fields, streams and rows of one page; then it is published."""
    page = references[node["id"]]
    write_words(page, node, "pl", references, invented=node.get("invented", False))
    for name, rows in node.get("rows", {}).items():
        setattr(page, name, _rows(page, name, references.resolve(rows)))
    publish(page)


def write_words(
    page: Any, node: Node, language: str, references: References, *, invented: bool
) -> None:
    """Fields and streams of a page in one language, marked where they are invented."""
    fields = dict(node.get("fields", {}))
    body = node.get("body", [])
    if invented:
        fields["summary"] = EXAMPLE[language] + fields.get("summary", "")
        body = [invented_notice(language), *body]
    for name, value in (fields | ({"body": body} if body else {})).items():
        setattr(page, name, _field_value(page, name, value, references))


def _field_value(page: Any, name: str, value: Any, references: References) -> Any:
    field = page._meta.get_field(name)
    if isinstance(field, StreamField):
        raw = raw_stream(field.stream_block, references.resolve_keys(value))
        return field.stream_block.to_python(raw)
    return references.resolve(value)


def _rows(page: Any, name: str, rows: list[Node]) -> list[Any]:
    """Rows with real dates and times: Wagtail drops all rows of a page where one is a string."""
    model = page._meta.get_field(name).related_model
    parental = [field.name for field in model._meta.fields if isinstance(field, ParentalKey)]
    made = [model(sort_order=order, **row) for order, row in enumerate(rows)]
    for row in made:
        row.full_clean(exclude=parental)
    return made


def publish(page: Any) -> None:
    """Check the page as the admin would and publish it.

    Raises ValidationError naming the page, so that a slip in the YAML is found at once.
    """
    try:
        page.full_clean()
    except ValidationError as error:
        raise ValidationError(f"{page.title}: {error}") from error
    page.save_revision().publish()
