"""Which reporting verbs of a sentence report a demand, and which are a part of one."""

from __future__ import annotations

import re

from annotator.suggest.directives.clauses import is_modal, is_numbered
from annotator.suggest.directives.cues import Cue, Cues, Force
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.wordlists import one_of, sections

_FILE = "speech.txt"
_BARE = re.compile("(?:^|[，,。；])(?:他|她|总书记|总理|主席|委员长)(?!的)")
_PRONOUN_FIRST = re.compile("[ 　]*(?:他|她|总书记|总理)(?!们|的)")
_CROWD = re.compile(f"(?:^|[，,。；])有?{one_of(_FILE, 'crowd')}")
_CONTINUES = re.compile("并|还|同时|他|她|也|又|再次|另外|最后|随后|指导")
# What bodies are told to do to others.
_CARRIED_OUT = frozenset(("鼓励", "督促", "提醒", "激励", "动员", "期望"))
_HE_SAID = re.compile("[他她](?:还|也|又|同时|最后)?")
_POLICY = frozenset(sections(_FILE)["policy"])


class Reporting:
    """Tells the verbs by which somebody in office demands something."""

    def __init__(self, prose: Prose, cues: Cues, speakers: Speakers) -> None:
        self._prose = prose
        self._text = prose.text
        self._cues = cues
        self._speakers = speakers

    def verbs(self, sentence: Interval, before: Interval | None, *, active: bool, fresh: bool) -> list[Cue]:
        """Return the reporting verbs of ``sentence`` without those that are a part of a demand.

        ``before`` is the sentence before it in its line; ``active`` tells that somebody is speaking,
        ``fresh`` that somebody was right before this line.
        """
        start, end = sentence
        verbs: list[Cue] = []
        for cue in self._cues.within(start, end):
            first = self._clause(start, cue)
            if verbs and cue.force is Force.SAYING and not _HE_SAID.fullmatch(self._text, first, cue.start):
                continue
            if cue.doubtful and not self._is_said(first, cue):
                continue
            if cue.counted and not self._announces(start, first, cue, bool(verbs)):
                continue
            if cue.word in _POLICY and not self._speaks(
                start, first, cue, before, bool(verbs), active, fresh
            ):
                continue
            if self._is_noun(start, first, cue) or self._is_demanded(first, cue):
                continue
            if active and self._is_inside(start, first, cue):
                continue
            verbs.append(cue)
        return verbs

    def speaker(self, start: int, cue: Cue, last: Cue | None, issuer: Interval | None) -> Interval | None:
        """Return who speaks: the same as before where a second verb has no subject of its own."""
        first = self._clause(start, cue)
        own = first < cue.start and not _CONTINUES.fullmatch(self._text, first, cue.start)
        if last is None or own:
            return self._speakers.of_cue(start, cue.start, saying=cue.force is Force.SAYING)
        if issuer is None:
            return None
        if last.force is not Force.DEMANDING and not is_modal(self._prose.outside, last.end, cue.start):
            return self._speakers.subject(last.end, cue.start) or issuer
        return issuer

    def _clause(self, start: int, cue: Cue) -> int:
        """Return where the words before ``cue`` begin, behind the last mark."""
        first = self._prose.clause_start(start, cue.start)
        return cue.start - len(self._text[first : cue.start].strip(" 　，,；;"))

    def _is_said(self, first: int, cue: Cue) -> bool:
        """Whether a doubtful 要求 is a verb: somebody stands right before it, or before an adverb."""
        if self._text[cue.end] in "，," or not self._speakers.stands_before(first, cue.start):
            return False
        return cue.doubtful == "of what" or self._speakers.adverb_before(first, cue.start)

    def _announces(self, start: int, first: int, cue: Cue, inside: bool) -> bool:
        """Whether somebody announces demands, and it is not demanded to make some."""
        if self._speakers.names_in(first, cue.start):
            return True
        return not inside and not is_modal(self._prose.outside, start, cue.start)

    def _is_inside(self, start: int, first: int, cue: Cue) -> bool:
        """Whether ``cue`` stands in a demand that goes on, and nobody stands before it: 将管理要求…."""
        return (
            cue.force is Force.DEMANDING
            and first < cue.start
            and is_modal(self._prose.outside, start, first)
            and not self._speakers.stands_before(first, cue.start)
        )

    def _is_demanded(self, first: int, cue: Cue) -> bool:
        """Whether the clause demands the reporting itself: 要客观指出不足."""
        return is_modal(self._prose.outside, first, cue.start) and not self._speakers.names_in(
            first, cue.start
        )

    def _speaks(
        self,
        start: int,
        first: int,
        cue: Cue,
        before: Interval | None,
        inside: bool,
        active: bool,
        fresh: bool,
    ) -> bool:
        """Whether somebody does the encouraging, and it is no part of a demand (鼓励社会资本参与)."""
        if _CONTINUES.match(self._text, first, cue.start) or self._speakers.names_in(first, cue.start):
            return True
        named = self._speakers.names_in(start, cue.start) or bool(_PRONOUN_FIRST.match(self._text, start))
        if inside or (active and not named):
            if first == cue.start or is_numbered(self._text, first, cue.start):
                return cue.word == "希望"
            return cue.word not in _CARRIED_OUT and self._speakers.is_body(first, cue.start)
        if first < cue.start:
            return self._speakers.is_body(first, cue.start)
        said = self._text[start : cue.start]
        if _CROWD.search(said) and not named:
            return False
        if named or (not said.strip() and before and self._speakers.names_in(*before)):
            return True
        if fresh and cue.word == "希望" and not said.strip():
            return True
        return bool(_BARE.search(said)) or self._speakers.acts(start, cue.start)

    def _is_noun(self, start: int, first: int, cue: Cue) -> bool:
        """Whether a comma follows 要求 though nobody stands before it."""
        if (
            cue.counted
            or cue.force is not Force.DEMANDING
            or self._text[cue.end : cue.end + 1] not in ("，", ",")
        ):
            return False
        return not _CONTINUES.fullmatch(self._text, first, cue.start) and not self._speakers.stands_before(
            start, cue.start
        )
