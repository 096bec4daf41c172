"""The words of a programme: each language has its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField

from core.blocks import LISTS, PROSE, BodyBlock
from programmes.blocks import ActionsBlock, ResultsBlock
from programmes.eu_words import EU_WORDS, EuWords
from programmes.goal_blocks import GoalsBlock
from programmes.support_blocks import FormsOfSupportBlock


class ProgrammeWords(EuWords):
    """What is written about a programme."""

    acronym = models.CharField(
        _("short name"), max_length=60, blank=True, help_text=_("For example “PAS-ja”.")
    )
    for_whom = RichTextField(
        _("for whom"),
        blank=True,
        features=LISTS,
        help_text=_("For example “For families who find everyday duties hard”."),
    )
    diagnosis = RichTextField(
        _("why we do it"),
        blank=True,
        features=PROSE,
        help_text=_("The needs that were found, for example from surveys among residents."),
    )
    goals = StreamField(GoalsBlock(), verbose_name=_("goals"), blank=True)
    results = StreamField(ResultsBlock(), verbose_name=_("expected results"), blank=True)
    actions = StreamField(ActionsBlock(), verbose_name=_("what we do"), blank=True)
    forms_of_support = StreamField(
        FormsOfSupportBlock(), verbose_name=_("forms of support"), blank=True
    )
    effects = RichTextField(
        _("what it has brought"),
        blank=True,
        features=PROSE,
        help_text=_("For example “30 families manage without an assistant”."),
    )
    recruitment_statement = RichTextField(
        _("recruitment, as the document puts it"),
        blank=True,
        features=LISTS,
        help_text=_(
            "Shown word for word. Whether recruitment is open today is computed from the dates "
            "under “Facts”."
        ),
    )
    recruitment_rules = RichTextField(
        _("rules of recruitment"),
        blank=True,
        features=LISTS,
        help_text=_("Who is taken first and who decides, for example “The order counts”."),
    )
    how_to_apply = RichTextField(
        _("how to apply"),
        blank=True,
        features=LISTS,
        help_text=_("For example “Bring the form to room 12 or send it by e-mail”."),
    )
    legal_basis = RichTextField(
        _("legal basis"),
        blank=True,
        features=LISTS,
        help_text=_("For example “Act of 9 June 2011 on family support”."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("more"), blank=True)

    words_panels = [
        FieldPanel("acronym"),
        FieldPanel("for_whom"),
        FieldPanel("forms_of_support"),
        MultiFieldPanel(
            [
                FieldPanel("how_to_apply"),
                FieldPanel("recruitment_rules"),
                FieldPanel("recruitment_statement"),
            ],
            heading=_("Recruitment"),
        ),
        FieldPanel("diagnosis"),
        FieldPanel("goals"),
        FieldPanel("results"),
        FieldPanel("actions"),
        FieldPanel("effects"),
        FieldPanel("body"),
        FieldPanel("legal_basis"),
        *EuWords.eu_panels,
    ]
    words_api_fields = [
        APIField(name)
        for name in (
            "acronym",
            "for_whom",
            "diagnosis",
            "goals",
            "results",
            "actions",
            "forms_of_support",
            "effects",
            "recruitment_statement",
            "recruitment_rules",
            "how_to_apply",
            "legal_basis",
            *EU_WORDS,
            "body",
        )
    ]

    class Meta:
        abstract = True
