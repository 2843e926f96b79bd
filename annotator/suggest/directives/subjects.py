"""Whom sentences are about, and who is meant by 他, 总书记, 该局 or 通知."""

from __future__ import annotations

import re

from annotator.suggest.directives.bodies import Bodies
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.words import endings
from annotator.suggest.wordlists import one_of, sections

_FILE = "speech.txt"
_OBJECT_BEFORE = endings(_FILE, "object before")
_REFERENCE = re.compile(f"(?:总书记|主席|同志)?{one_of(_FILE, 'references')}")
_TITLES = frozenset(("总书记", "总理", "主席", "委员长", "习主席"))
# A title that stands for a name, at the beginning of a clause.
_BARE_TITLE = re.compile("(?:[，,；]|(?<=[。\n])|(?<=[。\n][ 　]{2}))(总书记|总理|委员长|主席)(?![的们团])")
_DOCUMENTS = frozenset(sections(_FILE)["document heads"])
_ANAPHOR = re.compile("[该本](?:[局部委厅院办会组署]|负责人|负责同志)")
_ISSUED_WITHIN = 800
_SENTENCES_BACK = 6
_TITLED_WITHIN = 200


class Subjects:
    """The officials and bodies that the sentences of one text are about."""

    def __init__(self, prose: Prose, named: Named, bodies: Bodies) -> None:
        self._prose = prose
        self._text = prose.text
        self._named = named
        self._bodies = bodies
        self._known: dict[int, tuple[int, bool, bool]] = {}
        self._topic: Interval | None = None
        self._unread: list[Interval] = []
        self._issued: dict[str, Interval] = {}

    def official_in(self, start: int, end: int) -> Interval | None:
        """Return the first official of ``[start, end)`` that is no part of a phrase about somebody else."""
        officials = self._named.officials
        number = self._named.before(start)
        while number < len(officials) and officials[number][0] < end:
            first, is_object, is_reference = self._read(number)
            if not is_reference and (first <= start or not is_object):
                return officials[number]
            number += 1
        return None

    def _read(self, number: int) -> tuple[int, bool, bool]:
        """Return where an official is named with his title, whether as an object or in a phrase."""
        known = self._known.get(number)
        if known is None:
            first, end = self._named.officials[number]
            title = self._named.titles.get(first)
            if title is not None:
                first = min(first, title[0])
            is_object = self.is_object(max(0, first - 4), first)
            known = (first, is_object, _REFERENCE.match(self._text, end) is not None)
            self._known[number] = known
        return known

    def is_object(self, start: int, position: int) -> bool:
        """Whether the words of ``[start, position)`` make an object of who is named behind them."""
        return _OBJECT_BEFORE.end(self._text, start, position)

    def body_in(self, start: int, end: int) -> Interval | None:
        """Return the first body of ``[start, end)`` that does something there."""
        for stop in self._bodies.acting(start, end):
            body = self._bodies.ending_at(self._prose.run_start(start, stop), stop)
            if body and not self.is_object(start, body[0]):
                return body
        return None

    @property
    def topic(self) -> Interval | None:
        """The last name or body that a sentence was about."""
        while self._unread:
            about = self._about_last(*self._unread.pop())
            if about:
                self.topic = about
        return self._topic

    @topic.setter
    def topic(self, about: Interval) -> None:
        self._topic = about
        self._unread.clear()

    def note(self, start: int, end: int) -> None:
        """Remember the lines of ``[start, end)``; they are read when somebody asks for the topic."""
        self._unread.append((start, end))

    def _about_last(self, start: int, end: int) -> Interval | None:
        """Return whom the last sentence of ``[start, end)`` is about that is about somebody."""
        for line in reversed(self._prose.lines(start, end)):
            if self._prose.is_silent(*line):
                continue
            for sentence in reversed(self._prose.sentences(*line)):
                about = self.official_in(*sentence) or self.body_in(*sentence)
                if about:
                    return about
        return None

    def meant_by(self, start: int, end: int) -> Interval | None:
        """Return who is meant by the pronoun or bare title that ends at ``end``."""
        title = self._title_before(end)
        if title:
            return self.holder(title, start) or self.topic
        titled = self._titled_before(start)
        if titled:
            return titled
        stop = start
        for _ in range(_SENTENCES_BACK):
            last = self._named.before(stop) - 1
            if last < 0:
                break
            first = self._prose.sentence_start(self._named.officials[last][0])
            about = self.official_in(first, stop)
            if about:
                return about
            stop = first
        return self.topic

    def _title_before(self, end: int) -> str | None:
        """Return the bare title that ends at ``end``."""
        return next(
            (title for title in ("总书记", "总理", "主席") if self._text.endswith(title, 0, end)), None
        )

    def _titled_before(self, position: int) -> Interval | None:
        """Return whom a bare title names before ``position``, behind the last name: 总书记走进村里。他说."""
        last = self._named.before(position) - 1
        named = self._named.officials[last][1] if last >= 0 else 0
        bare = self._bare_titles(max(named, position - _TITLED_WITHIN), position)
        return self._held(bare[-1]) if bare else None

    def titled_in(self, start: int, end: int) -> Interval | None:
        """Return whom the first bare title of ``[start, end)`` names."""
        bare = self._bare_titles(start, end)
        return self._held(bare[0]) if bare else None

    def _bare_titles(self, start: int, end: int) -> list[re.Match[str]]:
        stretch = self._text[start:end]
        if "总" not in stretch and "主席" not in stretch and "委员长" not in stretch:
            return []
        return list(_BARE_TITLE.finditer(self._text, start, end))

    def _held(self, bare: re.Match[str]) -> Interval | None:
        return self.holder(bare[1], bare.start())

    def holder(self, title: str, position: int) -> Interval | None:
        """Return the last official before ``position`` given ``title``; 总书记 may be one of several."""
        for official in reversed(self._named.officials[: self._named.before(position)]):
            given = self._named.titles.get(official[0])
            if given is None:
                continue
            if self._text.endswith(title, *given) or (
                title == "总书记" and self._text.find(title, *given) >= 0
            ):
                return official
        return None

    def in_full(self, speaker: Interval) -> Interval:
        """Return the name behind a bare title or 该局, and who issued 通知; 《通知》 is a name."""
        said = self._text[slice(*speaker)]
        if said in _TITLES:
            return self.holder(said if said == "总书记" else said[-2:], speaker[0]) or speaker
        if said in _DOCUMENTS:
            return self._issuer(said, speaker[0]) or speaker
        if said.endswith(("通知", "通报")):  # 省委通知要求: the body speaks.
            return self._bodies.ending_at(speaker[0], speaker[1] - 2) or speaker
        if said[0] in "该本" and _ANAPHOR.fullmatch(said):
            return self._named_before(said[1:], speaker[0]) or speaker
        return speaker

    def _issuer(self, document: str, position: int) -> Interval | None:
        """Return the last body before ``position`` that issues ``document``."""
        if document in self._issued:
            return self._issued[document]
        for stop in self._bodies.acting(max(0, position - _ISSUED_WITHIN), position):
            sentence = self._text.find("。", stop, position)
            if self._text.find(document, stop, sentence if sentence > 0 else position) < 0:
                continue
            if not self._bodies.issues(stop, position):
                continue
            body = self._bodies.ending_at(self._prose.run_start(0, stop), stop)
            if body and body[1] - body[0] > 1:
                self._issued[document] = body
        return self._issued.get(document)

    def _named_before(self, head: str, position: int) -> Interval | None:
        """Return the last body before ``position`` whose name ends with ``head``: who 该局 is."""
        at = self._text.rfind(head, 0, position)
        while at >= 0:
            stop = at + len(head)
            body = self._bodies.ending_at(self._prose.run_start(0, stop), stop)
            if body and body[1] - body[0] > 2 + len(head) and self._text[stop] != "长":
                return body
            at = self._text.rfind(head, 0, stop - 1)
        return None
