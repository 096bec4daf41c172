"""Forms of the rules: own centre, own remarks."""

from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale
from wagtail.permissions import policy_registry

from core.site_scope import SiteScopedForm
from search.models import Synonym
from search.synonyms.conflicts import Link, conflicts_of


class RuleForm(SiteScopedForm):
    """A rule in the default language unless chosen otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        default = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
        self.fields["locale"].initial = default


class SynonymForm(RuleForm):
    """Only who may edit everywhere makes rules for all centres."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        policy = policy_registry.get_by_type(Synonym)
        shared = self.for_user is None or policy.may_everywhere(self.for_user, ["add", "change"])
        site = self.fields["site"]
        site.required = not shared
        if shared:
            site.empty_label = _("All centres")
        else:
            site.help_text = ""

    def _post_clean(self) -> None:
        """Django fills the instance here; remarks need the whole rule."""
        super()._post_clean()
        if self.errors:
            return
        for conflict in conflicts_of(self.instance):
            if conflict.blocks:
                field = "words" if conflict.other else "means"
                self.add_error(field, conflict.html(linked_for(self.for_user)))


def linked_for(user: Any) -> Link:
    """How a rule is named to this user: with a link where he may edit it."""

    def link(rule: Synonym) -> SafeString | str:
        address = AdminURLFinder(user).get_edit_url(rule) if user else None
        return format_html('<a href="{}">{}</a>', address, rule) if address else str(rule)

    return link
