"""Who speaks: the name or body that a reporting verb belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.recommender import Suggestion
from annotator.suggest.wordlists import one_of, pattern

Interval = tuple[int, int]

_FILE = "speech.txt"
_HEAD = one_of(_FILE, "body heads")
_BODY = re.compile(f"(?:(?:[一-鿿]{{0,20}}{_HEAD}、)*[一-鿿]{{0,26}}?{_HEAD}|《[^》]{{2,60}}》)$")
_ACTING_BODY = re.compile(f"{_HEAD}(?={one_of(_FILE, 'acts')})")
_ORGAN = pattern("offices.txt", "organs")
_BORDER = pattern(_FILE, "borders")
_ADVERBS = pattern(_FILE, "speech adverbs", after="$")
_EDGE = re.compile("[，,。；;：:“”（）()\n]")
_JOINING = frozenset(("并", "还", "也", "又", "同时", "并且", "再次"))
_PRONOUN = re.compile("(?:他|她|他们|总书记|总理|主席)$")
_OBJECT_BEFORE = pattern(_FILE, "object before", after="$")
_REFERENCE = re.compile(f"(?:总书记|主席|同志)?{one_of(_FILE, 'references')}")
_NO_SPEAKER = pattern(_FILE, "no speakers", after="$")
_ORDERING = re.compile("(?:强调|要求|指出)(?:[，,：:]|要(?!求))")
_EMPLOYED = re.compile("[长师员任者人家理手生]$")


class Speakers:
    """Resolves the subjects of reporting verbs in one text."""

    def __init__(self, text: str, found: Sequence[Suggestion]) -> None:
        self._text = text
        officials = sorted(
            (one for one in found if one.label == "OFFICIAL"), key=lambda one: (one.start, one.end)
        )
        self._officials = officials
        self._starts = [one.start for one in officials]
        self._ends = {one.end: one for one in officials}
        self._title_ends = {
            one.quoted["title"][1]: one for one in reversed(officials) if "title" in one.quoted
        }
        self._topic: Interval | None = None
        self._unread: list[Interval] = []
        self._private: dict[str, bool] = {}

    def of_cue(self, start: int, cue: int) -> Interval | None:
        """Return who speaks at ``cue`` in the sentence from ``start``; None for nobody in office."""
        end = self._before_adverbs(start, cue)
        name = self._name_ending_at(end)
        if name:
            return name
        clause = _EDGE.split(self._text[start:end])[-1]
        if not clause or clause in _JOINING:
            return self._anybody(start, cue)
        if _NO_SPEAKER.search(clause):
            return None
        if _PRONOUN.search(clause) and len(clause) <= 8:
            return self.subject(start, end) or self.topic
        named = self.subject(end - len(clause), end) or self._body(end - len(clause), end)
        if named or not _is_like_name(clause):
            return named or self._anybody(start, cue)
        return self._unknown(end, cue)

    def _unknown(self, end: int, cue: int) -> Interval | None:
        """Return the name before ``end`` of somebody whose office is not given, where he demands."""
        clause = _EDGE.split(self._text[max(0, end - 4) : end])[-1]
        if not _is_like_name(clause) or not _ORDERING.match(self._text, cue):
            return None
        if clause not in self._private:
            self._private[clause] = self._has_another_trade(clause)
        return None if self._private[clause] else (end - len(clause), end)

    def _has_another_trade(self, name: str) -> bool:
        """Whether the text says of ``name`` that he is an expert, a villager or the like."""
        at = self._text.find(name)
        while at >= 0:
            near = max(0, at - 8)
            if _NO_SPEAKER.search(self._text, near, at) or _EMPLOYED.search(self._text, near, at):
                return True
            at = self._text.find(name, at + 1)
        return False

    def _anybody(self, start: int, end: int) -> Interval | None:
        """Return whom the words between ``start`` and ``end`` are about, or those before them."""
        return self.subject(start, end) or self._acting_body(start, end) or self.topic

    @property
    def topic(self) -> Interval | None:
        """The last name or body that a sentence was about."""
        while self._unread:
            sentence = self._unread.pop()
            about = self.subject(*sentence) or self._acting_body(*sentence)
            if about:
                self.topic = about
        return self._topic

    @topic.setter
    def topic(self, about: Interval) -> None:
        self._topic = about
        self._unread.clear()

    def note_topic(self, start: int, end: int) -> None:
        """Remember the sentence ``[start, end)``; it is read when somebody asks for the topic."""
        self._unread.append((start, end))

    def names_in(self, start: int, end: int) -> bool:
        """Whether an official does something between ``start`` and ``end``."""
        return self.subject(start, end) is not None

    def is_body(self, start: int, end: int) -> bool:
        """Whether a body or document is named right before ``end``."""
        return self._body(start, self._before_adverbs(start, end)) is not None

    def acts(self, start: int, end: int) -> bool:
        """Whether a body does something between ``start`` and ``end``."""
        return self._acting_body(start, end) is not None

    def stands_before(self, start: int, cue: int) -> bool:
        """Whether a name, a pronoun or a body stands right before ``cue``."""
        end = self._before_adverbs(start, cue)
        if self._name_ending_at(end) or _PRONOUN.search(self._text, start, end):
            return True
        return self._body(max(start, end - 30), end) is not None or self._unknown(end, cue) is not None

    def in_title_of(self, end: int) -> bool:
        """Whether an official's name ends at ``end``."""
        return end in self._ends

    def _before_adverbs(self, start: int, cue: int) -> int:
        """Return the end of what stands before the adverbs that lead up to ``cue``."""
        end = cue
        while end > start:
            if self._name_ending_at(end):
                return end
            match = _ADVERBS.search(self._text, max(start, end - 36), end)
            if not match:
                break
            inside = self._last_name(match.start(), end)
            if inside:
                return inside
            end = match.start()
        return end

    def _last_name(self, start: int, end: int) -> int:
        last = bisect_left(self._starts, end) - 1
        if last < 0 or not start <= self._starts[last] < self._officials[last].end < end:
            return 0
        one = self._officials[last]
        return 0 if _OBJECT_BEFORE.search(self._text, start, one.start) else one.end

    def _name_ending_at(self, end: int) -> Interval | None:
        one = self._ends.get(end)
        if one is None:
            one = self._title_ends.get(end)
            return (one.start, one.end) if one and one.end < end else None
        return one.start, one.end

    def subject(self, start: int, end: int) -> Interval | None:
        """Return the first official of ``[start, end)`` that is no part of a phrase about somebody else."""
        for number in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            one = self._officials[number]
            first = min(one.start, one.quoted.get("title", (one.start, 0))[0])
            if _OBJECT_BEFORE.search(self._text, max(start, first - 4), first):
                continue
            if _REFERENCE.match(self._text, one.end):
                continue
            return one.start, one.end
        return None

    def _acting_body(self, start: int, end: int) -> Interval | None:
        """Return the first body of ``[start, end)`` that does something there."""
        for match in _ACTING_BODY.finditer(self._text, start, end):
            begin = start
            for edge in _EDGE.finditer(self._text, start, match.start()):
                begin = edge.end()
            body = self._body(begin, match.end())
            if body and not _OBJECT_BEFORE.search(self._text, start, body[0]):
                return body
        return None

    def _body(self, start: int, end: int) -> Interval | None:
        match = _BODY.search(self._text, start, end)
        if not match:
            return None
        first = match.start()
        organs = [organ.span() for organ in _ORGAN.finditer(self._text, first, end)]
        for border in _BORDER.finditer(self._text, first, end):
            if any(begin < border.end() < stop for begin, stop in organs):
                continue
            if border.end() < end and _BODY.search(self._text, border.end(), end):
                first = border.end()
        return first, end


def _is_like_name(clause: str) -> bool:
    words = lexicon()
    if not 2 <= len(clause) <= 3 or clause[:2] in words.not_names:
        return False
    return clause[0] in words.surnames or clause[:2] in words.double_surnames
