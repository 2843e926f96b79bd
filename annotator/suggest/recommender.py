"""What a recommender is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from annotator.model.document import Zone

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Article:
    """The text as recommenders read it: noise and furniture out, Simplified characters.

    ``zones`` are in code points of this ``text``; ``published`` is an EDTF date or empty.
    """

    text: str
    zones: tuple[Zone, ...] = ()
    title: str = ""
    source: str = ""
    published: str = ""


class Suggestion(NamedTuple):
    """A proposed span, ``[start, end)`` in code points of the article's text.

    ``attributes`` are finished values (an EDTF date, a GB/T 2260 code); ``quoted`` are
    attributes kept as written, each as an interval of the article's text: the pipeline
    reads them in the script in which the article was published. Where such an attribute names
    several, ``more`` has the others, which are read behind it with 、 between. ``score`` is the expected
    share of right ones among suggestions like this. ``rule`` and ``evidence`` make up the
    reason: ``rule`` names a sentence of ``resources/reasons.json``, ``evidence`` fills it;
    ``inferred.NAME`` in the evidence says how attribute NAME was completed, as
    ``parts:source`` (``year,month:published``).
    """

    start: int
    end: int
    label: str
    score: float
    rule: str
    attributes: Mapping[str, str] = _NOTHING
    quoted: Mapping[str, tuple[int, int]] = _NOTHING
    evidence: Mapping[str, str] = _NOTHING
    more: Mapping[str, tuple[tuple[int, int], ...]] = _NOTHING


class Recommender(Protocol):
    """Anything with a name, the labels it proposes, and ``suggest``.

    ``found`` holds what the recommenders before it in the pipeline proposed for this article.
    """

    name: str
    labels: tuple[str, ...]

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> Iterable[Suggestion]:
        """Yield suggestions for ``article`` in any order."""
        ...
