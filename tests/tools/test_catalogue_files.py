"""The .po files: kept up to date without losing a translation, compiled, checked."""

import gettext

import pytest

from tools.catalogues import catalogue
from tools.catalogues.message import Message
from tools.catalogues.verify import problems

MENU = Message("Menu")
OFFICES = Message("%(n)s office", "%(n)s offices")


@pytest.fixture
def polish(tmp_path):
    """Write a Polish catalogue of two translated messages; return its root."""
    made = catalogue.updated(catalogue.read("pl", tmp_path), {MENU, OFFICES})
    made["Menu"].string = "Spis"
    made[OFFICES.id].string = ("%(n)s biuro", "%(n)s biura", "%(n)s biur")
    catalogue.write(made, "pl", tmp_path)
    return tmp_path


def test_translations_stay_new_messages_come_and_old_ones_go(polish):
    new = catalogue.updated(catalogue.read("pl", polish), {MENU, Message("Search")})

    assert new["Menu"].string == "Spis"
    assert new["Search"].string == ""
    assert new.get(OFFICES.id) is None


def test_writing_what_has_not_changed_leaves_the_file_alone(polish):
    same = catalogue.updated(catalogue.read("pl", polish), {MENU, OFFICES})

    assert not catalogue.write(same, "pl", polish)


def test_the_file_is_sorted_and_names_no_places(polish):
    text = catalogue.path_of("pl", polish).read_text()

    assert text.index("%(n)s office") < text.index("Menu")
    assert "#:" not in text


def test_the_compiled_file_speaks_polish(polish):
    catalogue.compile_catalogue("pl", polish)

    with catalogue.path_of("pl", polish).with_suffix(".mo").open("rb") as file:
        words = gettext.GNUTranslations(file)
    assert words.gettext("Menu") == "Spis"
    assert words.ngettext(*OFFICES.id, 5) == "%(n)s biur"


def test_a_complete_catalogue_has_no_problems(polish):
    assert list(problems(catalogue.read("pl", polish), {MENU, OFFICES})) == []


@pytest.mark.parametrize(
    ("msgid", "string", "problem"),
    [
        ("Menu", "", "not translated"),
        (OFFICES.id, ("%(n)s biuro", "", ""), "not translated"),
        (OFFICES.id, ("%(x)s biuro", "%(n)s biura", "%(n)s biur"), "%(x)s"),
        ("Menu", "Spis {name}", "{name}"),
    ],
)
def test_a_bad_translation_is_named(polish, msgid, string, problem):
    broken = catalogue.read("pl", polish)
    broken[msgid].string = string

    (line,) = problems(broken, {MENU, OFFICES})

    assert problem in line


def test_a_lost_placeholder_is_named(polish):
    hello = Message("Hello %(name)s")
    broken = catalogue.updated(catalogue.read("pl", polish), {hello})
    broken[hello.id].string = "Witaj"

    (line,) = problems(broken, {hello})

    assert "lacks %(name)s" in line


def test_fuzzy_missing_and_obsolete_messages_are_named(polish):
    broken = catalogue.read("pl", polish)
    broken["Menu"].flags.add("fuzzy")

    lines = list(problems(broken, {MENU, Message("Search")}))

    assert lines == [
        "'Menu': marked as fuzzy",
        "'Search': not in the catalogue",
        "'%(n)s office': no longer in the sources",
    ]
