"""Which messages are found in Python modules and in templates, and for whom."""

from textwrap import dedent

from tools.catalogues.message import Found, Message
from tools.catalogues.python_source import find_in_python
from tools.catalogues.rules import Rules, load_rules
from tools.catalogues.sources import find_messages
from tools.catalogues.template_source import find_in_template

ARGUMENTS = ["help_text", "verbose_name"]
CALLS = ["*Field", "ValidationError"]


def in_python(source: str) -> list[Found]:
    return list(find_in_python(dedent(source), ARGUMENTS, CALLS))


def test_finds_calls_by_the_name_they_were_imported_under():
    found = in_python(
        """
        from django.utils.translation import gettext_lazy as _, npgettext
        title = _("Offices" " and posts")
        count = npgettext("time", "%(n)s day", "%(n)s days", n)
        """
    )

    assert [one.message for one in found] == [
        Message("Offices and posts"),
        Message("%(n)s day", "%(n)s days", "time"),
    ]


def test_an_underscore_that_is_not_gettext_is_no_message():
    assert in_python("_, rest = split(text); _('x')") == []


def test_what_only_editors_see_is_known_by_its_argument_or_call():
    found = in_python(
        """
        from django.utils.translation import gettext_lazy as _
        class Office:
            floor = models.CharField(_("floor"), help_text=_("Such as 2"))
            kind = forms.ChoiceField(label=_("Kind of office"))
            class Meta:
                verbose_name = _("office")
            def clean(self):
                raise ValidationError({"floor": _("No such floor.")})
            def card(self):
                return _("Open now")
        """
    )

    assert {one.message.singular: one.for_residents for one in found} == {
        "floor": False,
        "Such as 2": False,
        "Kind of office": True,
        "office": False,
        "No such floor.": False,
        "Open now": True,
    }


def test_finds_every_kind_of_tag_in_a_template():
    template = """{% load i18n %}
      {% translate "Menu" context "header" %} it's <b title="{% translate 'Close' %}">
          {% blocktranslate count n=offices|length trimmed %}
        {{ n }} office
    {% plural %}
        {{ n }} offices
        {% endblocktranslate %}
      {% include "card.html" with label=_("Open now") %}
    """

    assert set(find_in_template(template)) == {
        Message("Menu", context="header"),
        Message("Close"),
        Message("%(n)s office", "%(n)s offices"),
        Message("Open now"),
    }


def test_languages_for_residents_leave_out_what_editors_see(tmp_path):
    rules = Rules(["home"], ["pl"], ["uk"], ["**/panels.py", "**/templates/*/admin/**"], [], [])
    home = tmp_path / "home"
    (home / "templates/home/admin").mkdir(parents=True)
    code = "from django.utils.translation import gettext as _\n_('{}')"
    (home / "panels.py").write_text(code.format("Panel"))
    (home / "views.py").write_text(code.format("View"))
    (home / "templates/home/news.html").write_text("{% load i18n %}{% translate 'News' %}")
    (home / "templates/home/admin/hint.html").write_text("{% load i18n %}{% translate 'Hint' %}")

    found = find_messages(rules, tmp_path)

    assert {message.singular for message in found["pl"]} == {"Panel", "View", "News", "Hint"}
    assert {message.singular for message in found["uk"]} == {"View", "News"}


def test_the_projects_own_rules_are_understood():
    rules = load_rules()

    assert rules.languages == ["pl", "uk"]
    assert rules.is_for_editors("home/wagtail_hooks.py")
    assert rules.is_for_editors("site/core/blocks/media/video.py")
    assert not rules.is_for_editors("site/core/templates/core/base.html")
    assert not rules.is_for_editors("site/core/templates/core/blocks/video.html")
