from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Directory")

    def ready(self) -> None:
        from directory.closures import registration as closures
        from directory.streets import registration as streets

        closures.register_all()
        streets.register_all()
