"""Synonyms and promoted results in the admin's menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
)
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.site_scope import SiteSnippetViewSet
from search.admin.forms import RuleForm, SynonymForm
from search.admin.remarks import RemarksPanel
from search.admin.views import RuleCreateView, RuleEditView
from search.models import PromotedResult, Synonym

SCOPE = FieldRowPanel([FieldPanel("site"), FieldPanel("locale")])


class RuleViewSet(SiteSnippetViewSet):
    """Views of a rule, kept to the own centre."""

    add_view_class = RuleCreateView
    edit_view_class = RuleEditView
    copy_view_enabled = False
    list_filter = ["site", "locale"]


class SynonymViewSet(RuleViewSet):
    """Words that people type, and what pages call it."""

    model = Synonym
    icon = "resubmit"
    menu_label = _("Synonyms")
    list_display = ["words", "finds", "site", "locale"]
    search_fields = ["words", "means"]
    edit_handler = ObjectList(
        [
            RemarksPanel(),
            SCOPE,
            FieldPanel("words"),
            FieldPanel("means"),
            FieldPanel("direction"),
        ],
        base_form_class=SynonymForm,
    )


class PromotedResultViewSet(RuleViewSet):
    """Pages above the results of certain words."""

    model = PromotedResult
    icon = "pick"
    menu_label = _("Promoted results")
    list_display = ["target", "words", "site", "locale", "valid_from", "valid_to"]
    search_fields = ["words", "title"]
    edit_handler = ObjectList(
        [
            RemarksPanel(),
            SCOPE,
            FieldPanel("words"),
            MultiFieldPanel(
                [PageChooserPanel("page"), FieldPanel("url")], heading=_("What is shown first")
            ),
            MultiFieldPanel(
                [FieldPanel("title"), FieldPanel("description"), FieldPanel("sort_order")],
                heading=_("How it is shown"),
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")])],
                heading=_("When it is shown"),
            ),
        ],
        base_form_class=RuleForm,
    )


class SearchViewSetGroup(SnippetViewSetGroup):
    """What editors add to the search."""

    menu_label = _("Site search")
    menu_icon = "search"
    menu_order = 260
    items = (SynonymViewSet, PromotedResultViewSet)
