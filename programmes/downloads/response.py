"""A file as the answer to a request."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse, JsonResponse

from programmes.downloads import csvw
from programmes.downloads.formats import Format
from programmes.downloads.rows import BudgetRow


def budget_download(found: Format, rows: Iterable[BudgetRow], file: str, name: str) -> HttpResponse:
    """Budgets in a format; the address calls it ``file``, it is saved as ``name`` (ASCII only)."""
    response = HttpResponse(found.write(rows), content_type=found.content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{found.extension}"'
    if found.extension == "csv":
        response["Link"] = csvw.link_header(file)
    return response


def data(content: Any, content_type: str = "application/json") -> JsonResponse:
    """JSON in which letters stay letters."""
    options = {"ensure_ascii": False}
    return JsonResponse(content, content_type=content_type, json_dumps_params=options)
