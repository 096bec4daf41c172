"""Phone numbers as people write them become numbers that a phone can dial."""

import re

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.centre_settings import CentrePhone, CentreSettings
from core.enums import PhoneKind, PhonePurpose
from core.phones import Phone, parse_phone

SPACES = st.sampled_from(["", " ", "  ", "\N{NO-BREAK SPACE}", "-"])
NATIONAL = st.integers(min_value=100_000_000, max_value=999_999_999).map(str)


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("71 78 22 322", "+48717822322"),
        ("71/ 33 52 379", "+48713352379"),
        ("(58) 342-31-36", "+48583423136"),
        ("58.342.31.36", "+48583423136"),
        ("  58 342 31 36  ", "+48583423136"),
        ("71 78\N{NO-BREAK SPACE}22 300", "+48717822300"),
        ("+48 59 81 42 801", "+48598142801"),
        ("0048 59 81 42 801", "+48598142801"),
        ("800 702 222", "+48800702222"),
        ("+49 30 123456", "+4930123456"),
    ],
)
def test_a_number_is_read_however_it_is_spaced(text, e164):
    assert parse_phone(text) == Phone(e164)


@pytest.mark.parametrize("text", ["0598428126", "0 59 842 81 26", "0-59 842-81-26"])
def test_the_old_trunk_zero_is_dropped(text):
    assert parse_phone(text).e164 == "+48598428126"


@pytest.mark.parametrize(
    ("text", "e164", "last"),
    [
        ("71 78 22 300 do 03", "+48717822300", "+48717822303"),
        ("58 347 82 73 do 79", "+48583478273", "+48583478279"),
        ("71 78 22 300 DO 303", "+48717822300", "+48717822303"),
        ("71 78 22 300–03", "+48717822300", "+48717822303"),
        ("71 78 22 300 — 9", "+48717822300", "+48717822309"),
    ],
)
def test_a_range_keeps_its_first_and_its_last_number(text, e164, last):
    assert parse_phone(text) == Phone(e164, last)


@pytest.mark.parametrize(
    ("text", "extension"),
    [
        ("58 347 89 30 wew. 12", "12"),
        ("58 347 89 30 wew 12", "12"),
        ("58 347 89 30, wewn. 120", "120"),
        ("58 347 89 30 ext. 7", "7"),
    ],
)
def test_an_extension_is_what_to_dial_after_the_answer(text, extension):
    phone = parse_phone(text)
    assert phone == Phone("+48583478930", "", extension)
    assert phone.href == f"tel:+48583478930;ext={extension}"


def test_a_range_may_have_an_extension():
    assert parse_phone("71 78 22 300 do 03 wew. 5") == Phone("+48717822300", "+48717822303", "5")


@pytest.mark.parametrize("text", ["112", "997", "19115", "116 123", "116111", "986"])
def test_short_numbers_stay_short(text):
    short = text.replace(" ", "")
    assert parse_phone(text).href == f"tel:{short}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "12",
        "1234",
        "58 342 31",
        "5834231",
        "58 342 31 36 37",
        "sekretariat",
        "tel. 58 342 31 36",
        "58 342 31 36 albo 37",
        "58 342 31 36, 58 342 31 34",
        "٥٨٣٤٢٣١٣٦",
        "5" * 39,
        "58 342+31 36",
        "58 342 31 36\x00",
    ],
)
def test_what_cannot_be_dialled_is_refused_with_an_example(text):
    with pytest.raises(ValidationError) as refused:
        parse_phone(text)
    assert refused.value.code == "phone"
    assert "71 78 22 300" in refused.value.messages[0]


@pytest.mark.parametrize("text", ["71 78 22 300 do 00", "22 22 22 222 do 111", "112 do 15"])
def test_a_range_that_ends_before_it_begins_is_refused(text):
    with pytest.raises(ValidationError) as refused:
        parse_phone(text)
    assert refused.value.code == "phone_range"


@given(NATIONAL, st.lists(SPACES, min_size=8, max_size=8))
def test_spacing_never_changes_a_number(digits, gaps):
    spaced = digits[0] + "".join(gap + digit for gap, digit in zip(gaps, digits[1:], strict=True))
    assert parse_phone(spaced).e164 == f"+48{digits}"


@given(NATIONAL.filter(lambda digits: digits[-2:] != "99"), st.integers(min_value=1, max_value=99))
def test_the_last_number_of_a_range_differs_in_its_end_only(digits, step):
    end = min(int(digits[-2:]) + step, 99)
    phone = parse_phone(f"{digits} do {end:02}")
    assert phone.last == phone.e164[:-2] + f"{end:02}"
    assert phone.last > phone.e164


@given(NATIONAL)
def test_reading_the_result_again_gives_the_same(digits):
    phone = parse_phone(digits)
    assert parse_phone(phone.e164) == phone


@given(st.text(max_size=60))
def test_any_text_gives_a_number_or_a_clear_refusal(text):
    try:
        phone = parse_phone(text)
    except ValidationError:
        return
    assert re.fullmatch(r"\+?[0-9]{3,15}", phone.e164)


def test_a_row_shows_its_matter_and_the_number_as_written():
    row = CentrePhone(purpose=PhonePurpose.FOSTER_CARE, number="58 347 82 73 do 79")
    assert (row.title, row.display) == (row.get_purpose_display(), "58 347 82 73 do 79")
    assert (row.e164, row.last) == ("+48583478273", "+48583478279")
    assert str(row) == f"{row.title}: 58 347 82 73 do 79"


def test_a_row_prefers_its_own_label_and_its_own_extension():
    row = CentrePhone(label="Zimowe schronienie", number="58 347 89 30", extension="12")
    assert row.title == "Zimowe schronienie"
    assert row.href == "tel:+48583478930;ext=12"
    assert row.display == "58 347 89 30 wew. 12"


def test_a_row_with_a_wrong_number_names_the_field():
    row = CentrePhone(kind=PhoneKind.PHONE, number="później")
    with pytest.raises(ValidationError) as refused:
        row.clean_fields(exclude=["centre"])
    assert list(refused.value.message_dict) == ["number"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("+48598142801", "59 814 28 01"),
        ("598142801", "59 814 28 01"),
        ("59 81 42 801", "59 81 42 801"),
        ("71 78 22 300 do 03", "71 78 22 300 do 03"),
        ("0598428126", "0598428126"),
        ("112", "112"),
    ],
)
def test_bare_digits_are_grouped_and_what_is_grouped_stays(written, shown):
    assert CentrePhone(number=written).display == shown


@pytest.mark.django_db
def test_the_number_is_stored_as_it_is_dialled(centre_site):
    centre = CentreSettings.for_site(centre_site)
    row = CentrePhone.objects.create(centre=centre, number="71 78 22 300 do 03")
    assert CentrePhone.objects.filter(e164="+48717822300").get() == row

    row.number = "58 347 89 30"
    row.save()
    assert CentrePhone.objects.filter(e164="+48583478930").exists()


def test_a_number_that_cannot_be_dialled_has_no_e164():
    assert CentrePhone(number="później").e164 == ""
