"""Messages in Python modules: calls of Django's gettext functions, by whatever name imported."""

import ast
from collections.abc import Iterator

from tools.catalogues.message import Found, Message

# The place of each argument: s(ingular), p(lural), c(ontext).
FUNCTIONS = {
    "gettext": "s",
    "gettext_lazy": "s",
    "gettext_noop": "s",
    "ngettext": "sp",
    "ngettext_lazy": "sp",
    "pgettext": "cs",
    "pgettext_lazy": "cs",
    "npgettext": "csp",
    "npgettext_lazy": "csp",
}
FIELDS = {"s": "singular", "p": "plural", "c": "context"}


def find_in_python(source: str, editors_arguments: frozenset[str]) -> Iterator[Found]:
    """Yield the messages of a module; those given to ``editors_arguments`` are for editors."""
    tree = ast.parse(source)
    yield from _find(tree, _names(tree), editors_arguments, for_residents=True)


def _names(tree: ast.Module) -> dict[str, str]:
    """Map the module's own names of the functions (``_``) to Django's (``gettext_lazy``)."""
    imports = [
        alias
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
    ]
    return {alias.asname or alias.name: alias.name for alias in imports if alias.name in FUNCTIONS}


def _find(
    node: ast.AST, names: dict[str, str], editors: frozenset[str], *, for_residents: bool
) -> Iterator[Found]:
    for_residents = for_residents and _bound_names(node).isdisjoint(editors)
    if isinstance(node, ast.Call) and (message := _message(node, names)):
        yield Found(message, for_residents)
    for child in ast.iter_child_nodes(node):
        yield from _find(child, names, editors, for_residents=for_residents)


def _bound_names(node: ast.AST) -> set[str]:
    """Return what ``verbose_name=_("…")`` or ``verbose_name = _("…")`` gives a value to."""
    if isinstance(node, ast.keyword) and node.arg:
        return {node.arg}
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    return set()


def _message(call: ast.Call, names: dict[str, str]) -> Message | None:
    places = FUNCTIONS.get(_function(call.func, names), "")
    texts = [arg.value for arg in call.args[: len(places)] if isinstance(arg, ast.Constant)]
    if not places or len(texts) < len(places):
        return None
    fields = {FIELDS[place]: str(text) for place, text in zip(places, texts, strict=True)}
    return Message(**fields)


def _function(function: ast.expr, names: dict[str, str]) -> str:
    if isinstance(function, ast.Name):
        return names.get(function.id, "")
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.attr if function.value.id == "translation" else ""
    return ""
