"""How the search joins the site."""

from wagtail import hooks

from search.reader import EntriesReader

hooks.register("register_change_reader", EntriesReader)
