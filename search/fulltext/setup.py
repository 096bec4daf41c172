"""Makes the full-text index: in a migration, and again when it was lost."""

from typing import Any

from django.apps.registry import Apps
from django.db import connections
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.fulltext import full_text_of
from search.models import SearchTopic


def create_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """For a migration: make the index in the database that it runs on, if it is not there."""
    full_text = full_text_of(schema_editor.connection)
    if full_text and not full_text.exists(schema_editor.connection):
        full_text.create(schema_editor.connection)


def remove_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The way back of :func:`create_index`."""
    full_text = full_text_of(schema_editor.connection)
    for statement in full_text.remove_statements() if full_text else []:
        schema_editor.execute(statement)


def ensure_index(using: str, **kwargs: Any) -> None:
    """After every ``migrate``: on SQLite an altered table has lost its triggers."""
    connection = connections[using]
    full_text = full_text_of(connection)
    if full_text and _has_tables(using) and not full_text.exists(connection):
        full_text.create(connection)


def _has_tables(using: str) -> bool:
    """The newest of the tables that the index stands on is there."""
    return SearchTopic._meta.db_table in connections[using].introspection.table_names()
