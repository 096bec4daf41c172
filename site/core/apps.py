from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Centre")

    def ready(self) -> None:
        from core import checks, permissions
        from core.changes import signals

        checks.register_all()
        permissions.register_all()
        signals.connect()
