"""Districts by which any list may be narrowed: those of the site that is asked."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Site

from core.district import District


def site_districts(request: HttpRequest | None) -> QuerySet[District]:
    """Districts of the site that is asked; all of them where no request is known."""
    districts = District.objects.all()
    return districts.filter(site=Site.find_for_request(request)) if request else districts
