"""The models of the kernel, one idea a module; Django looks for them here."""

from core.alerts import Alert
from core.centre_settings import CentrePhone, CentreSettings
from core.centre_words import CentreWords
from core.changes.models import Change, ChangeHead, ReaderPosition
from core.district import District
from core.housekeeping.lease import Lease
from core.media import CentreDocument, CentreImage, CentreRendition
from core.users import CentreUser

__all__ = [
    "Alert",
    "CentreDocument",
    "CentreImage",
    "CentrePhone",
    "CentreRendition",
    "CentreSettings",
    "CentreUser",
    "CentreWords",
    "Change",
    "ChangeHead",
    "District",
    "Lease",
    "ReaderPosition",
]
