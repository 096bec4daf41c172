"""Where the words of a site are kept between their counting and their use."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vocabulary(models.Model):
    """The words of one site in one language, as search.vocabulary.words writes them."""

    site_id = models.BigIntegerField(_("site"))
    locale = models.CharField(_("language"), max_length=15)
    stamp = models.CharField(
        _("state"), max_length=80, help_text=_("Of the entries whose words these are.")
    )
    words = models.TextField(_("words"))
    made_at = models.DateTimeField(_("made"))
    seconds = models.FloatField(_("duration"), default=0)

    class Meta:
        verbose_name = _("vocabulary of a site")
        verbose_name_plural = _("vocabularies of sites")
        constraints = [
            models.UniqueConstraint(fields=["site_id", "locale"], name="search_vocabulary_place")
        ]

    def __str__(self) -> str:
        return f"{self.site_id} ({self.locale})"
