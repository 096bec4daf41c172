"""What a programme with EU money must say of it, in words: each language has its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from programmes.emblems import EmblemsBlock

EU_WORDS = (
    "eu_programme",
    "eu_priority",
    "eu_measure",
    "eu_submeasure",
    "eu_statement",
    "eu_emblems",
)


class EuWords(models.Model):
    """Names as the agreement has them, the sentence on co-funding, and the row of emblems."""

    eu_programme = models.CharField(
        _("EU programme"),
        max_length=250,
        blank=True,
        help_text=_("For example “Fundusze Europejskie dla Pomorza 2021–2027”."),
    )
    eu_priority = models.CharField(
        _("priority"),
        max_length=250,
        blank=True,
        help_text=_("For example “5. Fundusze europejskie dla silnego społecznie Pomorza”."),
    )
    eu_measure = models.CharField(
        _("measure"),
        max_length=250,
        blank=True,
        help_text=_("For example “06.02. Social services”."),
    )
    eu_submeasure = models.CharField(_("submeasure"), max_length=250, blank=True)
    eu_statement = models.CharField(
        _("sentence on co-funding"),
        max_length=300,
        blank=True,
        help_text=_(
            "As the agreement asks, for example “Projekt współfinansowany ze środków Europejskiego "
            "Funduszu Społecznego”. Empty: “Co-funded by the European Union”."
        ),
    )
    eu_emblems = StreamField(
        EmblemsBlock(),
        verbose_name=_("row of emblems"),
        blank=True,
        help_text=_("Shown in the order of the rules for the years chosen under “Facts”."),
    )

    eu_panels = [
        MultiFieldPanel(
            [
                FieldPanel("eu_programme"),
                FieldPanel("eu_priority"),
                FieldRowPanel([FieldPanel("eu_measure"), FieldPanel("eu_submeasure")]),
                FieldPanel("eu_statement"),
                FieldPanel("eu_emblems"),
            ],
            heading=_("Funds of the European Union"),
        ),
    ]

    class Meta:
        abstract = True
