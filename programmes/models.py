"""The models of this plugin, one idea a module; Django looks for them here."""

from programmes.funding.source import FundingSource
from programmes.index_page import ProgrammeIndexPage
from programmes.programme_page import ProgrammePage
from programmes.rows.links import (
    ProgrammeArea,
    ProgrammeDocument,
    ProgrammePlace,
    RelatedProgramme,
)
from programmes.rows.money import BudgetLine, StatedTotal
from programmes.rows.people import Partner, ProgrammeContact
from programmes.rows.recruitment import RecruitmentDocument, RecruitmentWindow

__all__ = [
    "BudgetLine",
    "FundingSource",
    "Partner",
    "ProgrammeArea",
    "ProgrammeContact",
    "ProgrammeDocument",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "ProgrammePlace",
    "RecruitmentDocument",
    "RecruitmentWindow",
    "RelatedProgramme",
    "StatedTotal",
]
