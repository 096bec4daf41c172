from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from search import checks
        from search.admin import policy
        from search.engines import load_engine
        from search.fulltext.setup import ensure_index
        from search.rules import state

        checks.register_all()
        policy.register_all()
        state.connect()
        load_engine()
        post_migrate.connect(ensure_index, sender=self, dispatch_uid="search.fulltext")
