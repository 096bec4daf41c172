"""The three centres, loaded once for all that is asked of them."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command
from django.test import TestCase

from core.clock import WARSAW
from core.users import CentreUser
from demo.loading.loader import load
from tests.demo.every_page import EveryPage
from tests.demo.files_are_found import FilesAreFound
from tests.demo.query_budgets import QueryBudgets
from tests.demo.search_rules import SearchRules
from tests.demo.seeds import Seeds
from tests.relevance.relevance import Relevance
from tests.tasks import nothing_left_out

LOADED_AT = dt.datetime(2026, 3, 10, 9, 0, tzinfo=WARSAW)  # a Tuesday


@pytest.mark.xdist_group("demo")
class DemonstrationTest(
    EveryPage, Seeds, SearchRules, FilesAreFound, QueryBudgets, Relevance, TestCase
):
    """As it is on the day of loading."""

    @classmethod
    def setUpTestData(cls) -> None:
        with time_machine.travel(LOADED_AT, tick=False), nothing_left_out():
            load(port=8000, say=lambda _: None)
            call_command("search_rebuild", verbosity=0)
        cls.admin = CentreUser.objects.create_superuser("admin", "admin@example.pl", "x")

    def setUp(self) -> None:
        traveller = time_machine.travel(LOADED_AT, tick=False)
        traveller.start()
        self.addCleanup(traveller.stop)
