"""Messages in Python modules: calls of Django's gettext functions, by whatever name imported."""

import ast
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

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


def find_in_python(
    source: str, editors_arguments: Sequence[str], editors_calls: Sequence[str]
) -> Iterator[Found]:
    """Yield the messages of a module.

    Those given to a keyword or an attribute of ``editors_arguments``, or as unnamed arguments to a
    call whose name fits ``editors_calls``, are for editors; all others are for residents too.
    """
    tree = ast.parse(source)
    finder = _Finder(_names(tree), editors_arguments, editors_calls)
    yield from finder.find(tree, for_residents=True)


def _names(tree: ast.Module) -> dict[str, str]:
    """Map the module's own names of the functions (``_``) to Django's (``gettext_lazy``)."""
    imports = [
        alias
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
    ]
    return {alias.asname or alias.name: alias.name for alias in imports if alias.name in FUNCTIONS}


class _Finder:
    """A walk through one module."""

    def __init__(
        self, names: dict[str, str], editors_arguments: Sequence[str], editors_calls: Sequence[str]
    ) -> None:
        self.names = names
        self.editors_arguments = editors_arguments
        self.editors_calls = editors_calls

    def find(self, node: ast.AST, *, for_residents: bool) -> Iterator[Found]:
        if isinstance(node, ast.Call) and (message := self.message(node)):
            yield Found(message, for_residents)
        hidden = self.hidden_children(node)
        for child in ast.iter_child_nodes(node):
            yield from self.find(child, for_residents=for_residents and child not in hidden)

    def hidden_children(self, node: ast.AST) -> Sequence[ast.AST]:
        """Return the children that only editors see."""
        if isinstance(node, ast.Call):
            name = _last_name(node.func)
            named = [word for word in node.keywords if word.arg in self.editors_arguments]
            is_hidden = any(fnmatchcase(name, pattern) for pattern in self.editors_calls)
            return [*named, *(node.args if is_hidden else [])]
        if isinstance(node, ast.Assign):
            targets = {target.id for target in node.targets if isinstance(target, ast.Name)}
            return [] if targets.isdisjoint(self.editors_arguments) else [node.value]
        return []

    def message(self, call: ast.Call) -> Message | None:
        """Return the message if this is a call of a gettext function with plain texts."""
        places = FUNCTIONS.get(self.function(call.func), "")
        texts = [arg.value for arg in call.args[: len(places)] if isinstance(arg, ast.Constant)]
        if not places or len(texts) < len(places):
            return None
        fields = {FIELDS[place]: str(text) for place, text in zip(places, texts, strict=True)}
        return Message(**fields)

    def function(self, function: ast.expr) -> str:
        """Return Django's name of the function: of ``_`` or of ``translation.gettext``."""
        if isinstance(function, ast.Name):
            return self.names.get(function.id, "")
        is_module = isinstance(function, ast.Attribute) and _last_name(function.value)
        return _last_name(function) if is_module == "translation" else ""


def _last_name(node: ast.expr) -> str:
    """Return ``CharField`` for ``models.CharField`` as for ``CharField``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
