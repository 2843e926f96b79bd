"""Who speaks: the name or body that a reporting verb belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.suggest.directives.bodies import Bodies
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.words import endings
from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.recommender import Suggestion
from annotator.suggest.wordlists import one_of

_FILE = "speech.txt"
_ADVERBS = tuple(sorted(endings(_FILE, "speech adverbs"), key=len, reverse=True))
_SETTING_ENDS = ("时", "中", "上", "后", "工作", "问题", "情况")
_SETTING = re.compile(f"[在从就对向围绕针][^，,。]{{1,30}}(?:{'|'.join(_SETTING_ENDS)})$")
_AUDIENCES = endings(_FILE, "audiences")
_ADDRESSED = re.compile(f"[对向][^，,。]{{0,10}}{one_of(_FILE, 'audiences')}$")
_JOINING = frozenset(("并", "还", "也", "又", "同时", "并且", "再次"))
_PRONOUNS = ("他", "她", "他们", "总书记", "总理", "主席")
_OBJECT_BEFORE = endings(_FILE, "object before")
_REFERENCE = re.compile(f"(?:总书记|主席|同志)?{one_of(_FILE, 'references')}")
_ACTS = endings(_FILE, "acts")
_NO_SPEAKERS = endings(_FILE, "no speakers")
_ORDERING = re.compile("(?:强调|要求|指出)(?:[，,：:]|要(?!求))")
_TITLES = frozenset(("总书记", "总理", "主席", "委员长", "习主席"))
_DOCUMENT_FIRST = re.compile(
    "[ 　]*(《[^》]{2,60}》)[^，。《后]{0,24}(?:出台|发布|印发|公布|施行|实施|生效)，"
)
_BARE_TITLE = re.compile("(?:[，,；]|(?<=[。\n])|(?<=[。\n][ 　]{2}))(总书记|总理|委员长|主席)(?![的们团])")
_DOCUMENTS = frozenset(endings(_FILE, "document heads"))
_ISSUED_WITHIN = 800
_SENTENCES_BACK = 6
_ANAPHOR = re.compile("[该本](?:[局部委厅院办会组署]|负责人|负责同志)")
# How the name of somebody ends who is neither an official nor a body.
_SOMEBODY = tuple("者们人员家商户民生师团队社厂店行院校网报台")
_EMPLOYED = frozenset("长师员任者人家理手生裁事记官授士工")
# How the words end that tell when or how something is said.
_MOMENTS = tuple("时中上后间际下并还也又地前并着")


class Speakers:
    """Resolves the subjects of reporting verbs in one text."""

    def __init__(self, prose: Prose, found: Sequence[Suggestion]) -> None:
        self._prose = prose
        self._text = prose.text
        self._bodies = Bodies(prose.text)
        officials = sorted(
            (one for one in found if one.label == "OFFICIAL"), key=lambda one: (one.start, one.end)
        )
        self._officials = officials
        self._starts = [one.start for one in officials]
        self._ends = {one.end: one for one in officials}
        self._places = {one.end: one.start for one in reversed(found) if one.label == "PLACE"}
        self._place_starts = {one.start: one.end for one in found if one.label == "PLACE"}
        self._dates = {one.end: one.start for one in found if one.label == "DATE"}
        self._title_ends = {
            one.quoted["title"][1]: one for one in reversed(officials) if "title" in one.quoted
        }
        self._topic: Interval | None = None
        self._unread: list[Interval] = []
        self._private: dict[str, bool] = {}
        self._issued: dict[str, Interval] = {}

    def of_cue(self, start: int, cue: int, *, saying: bool = False) -> Interval | None:
        """Return who speaks at ``cue`` in the sentence from ``start``; None for nobody in office.

        ``saying``: the cue is 说 or the like, by which anybody may speak.
        """
        speaker = self._said_by(start, cue, saying=saying)
        return self._in_full(speaker) if speaker else None

    def _said_by(self, start: int, cue: int, *, saying: bool) -> Interval | None:
        end = self._before_adverbs(start, cue)
        name = self._name_ending_at(end)
        if name:
            return name
        first = self._prose.run_start(start, end)
        clause = self._text[first:end]
        if not clause or clause in _JOINING:
            return self._anybody(start, cue)
        if clause.endswith(_NO_SPEAKERS):
            return None
        if len(clause) <= 8 and clause.endswith(_PRONOUNS):
            return self.subject(start, end) or self._person(clause, start)
        named = self.subject(first, end) or self._bodies.ending_at(first, end) or self._place(first, end)
        if named:
            return named
        if _is_like_name(clause) or self._ends_with_somebody(first, end):
            return self._unknown(end, cue)
        if clause.endswith(_SOMEBODY) or (saying and not clause.endswith(_MOMENTS)):
            return None
        return self._anybody(start, cue)

    def _person(self, clause: str, position: int) -> Interval | None:
        """Return who 他 or a bare title means: the last official before whom a sentence is about."""
        if clause[-2:] in ("书记", "总理", "主席"):
            return self._holder(clause[-2:], position) or self.topic
        end = position
        for _ in range(_SENTENCES_BACK):
            last = bisect_left(self._starts, end) - 1
            if last < 0:
                break
            first = self._prose.sentence_start(self._starts[last])
            about = self.subject(first, end)
            if about:
                return about
            end = first
        return self.topic

    def _ends_with_somebody(self, start: int, end: int) -> bool:
        """Whether a name stands before ``end`` and before it a trade: 总裁孙英."""
        text = self._text
        return any(
            end - length - 2 >= start
            and text[end - length - 1] in _EMPLOYED
            and _is_like_name(text[end - length : end])
            for length in (2, 3)
        )

    def _place(self, start: int, end: int) -> Interval | None:
        """Return the place that makes up the words before ``end``, as in 美国要求."""
        place = self._places.get(end)
        return (place, end) if place is not None and place - start <= 2 else None

    def _in_full(self, speaker: Interval) -> Interval:
        """Return the name behind a bare title, and who issued a document."""
        said = self._text[slice(*speaker)]
        if said in _TITLES:
            return self._holder(said[-2:], speaker[0]) or speaker
        if said in _DOCUMENTS or said.endswith("》"):
            return self._issuer_of_document(said, speaker[0]) or speaker
        if _ANAPHOR.fullmatch(said):
            return self._named_before(said[1:], speaker[0]) or speaker
        return speaker

    def _issuer_of_document(self, document: str, position: int) -> Interval | None:
        """Return the last body before ``position`` that issues ``document``."""
        if document in self._issued:
            return self._issued[document]
        last = None
        name = document.strip("《》")
        for stop in self._bodies.issuing(max(0, position - _ISSUED_WITHIN), position):
            sentence = self._text.find("。", stop)
            if self._text.find(name, stop, min(sentence if sentence > 0 else position, position)) < 0:
                continue
            body = self._bodies.ending_at(self._prose.run_start(0, stop), stop)
            last = body if body and body[1] - body[0] > 1 else last
        if last:
            self._issued[document] = last
        return last

    def _named_before(self, head: str, position: int) -> Interval | None:
        """Return the last body before ``position`` whose name ends with ``head``: who 该局 is."""
        stop = self._text.rfind(head, 0, position) + len(head)
        while stop >= len(head):
            body = self._bodies.ending_at(self._prose.run_start(0, stop), stop)
            if body and body[1] - body[0] > 2 + len(head) and self._text[stop] != "长":
                return body
            stop = self._text.rfind(head, 0, stop - 1) + len(head)
        return None

    def _holder(self, title: str, position: int) -> Interval | None:
        """Return the last official before ``position`` who is given ``title``."""
        for one in reversed(self._officials[: bisect_left(self._starts, position)]):
            if "title" in one.quoted and self._text[slice(*one.quoted["title"])].endswith(title):
                return one.start, one.end
        return None

    def _unknown(self, end: int, cue: int) -> Interval | None:
        """Return the name before ``end`` of somebody whose office is not given, where he demands."""
        name = self._text[self._prose.run_start(max(0, end - 4), end) : end]
        if not _is_like_name(name) or not _ORDERING.match(self._text, cue):
            return None
        if name not in self._private:
            self._private[name] = self._has_another_trade(name)
        return None if self._private[name] else (end - len(name), end)

    def _has_another_trade(self, name: str) -> bool:
        """Whether the text says of ``name`` that he is an expert, a villager or the like."""
        text = self._text
        at = text.find(name)
        while at >= 0:
            if text[max(0, at - 1) : at] in _EMPLOYED or text.endswith(_NO_SPEAKERS, max(0, at - 8), at):
                return True
            at = text.find(name, at + 1)
        return False

    def _anybody(self, start: int, end: int) -> Interval | None:
        """Return whom the words between ``start`` and ``end`` are about, or those before them."""
        return (
            self.subject(start, end)
            or self._document(start, end)
            or self._meant(start, end)
            or self.acting_body(start, end)
            or self._acting_place(start, end)
            or self.topic
        )

    def _document(self, start: int, end: int) -> Interval | None:
        """Return the document with which the sentence begins: 《指南》今日出台，要求…."""
        document = _DOCUMENT_FIRST.match(self._text, start, end)
        return document.span(1) if document else None

    def _meant(self, start: int, end: int) -> Interval | None:
        """Return who is meant by a bare 总书记, 总理 between ``start`` and ``end``."""
        bare = _BARE_TITLE.match(self._text, start, end) or _BARE_TITLE.search(self._text, start, end)
        return self._holder(bare[1], bare.start()) if bare else None

    @property
    def topic(self) -> Interval | None:
        """The last name or body that a sentence was about."""
        while self._unread:
            about = self._subject_of_last(*self._unread.pop())
            if about:
                self.topic = about
        return self._topic

    @topic.setter
    def topic(self, about: Interval) -> None:
        self._topic = about
        self._unread.clear()

    def note_topic(self, start: int, end: int) -> None:
        """Remember the lines of ``[start, end)``; they are read when somebody asks for the topic."""
        self._unread.append((start, end))

    def _subject_of_last(self, start: int, end: int) -> Interval | None:
        """Return whom the last sentence of ``[start, end)`` is about that is about somebody."""
        for line in reversed(self._prose.lines(start, end)):
            if self._prose.is_silent(*line):
                continue
            for sentence in reversed(self._prose.sentences(*line)):
                about = self.subject(*sentence) or self.acting_body(*sentence)
                if about:
                    return about
        return None

    def last_before(self, position: int) -> Interval | None:
        """Return the last official named before ``position``."""
        last = bisect_left(self._starts, position) - 1
        return (self._officials[last].start, self._officials[last].end) if last >= 0 else None

    def names_in(self, start: int, end: int) -> bool:
        """Whether an official does something between ``start`` and ``end``."""
        return self.subject(start, end) is not None

    def is_body(self, start: int, end: int) -> bool:
        """Whether a body or document is named right before ``end``."""
        return self._bodies.ending_at(start, self._before_adverbs(start, end)) is not None

    def acts(self, start: int, end: int) -> bool:
        """Whether a body does something between ``start`` and ``end``."""
        return self.acting_body(start, end) is not None

    def stands_before(self, start: int, cue: int) -> bool:
        """Whether a name, a pronoun or a body stands right before ``cue``."""
        end = self._before_adverbs(start, cue)
        if self._name_ending_at(end) or self._text.endswith(_PRONOUNS, start, end):
            return True
        return (
            self._bodies.ending_at(max(start, end - 30), end) is not None
            or self._unknown(end, cue) is not None
        )

    def adverb_before(self, start: int, cue: int) -> bool:
        """Whether an adverb leads up to ``cue``."""
        return self._before_adverbs(start, cue) < cue

    def in_title_of(self, end: int) -> bool:
        """Whether an official's name ends at ``end``."""
        return end in self._ends

    def _before_adverbs(self, start: int, cue: int) -> int:
        """Return the end of what stands before the adverbs that lead up to ``cue``."""
        end = cue
        while end > start and self._name_ending_at(end) is None:
            first = _adverb_start(self._text, max(start, end - 36), end)
            first = min(first, max(start, self._dates.get(end, end)))
            if first == end:
                break
            inside = self._last_name(first, end)
            if inside:
                return inside
            end = first
        return end

    def _last_name(self, start: int, end: int) -> int:
        last = bisect_left(self._starts, end) - 1
        if last < 0 or not start <= self._starts[last] < self._officials[last].end < end:
            return 0
        one = self._officials[last]
        return 0 if self._text.endswith(_OBJECT_BEFORE, start, one.start) else one.end

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
            if self._text.endswith(_OBJECT_BEFORE, max(start, first - 4), first):
                continue
            if _REFERENCE.match(self._text, one.end):
                continue
            return one.start, one.end
        return None

    def acting_body(self, start: int, end: int) -> Interval | None:
        """Return the first body of ``[start, end)`` that does something there."""
        for stop in self._bodies.acting(start, end):
            body = self._bodies.ending_at(self._prose.run_start(start, stop), stop)
            if body and not self._text.endswith(_OBJECT_BEFORE, start, body[0]):
                return body
        return None

    def _acting_place(self, start: int, end: int) -> Interval | None:
        """Return the place with which the sentence begins, where it does something: 美国此前宣布…."""
        first = start + len(self._text[start:end]) - len(self._text[start:end].lstrip(" 　"))
        stop = self._place_starts.get(first)
        if stop is None or stop >= end or not self._text.startswith(_ACTS, stop):
            return None
        return first, stop


def _adverb_start(text: str, start: int, end: int) -> int:
    """Return where the adverbial begins that ends at ``end``, or ``end``."""
    first = end
    if text.endswith(_ADVERBS, start, end):
        first = end - next(len(word) for word in _ADVERBS if text.endswith(word, start, end))
    for ends, phrase in ((_SETTING_ENDS, _SETTING), (_AUDIENCES, _ADDRESSED)):
        match = phrase.search(text, start, end) if text.endswith(ends, start, end) else None
        if match:
            first = min(first, match.start())
    return first


def _is_like_name(clause: str) -> bool:
    words = lexicon()
    if not 2 <= len(clause) <= 3 or clause[:2] in words.not_names:
        return False
    return clause[0] in words.surnames or clause[:2] in words.double_surnames
