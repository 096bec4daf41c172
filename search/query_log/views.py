"""Where the browser says that a result was opened."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from search.query_log.recording import record_click
from search.query_log.robots import is_robot
from search.query_log.tokens import read_token


@csrf_exempt  # a beacon has no form; the signature of the token stands for it
@require_POST
def click(request: HttpRequest) -> HttpResponse:
    """Counts for a token that we signed; answers the same whatever comes."""
    counted = read_token(request.POST.get("token", ""))
    if counted and not is_robot(request):
        record_click(counted)
    return HttpResponse(status=204)
