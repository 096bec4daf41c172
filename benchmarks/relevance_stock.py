"""The questions put to the search that comes with Wagtail."""

from wagtail.models import Page, Site

from tests.relevance.measuring import LIMIT, Ask
from tests.relevance.questions import Question


def stock_search(operator: str) -> Ask:
    """``Page.objects.search`` among the public pages of the site in the question's language.

    ``operator``: "and", which is what Wagtail does unless told otherwise, or "or".
    """
    roots = {site.hostname: site.root_page for site in Site.objects.select_related("root_page")}

    def answer(question: Question) -> list[str]:
        translated = roots[question.host].get_translations(inclusive=True)
        home = translated.get(locale__language_code=question.locale)
        pages = Page.objects.live().public().descendant_of(home, inclusive=True)
        return [_path(page) for page in pages.search(question.text, operator=operator)[:LIMIT]]

    return answer


def _path(page: Page) -> str:
    parts = page.get_url_parts()
    return str(parts[2]) if parts else ""
