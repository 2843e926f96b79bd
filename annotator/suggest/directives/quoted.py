"""Demands in quotation marks whose speaker stands behind them, or around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annotator.suggest.directives.cues import SAYING, Cue
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.passages import Passage, passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.patterns import Pattern

_LINE = re.compile("[ 　]*“([^“”\n]{8,}(?:“[^”\n]*”[^“”\n]*)*)”[。，；]?[ 　]*$")
_SPEAKER_BEHIND = Pattern(
    "”[^“”。！？；\n]{1,40}?(叮嘱|强调|说|指出|勉励|嘱咐|表示)(?:道|说|(?<=[嘱励咐])[一-鿿]{0,8})?[。，,]"
)
_PRONOUN = re.compile("[他她]")
_NOBODY_BEHIND = "。！？；\n“”"
_BEHIND = re.compile("[^“”。！？；\n]{1,60}?(?:说|表示|介绍|告诉|认为|谈道|感慨|强调|指出)")
_LEADERS = re.compile("省领导|市领导|县领导|区领导|州领导")


class Quoted:
    """The quotations of one text that are not told of by the words before them."""

    def __init__(self, prose: Prose, speakers: Speakers) -> None:
        self._prose = prose
        self._text = prose.text
        self._speakers = speakers
        self._leaders: Interval | None = None
        text = prose.text
        self._told = [one for one in prose.quotations if text[one[1] : one[1] + 1] not in _NOBODY_BEHIND]
        self._told_starts = [start for start, _ in self._told]

    def line(self, start: int, end: int) -> Interval | None:
        """Return the inside of the quotation that makes up the line ``[start, end)``."""
        if self._text[start] not in "“ 　":
            return None
        line = _LINE.match(self._text, start, end)
        return line.span(1) if line else None

    def leaders_behind(self, position: int) -> Interval | None:
        """Return the leaders of whom the paragraphs behind ``position`` speak."""
        if self._leaders is None or self._leaders[0] < position:
            leaders = _LEADERS.search(self._text, position)
            self._leaders = leaders.span() if leaders else (len(self._text), 0)
        return self._leaders if self._leaders[1] else None

    def _told_in(self, start: int, end: int) -> list[Interval]:
        """Return the quotations that begin in ``[start, end)`` and behind which words follow."""
        starts = self._told_starts
        if not starts or starts[-1] < start or starts[0] >= end:
            return []
        return self._told[bisect_left(starts, start) : bisect_left(starts, end)]

    def said_behind(self, start: int, end: int) -> Iterator[tuple[Passage, Cue, Interval]]:
        """Yield the demands of ``[start, end)`` whose speaker stands behind: “要……。”李明说."""
        for first, last in self._told_in(start, end):
            match = _SPEAKER_BEHIND.match(self._text, last - 1, end)
            if not match:
                continue
            speaker = self._speaker_behind(last, match.start(1))
            if speaker is None:
                continue
            cue = Cue(*match.span(1), SAYING, match[1], last, match.end(1))
            for part in self._prose.sentences(first + 1, last - 1):
                found = passage(self._prose, *part, SAYING)
                if found:
                    yield found, cue, speaker

    def _speaker_behind(self, start: int, cue: int) -> Interval | None:
        """Return who stands between a quotation and ``cue``: right before it, or the one official there."""
        if self._speakers.stands_before(start, cue):
            speaker = self._speakers.of_cue(start, cue, saying=True)
            is_far = (
                _PRONOUN.match(self._text, start) and speaker and self._is_paragraphs_before(speaker, start)
            )
            return None if is_far else speaker
        official = self._speakers.subjects.official_in(start, cue)
        if official and self._speakers.subjects.official_in(official[1], cue) is None:
            return official
        return None

    def _is_paragraphs_before(self, speaker: Interval, position: int) -> bool:
        """Whether another paragraph stands between ``speaker`` and that of ``position``."""
        line = self._text.rfind("\n", 0, position)
        return line > 0 and speaker[1] < self._text.rfind("\n", 0, line)

    def is_said_behind(self, start: int) -> bool:
        """Whether a quotation begins at ``start`` and behind it stands who says it."""
        if "“" not in self._text[start : start + 3]:
            return False
        quotations = self._prose.quotations_in(start, start + 3)
        return bool(quotations) and _BEHIND.match(self._text, quotations[0][1]) is not None
