"""Connects the writer of the change log to what is saved and deleted."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from core.alerts import Alert
from core.centre_settings import CentreSettings
from core.centre_words import CentreWords
from core.changes import files, pages, restrictions
from core.changes.objects import register_logged_model, save_atomically
from core.district import District
from core.media import CentreDocument, CentreImage


def connect() -> None:
    """Called once, when the kernel is ready."""
    _connect_pages()
    _connect_restrictions()
    _connect_collections()
    for model in (Alert, CentreSettings, CentreWords, District, Locale):
        register_logged_model(model)
    register_logged_model(CentreImage, is_public=files.in_public_collection)
    register_logged_model(
        CentreDocument, is_public=files.in_public_collection, url=lambda document: document.url
    )
    register_logged_model(Redirect, url=lambda redirect: redirect.old_path)
    register_logged_model(Site, url=lambda site: site.root_url, covers_subtree=True)


def _connect_pages() -> None:
    # Of every page type: a model's signals carry the very class, not its parents.
    pre_save.connect(pages.page_saving)
    post_save.connect(pages.page_saved)
    pre_delete.connect(pages.page_deleting, sender=Page)


def _connect_restrictions() -> None:
    save_atomically(PageViewRestriction)
    pre_save.connect(restrictions.restriction_saving, sender=PageViewRestriction)
    post_save.connect(restrictions.restriction_saved, sender=PageViewRestriction)
    post_delete.connect(restrictions.restriction_deleted, sender=PageViewRestriction)
    m2m_changed.connect(restrictions.groups_changed, sender=PageViewRestriction.groups.through)


def _connect_collections() -> None:
    register_logged_model(Collection, covers_subtree=True)
    save_atomically(CollectionViewRestriction)
    post_save.connect(files.restriction_changed, sender=CollectionViewRestriction)
    post_delete.connect(files.restriction_changed, sender=CollectionViewRestriction)
    m2m_changed.connect(files.groups_changed, sender=CollectionViewRestriction.groups.through)
