"""Words of the same family that a question also asks for: "pomoc prawna", prawnik."""

from dataclasses import replace

from search.analysis import analyse, related
from search.queries import SearchQuery


def widen(query: SearchQuery) -> SearchQuery:
    """Let each word also mean its looser relatives; what pages say is not widened."""
    surfaces = {token.folded: token.surface for token in analyse(query.text, query.locale)}
    groups = (
        group.with_alternatives(
            (term,) for term in related(surfaces.get(group.form, ""), query.locale)
        )
        for group in query.groups
    )
    return replace(query, groups=tuple(groups))
