"""What was searched for and how often, by day; nothing about who searched."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

MAX_TEXT = 80


class QueryCount(models.Model):
    """One question of one day: counts only (docs/adr/0014 says why no more)."""

    day = models.DateField(_("day"))
    site = models.ForeignKey(
        Site,
        verbose_name=_("centre"),
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    locale = models.CharField(_("language"), max_length=15)
    text = models.CharField(_("searched words"), max_length=MAX_TEXT)
    searches = models.PositiveIntegerField(_("searches"), default=0)
    results = models.PositiveIntegerField(_("results of the last time"), default=0)
    empty = models.PositiveIntegerField(_("searches that found nothing"), default=0)
    clicks = models.PositiveIntegerField(_("searches with a click"), default=0)

    class Meta:
        verbose_name = _("searched question")
        verbose_name_plural = _("searched questions")
        ordering = ["-day", "-searches", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale", "text", "day"], name="search_query_count_of_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.text}: {self.searches}"
