"""Acronyms of what a title names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import fold, initials
from search.entries import entry_of
from search.parsing import build_query
from tests.factories.core import StandardPageFactory, make_centre_site


@pytest.mark.parametrize(
    ("title", "known_as"),
    [
        ("Karta Rodzina Plus i Karta Dużej Rodziny", ("krp", "kdr")),
        ("Powiatowy Zespół ds. Orzekania o Niepełnosprawności", ("pzon",)),
        ("Miejski Ośrodek Pomocy Społecznej we Wrocławiu", ("mops",)),
        ("Zespół Terenowej Pracy Socjalnej nr 5", ("ztps",)),
        ("Środowiskowy Dom Samopomocy", ("sds",)),
        ("XII Festiwal Integracji Artystycznej „PozaPozy”", ("fia",)),
        ("Nabór do Domu Pomocy Społecznej trwa", ("dps",)),
        ("Центр Соціальної Роботи 1", ("цср",)),
        ("Zasiłek, gdy brakuje na życie", ()),
        ("Dom Dziecka", ()),
        ("Kasa. Siedziba – Strzegomska", ()),
        ("Anna Beata Celina Dorota Ewa Felicja Grażyna Halina Irena", ()),
    ],
)
def test_names_of_three_to_eight_words(title: str, known_as: tuple[str, ...]) -> None:
    assert initials(title) == known_as


@given(st.text())
def test_any_title_has_some_or_none(title: str) -> None:
    assert all(acronym == fold(acronym) for acronym in initials(title))


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["dps", "DPS", "DPS-ie", "w DPSie"])
def test_a_page_is_known_by_them(typed: str) -> None:
    home = make_centre_site(title="Ośrodek").root_page.specific
    page = StandardPageFactory.create(parent=home, title="Dom Pomocy Społecznej „Pod Lipą”")

    entry = entry_of(page)

    assert entry
    (group,) = build_query(typed, "pl", 1).groups
    assert group.terms & set(entry.text.summary_terms.split())
    assert "dps" not in entry.text.summary
