"""What a reader has chosen: each value with the list that is left without it."""

import datetime as dt

import pytest
from django import forms
from django.http import QueryDict
from django.utils.translation import override

from core.chosen import Chosen, chosen_values, clean, without


class Filters(forms.Form):
    """One field of each sort."""

    words = forms.CharField(label="Words", required=False)
    day = forms.DateField(label="Open on", required=False, input_formats=["%d.%m.%Y"])
    time = forms.TimeField(label="At", required=False)
    colour = forms.MultipleChoiceField(
        label="Colour", choices=[("red", "Red"), ("blue", "Blue")], required=False
    )


def chosen(text):
    query = QueryDict(text)
    with override("en"):
        return chosen_values(Filters(query), query)


def test_each_of_several_values_is_dropped_alone():
    assert chosen("colour=red&colour=blue&page=2") == [
        Chosen("Red", "?colour=blue", "colour"),
        Chosen("Blue", "?colour=red", "colour"),
    ]


def test_what_was_typed_is_named_by_its_field():
    found = chosen("words=kasa&day=24.12.2026&time=8:05&colour=")

    assert [one.label for one in found] == ["Words: kasa", "Open on: 24 December 2026", "At: 8:05"]
    assert found[1].query == "?words=kasa&time=8%3A05"


def test_what_the_form_refuses_is_not_chosen():
    assert chosen("colour=green&day=tomorrow") == []


def test_a_query_without_empty_fields():
    assert clean(QueryDict("words=&colour=red&day=")) == "?colour=red"
    assert clean(QueryDict("words=")) == "?"


@pytest.mark.parametrize(
    ("names", "value", "left"),
    [(["a"], None, "?b=3"), (["a"], "1", "?a=2&b=3"), (["a", "b"], None, "?")],
)
def test_without_filters_or_one_value(names, value, left):
    assert without(QueryDict("a=1&a=2&b=3&page=7"), names, value) == left


def test_midnight_is_a_time_too():
    assert chosen("time=0:00")[0].label == f"At: {dt.time(0):%-H:%M}"
