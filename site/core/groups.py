"""Editor groups of a centre: what they see and touch ends at its own pages and files."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from core.centre_settings import CentreSettings
from core.permissions import centre_snippets

EDITORS = "{site} – redakcja"
PUBLISHERS = "{site} – publikowanie"
WORKFLOW = "{site} – sprawdzenie przed publikacją"
PAGE_RIGHTS = {
    EDITORS: ("add", "change"),
    PUBLISHERS: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
}
FILE_RIGHTS = ("add", "change", "choose")


def centre_name(site: Site) -> str:
    """What the groups and the collection of a centre are called."""
    return str(site.site_name or site.hostname)


def remove_centre_groups(site: Site) -> None:
    """Take the groups and the workflow of a centre away."""
    names = [name.format(site=centre_name(site)) for name in PAGE_RIGHTS]
    Group.objects.filter(name__in=names).delete()
    Workflow.objects.filter(name=WORKFLOW.format(site=centre_name(site))).delete()


def ensure_centre_groups(site: Site, collection: Collection) -> list[Group]:
    """Make the groups of a centre, or give them again what belongs to them.

    Writers propose, publishers publish; only publishers change the centre's settings, alerts,
    districts and what the plugins add. A page root in each language counts as the centre's.
    """
    groups = [
        _ensure_group(pattern, rights, site, collection) for pattern, rights in PAGE_RIGHTS.items()
    ]
    _ensure_workflow(site, groups[-1])
    return groups


def _ensure_group(
    pattern: str, page_rights: Iterable[str], site: Site, collection: Collection
) -> Group:
    group, _ = Group.objects.get_or_create(name=pattern.format(site=centre_name(site)))
    group.permissions.add(*_admin_permissions())
    for root in site.root_page.get_translations(inclusive=True):
        _allow_pages(group, root, page_rights)
    _allow_files(group, collection)
    if pattern == PUBLISHERS:
        _allow_settings(group, site)
    return group


def _ensure_workflow(site: Site, publishers: Group) -> None:
    """What writers submit goes to the publishers of the same centre."""
    name = WORKFLOW.format(site=centre_name(site))
    if Workflow.objects.filter(name=name).exists():
        return
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.add(publishers)
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    for root in site.root_page.get_translations(inclusive=True):
        WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})


def _admin_permissions() -> list[Permission]:
    codenames = ("access_admin", "submit_translation")
    return list(Permission.objects.filter(codename__in=codenames))


def _allow_pages(group: Group, root: Page, rights: Iterable[str]) -> None:
    content_type = ContentType.objects.get_for_model(Page)
    for right in rights:
        permission = Permission.objects.get(content_type=content_type, codename=f"{right}_page")
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _allow_files(group: Group, collection: Collection) -> None:
    for model in (Image, Document):  # Wagtail keeps the rights on files under its own models
        for permission in _permissions(model, FILE_RIGHTS):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )


def _allow_settings(group: Group, site: Site) -> None:
    wanted = [*_permissions(CentreSettings, ("change",))]
    for model in centre_snippets():
        wanted += _permissions(model, ("add", "change", "delete"))
    for permission in wanted:
        GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission)


def _permissions(model: type, rights: Iterable[str]) -> list[Permission]:
    content_type = ContentType.objects.get_for_model(model)
    codenames = [f"{right}_{content_type.model}" for right in rights]
    return list(Permission.objects.filter(content_type=content_type, codename__in=codenames))
