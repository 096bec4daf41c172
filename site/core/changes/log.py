"""The log itself: committed rows get a number without a gap, and are read in that order.

Rows are written unnumbered inside the transaction that they tell of, so no writer waits for
another one; who comes after the commit gives the numbers under one lock.
"""

from django.db import connection, transaction
from django.db.models import Max

from core.changes.models import Change, ChangeHead

READING_BATCH = 100
# One statement for any number of rows, the same for SQLite and PostgreSQL: every publication
# waits for it, and Django has no UPDATE … FROM.
NUMBERING = """
    UPDATE core_change SET seq = numbered.seq
    FROM (
        SELECT id, %s + ROW_NUMBER() OVER (ORDER BY id) AS seq FROM core_change WHERE seq IS NULL
    ) AS numbered
    WHERE core_change.id = numbered.id
"""


def head() -> int:
    """The last number given; 0 while nothing has been logged."""
    return ChangeHead.objects.values_list("value", flat=True).first() or 0


def site_head(site_id: int) -> int:
    """The last number that concerns this site or the whole installation.

    Two look-ups in an index: a maximum over ``site = … OR site IS NULL`` would read the table.
    """
    rows = Change.objects.filter(seq__isnull=False)
    own = rows.filter(site_id=site_id).aggregate(last=Max("seq"))["last"]
    common = rows.filter(site_id__isnull=True).aggregate(last=Max("seq"))["last"]
    return max(own or 0, common or 0)


def changes_since(seq: int, limit: int = READING_BATCH) -> list[Change]:
    """At most ``limit`` committed rows after number ``seq``, in their order."""
    return list(Change.objects.filter(seq__gt=seq).order_by("seq")[:limit])


@transaction.atomic(durable=True)
def number_committed() -> int:
    """Number what is committed and not numbered yet; returns how many rows that were.

    Never inside another transaction: it would number rows that may yet be rolled back, and
    hold the lock of all. Raises RuntimeError there.
    """
    last = _locked_head()
    with connection.cursor() as cursor:
        cursor.execute(NUMBERING, [last])
        count = cursor.rowcount
    if count:
        ChangeHead.objects.update(value=last + count)
    return count


def _locked_head() -> int:
    """The last number, its one row locked; SQLite's IMMEDIATE transaction locks by itself."""
    heads = ChangeHead.objects.select_for_update().values_list("value", flat=True)
    for value in heads:
        return value
    ChangeHead.objects.get_or_create(pk=1)
    return heads.get()
