"""The models of this plugin, one idea a module; Django looks for them here."""

from programmes.funding.source import FundingSource
from programmes.institution import Institution
from programmes.listing.page import ProgrammeIndexPage
from programmes.programme_page import ProgrammePage
from programmes.rows.links import (
    ProgrammeArea,
    ProgrammeDocument,
    ProgrammePlace,
    RelatedNews,
    RelatedProgramme,
)
from programmes.rows.money import BudgetLine, StatedTotal
from programmes.rows.people import Partner, ProgrammeContact
from programmes.rows.recruitment import RecruitmentDocument, RecruitmentWindow

__all__ = [
    "BudgetLine",
    "FundingSource",
    "Institution",
    "Partner",
    "ProgrammeArea",
    "ProgrammeContact",
    "ProgrammeDocument",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "ProgrammePlace",
    "RecruitmentDocument",
    "RecruitmentWindow",
    "RelatedNews",
    "RelatedProgramme",
    "StatedTotal",
]
