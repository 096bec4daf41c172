"""Saves that change nothing for the public."""

from collections.abc import Collection

# What Wagtail saves by itself: drafts, locks, and what it measures of a file.
BOOKKEEPING = frozenset(
    {
        "draft_title", "file_hash", "file_size", "has_unpublished_changes", "latest_revision",
        "latest_revision_created_at", "live_revision", "locked", "locked_at", "locked_by",
        "numchild", "owner",
    }
)  # fmt: skip


def is_bookkeeping(update_fields: Collection[str] | None) -> bool:
    """Whether a save writes only such fields, as saving a draft of a live page does."""
    return update_fields is not None and BOOKKEEPING.issuperset(update_fields)
