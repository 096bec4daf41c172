"""The same pages in Ukrainian and English: words only, facts stay on the Polish page."""

from wagtail.models import Locale, Page

from demo.loading.content import Node
from demo.loading.pages import publish, walk, write_words
from demo.loading.references import References


def make_translations(nodes: list[Node], references: References) -> None:
    """Translate every page that has a translation written; parents come first."""
    for node in walk(nodes):
        for language, words in node.get("translations", {}).items():
            _translate(node, words, language, references)


def _translate(node: Node, words: Node, language: str, references: References) -> None:
    locale = Locale.objects.get(language_code=language)
    page = references[node["id"]].specific.copy_for_translation(locale)
    page.title = page.draft_title = words["title"]
    _rename(page, words["slug"])
    write_words(page, words, language, references, invented=node.get("invented", False))
    publish(page)


def _rename(page: Page, slug: str) -> None:
    """Give a draft its address past Wagtail's signals: nobody knew the old one to be led from."""
    page.slug = slug
    page.url_path = f"{page.get_parent().url_path}{slug}/"
    Page.objects.filter(pk=page.pk).update(slug=slug, url_path=page.url_path)
