"""The models of the directory, one idea a module; Django looks for them here."""

from directory.closures.closure import Closure
from directory.listing.filters import OfficeFilterSet
from directory.listing.page import DirectoryIndexPage
from directory.office.page import OfficePage
from directory.rows.addresses import OfficeAddress
from directory.rows.exceptions import OfficeException
from directory.rows.hours import OfficeSchedule
from directory.rows.monthly import OfficeRule
from directory.rows.people import OfficeArea, OfficePhone, OfficePost
from directory.rows.served import ServedArea
from directory.services.filters import ServiceFilterSet
from directory.services.index import ServiceIndexPage
from directory.services.online import ServiceOnline
from directory.services.page import ServicePage
from directory.services.rows import ServiceContact, ServiceDocument, ServicePlace
from directory.streets.street import Street

# Not in the classes: the FilterSets ask the models themselves.
OfficePage.filterset_class = OfficeFilterSet
ServicePage.filterset_class = ServiceFilterSet

__all__ = [
    "Closure",
    "DirectoryIndexPage",
    "OfficeAddress",
    "OfficeArea",
    "OfficeException",
    "OfficePage",
    "OfficePhone",
    "OfficePost",
    "OfficeRule",
    "OfficeSchedule",
    "ServedArea",
    "ServiceContact",
    "ServiceDocument",
    "ServiceIndexPage",
    "ServiceOnline",
    "ServicePage",
    "ServicePlace",
    "Street",
]
