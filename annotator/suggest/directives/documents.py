"""Documents that demand something, and who issued them."""

from __future__ import annotations

import re
from collections.abc import Callable

from annotator.suggest.directives.bodies import Bodies
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.patterns import Pattern

# A document that came out, or does something by itself: ……的《方案》将其作为重点，要求….
_DOCUMENT_FIRST = re.compile(
    "[ 　]*(?:[^，。《》]{0,20}(?:的|出台|发布|印发|公布|施行|实施))?(《[^》]{2,60}》)"
    "(?:[^，。《后]{0,24}(?:出台|发布|印发|公布|施行|实施|生效)，"
    "|(?:将|把|对|就|从|在|共|还|也|是|明确|提出|规定))"
)
# How a document was issued; what stands between it and the verb: 《方案》（以下简称…）也提出, 《方案》，要求.
_ISSUED = Pattern(
    "(?:[向给][^，。]{1,20})?(?:印发|下发|发布|出台|公布|制定|发出|转发|签发|起草)(?:实施)?[了的]?$"
)
_TITLE_BEFORE = Pattern("(《[^》]{2,60}》)(?:[（(]以下简称[^）)]{2,20}[）)])?，?$")
_TITLE = 100
_ISSUED_WITHIN = 26


class Documents:
    """The documents named in one text.

    ``before_adverbs`` returns the end of what stands before the adverbs that lead up to a place.
    """

    def __init__(self, prose: Prose, bodies: Bodies, before_adverbs: Callable[[int, int], int]) -> None:
        self._prose = prose
        self._text = prose.text
        self._bodies = bodies
        self._before_adverbs = before_adverbs

    def first(self, start: int, end: int) -> Interval | None:
        """Return the document with which ``[start, end)`` begins, where it does something."""
        document = _DOCUMENT_FIRST.match(self._text, start, end)
        return document.span(1) if document else None

    def issuer_before(self, start: int, end: int) -> Interval | None:
        """Return who issued the document that ends at ``end``, as in 省教育厅印发的《通知》."""
        if self._text[end - 1] not in "》）)，":
            return None
        title = _TITLE_BEFORE.search(self._text, max(start, end - _TITLE), end)
        if title is None:
            return None
        issued = _ISSUED.search(self._text, max(start, title.start() - _ISSUED_WITHIN), title.start())
        if issued is None:
            return None
        stop = self._before_adverbs(start, issued.start())
        body = self._bodies.ending_at(self._prose.run_start(start, stop), stop)
        return body or (title.span(1) if self._text[title.end() - 1] != "，" else None)
