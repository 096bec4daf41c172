"""Whom to ask, by post: with a phone or without one."""

import pytest
from django.core.exceptions import ValidationError
from django.test.utils import isolate_apps
from django.utils.translation import override

from core.contact import ReachableRow
from core.phone_display import display_phone

with isolate_apps("core"):

    class Contact(ReachableRow):
        """A contact of nothing, so that the abstract row can be looked at."""

        class Meta:
            app_label = "core"
            managed = False


def test_a_contact_is_called_by_post_and_unit():
    assert str(Contact(role="Koordynator", unit="Zespół nr 5")) == "Koordynator, Zespół nr 5"
    assert str(Contact(role="Koordynator")) == "Koordynator"


def test_a_contact_without_a_phone_is_complete():
    row = Contact(role="Zastępca Dyrektora ds. Rozwoju")
    row.clean_fields()
    assert row.phone is None
    assert (row.e164, row.href, row.display) == ("", "", "")


def test_a_contact_with_a_range_can_be_dialled():
    row = Contact(role="Dział Pieczy Rodzinnej", number="58 347 82 73 do 79")
    assert row.phone.last == "+48583478279"
    assert row.href == "tel:+48583478273"
    assert row.display == "58 347 82 73 do 79"


def test_an_extension_of_its_own_goes_into_the_link_and_into_the_words():
    row = Contact(role="Koordynator", number="58 347 89 30", extension="12")
    assert row.href == "tel:+48583478930;ext=12"
    assert row.display == "58 347 89 30 wew. 12"


@pytest.mark.parametrize(("field", "value"), [("number", "wewnętrzny 5"), ("email", "mopr")])
def test_a_mistake_is_named_at_its_field(field, value):
    with pytest.raises(ValidationError) as refused:
        Contact(role="Koordynator", **{field: value}).clean_fields()
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    ("language", "extension", "range_"),
    [
        ("pl", "58 347 89 30 wew. 12", "71 78 22 300 do 03"),
        ("en", "58 347 89 30 ext. 12", "71 78 22 300 to 03"),
        ("uk", "58 347 89 30 вн. 12", "71 78 22 300 до 03"),
    ],
)
def test_extensions_and_ranges_are_named_in_the_readers_language(language, extension, range_):
    with override(language):
        assert display_phone("58 347 89 30", "12") == extension
        assert display_phone("58 347 89 30 wew. 12") == extension
        assert display_phone("71 78 22 300 do 03") == range_
