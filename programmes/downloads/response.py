"""A file as the answer to a request."""

from django.http import HttpResponse


def download(content: bytes, content_type: str, name: str) -> HttpResponse:
    """The file under a name of its own; ``name`` holds ASCII only."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
