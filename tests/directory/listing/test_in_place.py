"""What a script gets: the parts that change, the address to show, where the focus goes."""

import pytest

pytestmark = pytest.mark.django_db
BY_FORM = {"HX-Request": "true", "HX-Target": "found"}
BY_LINK = {**BY_FORM, "HX-Boosted": "true"}


def ask(client, directory, query, headers):
    return client.get(f"{directory.url}{query}", headers=headers)


def test_a_choice_changes_the_list_the_counts_and_what_is_announced(client, directory, offices):
    page = ask(client, directory, "?kind=card_office", BY_FORM).content.decode()

    assert "<html" not in page
    assert 'id="found"' in page
    assert ">Karty<" in page
    assert ">Centrum<" not in page
    assert '<p id="found-count" hx-swap-oob="innerHTML">' in page
    assert 'id="count-access-ramp" hx-swap-oob="true">(0)' in page


def test_a_choice_leaves_the_focus_where_it_is(client, directory, offices):
    page = ask(client, directory, "?kind=card_office", BY_FORM).content.decode()

    assert "autofocus" not in page
    assert 'type="checkbox"' not in page


def test_a_removed_choice_moves_the_focus_to_the_list_and_renews_the_form(
    client, directory, offices
):
    page = ask(client, directory, "?kind=card_office", BY_LINK).content.decode()

    assert page.count("autofocus") == 1
    assert 'id="filter-fields" hx-swap-oob="true"' in page
    assert page.count(" checked") == 1


def test_the_address_says_what_is_chosen_and_nothing_else(client, directory, offices):
    response = ask(client, directory, "?q=&kind=card_office&open_on=&open_at=&page=1", BY_FORM)
    nothing = ask(client, directory, "?q=", BY_FORM)

    assert response.headers["HX-Push-Url"] == f"{directory.url}?kind=card_office&page=1"
    assert nothing.headers["HX-Push-Url"] == directory.url


def test_no_cache_takes_a_part_for_the_page(client, directory, offices):
    whole = client.get(directory.url)

    assert {"HX-Request", "HX-Boosted"} <= set(whole.headers["Vary"].split(", "))


def test_going_back_gets_the_whole_page(client, directory, offices):
    headers = {**BY_FORM, "HX-History-Restore-Request": "true"}

    assert "<html" in ask(client, directory, "", headers).content.decode()


def test_the_form_hands_on_what_else_the_address_says(client, directory, offices):
    page = client.get(f"{directory.url}?address=Sienkiewicza+19&kind=panel").content.decode()

    form = page.split('id="filter-fields"')[1].split("</form>")[0]
    assert '<input type="hidden" name="address" value="Sienkiewicza 19">' in form
    assert 'type="hidden" name="kind"' not in form
    assert 'type="hidden" name="kind"' in page.split('id="near-form"')[1]
