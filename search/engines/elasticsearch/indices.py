"""Indices and the alias that says which of them is searched.

The alias is the truth about what is live; the rows of IndexPosition say how far each index is.
"""

import re
from collections.abc import Collection
from secrets import token_hex

from elasticsearch import NotFoundError
from elasticsearch.dsl import Index

from core import clock
from search.engines.elasticsearch.client import get_client, get_feeding_client
from search.engines.elasticsearch.document import MAKE, EntryDocument
from search.engines.elasticsearch.options import Options

LIVE_SETTINGS = {"refresh_interval": "1s"}  # said aloud, it holds while nobody searches, too
FILLING_SETTINGS = {"refresh_interval": "-1", "number_of_replicas": 0}


def live_index() -> str | None:
    """The index behind the alias; None before the first rebuild."""
    try:
        # Not long is waited here: a worker has other things to do than to wait for a dead server.
        return next(iter(get_client().indices.get_alias(name=Options.read().index)), None)
    except NotFoundError:
        return None


def exists(index: str) -> bool:
    """Whether the server has this index."""
    return bool(get_client().indices.exists(index=index))


def new_name() -> str:
    """A name that no index has, such as ``osrodek-v1-20261122-0815-5f3a``."""
    return f"{make_of(Options.read().index)}{clock.now():%Y%m%d-%H%M}-{token_hex(2)}"


def is_of_this_make(index: str) -> bool:
    """Whether the index has the fields that this version of the code writes and asks for."""
    return index.startswith(make_of(Options.read().index))


def make_of(alias: str) -> str:
    """How the names of all indices of this make begin."""
    return f"{alias}-v{MAKE}-"


def create(index: str) -> bool:
    """Make an index to be filled fast; False if it is there already."""
    if exists(index):
        return False
    made = Index(index, using=get_feeding_client())
    made.settings(number_of_shards=Options.read().shards, **FILLING_SETTINGS)
    made.document(EntryDocument)
    made.create()
    return True


def finish(index: str) -> None:
    """Give a filled index the settings of a live one, and show all that was written to it."""
    settings = {**LIVE_SETTINGS, "number_of_replicas": Options.read().replicas}
    get_feeding_client().indices.put_settings(index=index, settings=settings)
    show(index)


def show(index: str) -> None:
    """Let searches see all that was written to the index until now."""
    get_feeding_client().indices.refresh(index=index)


def switch(index: str) -> None:
    """Let the alias point to this index and no other, in one step."""
    alias = Options.read().index
    live = live_index()
    actions: list[dict[str, object]] = [{"add": {"index": index, "alias": alias}}]
    if live and live != index:
        actions.append({"remove": {"index": live, "alias": alias}})
    get_feeding_client().indices.update_aliases(actions=actions)


def drop_others(kept: Collection[str]) -> None:
    """Delete all indices that were ever made for this alias, but for those kept."""
    alias = Options.read().index
    ours = re.compile(rf"{re.escape(alias)}-v\d+-\d{{8}}-\d{{4}}-[0-9a-f]{{4}}")
    found = get_feeding_client().indices.get(index=f"{alias}-v*", features="aliases")
    for index in found:
        if ours.fullmatch(index) and index not in kept:
            get_feeding_client().indices.delete(index=index, ignore_unavailable=True)
