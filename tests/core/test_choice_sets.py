"""Several choices out of a closed list: ticked, kept, found."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.choice_sets import ChoiceSetField
from directory.enums import LifeSituation

FIELD = ChoiceSetField(vocabulary=LifeSituation)
VALUES = st.lists(st.sampled_from(LifeSituation.values))


@given(VALUES)
def test_what_is_kept_comes_back_in_the_order_of_the_list(values):
    back = FIELD.to_python(FIELD.get_prep_value(values))
    assert back == tuple(value for value in LifeSituation.values if value in values)
    assert FIELD.to_python(back) == back


@pytest.mark.parametrize("nothing", [None, "", (), []])
def test_nothing_is_nothing(nothing):
    assert FIELD.get_prep_value(nothing) == ""
    assert FIELD.clean(nothing, None) == ()


def test_what_is_not_on_the_list_is_refused():
    with pytest.raises(ValidationError) as refused:
        FIELD.clean(["birth", "luck"], None)
    assert "luck" in refused.value.messages[0]


def test_a_value_that_left_the_list_is_not_lost():
    assert FIELD.to_python("|luck|birth|") == ("birth", "luck")
