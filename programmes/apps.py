from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammesConfig(AppConfig):
    name = "programmes"
    verbose_name = _("Programmes")

    def ready(self) -> None:
        from core.changes.objects import register_logged_model
        from programmes.funding import policy
        from programmes.funding.source import FundingSource

        policy.register_all()
        register_logged_model(FundingSource)
