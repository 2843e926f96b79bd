"""Reads an article sentence by sentence: who demands what of whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.model.document import Role
from annotator.suggest.directives.addressees import Addressees
from annotator.suggest.directives.clauses import begins_modal, begins_numbered, is_modal
from annotator.suggest.directives.cues import DEMANDING, SAYING, Cue, Cues
from annotator.suggest.directives.floor import Floor
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.notices import find_notice, issuer_of
from annotator.suggest.directives.passages import Passage, passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.quoted import Quoted
from annotator.suggest.directives.reporting import Reporting
from annotator.suggest.directives.speeches import IN_FULL, demands, end_of, find_speech, speaker_of
from annotator.suggest.patterns import Pattern
from annotator.suggest.recommender import Article, Suggestion

_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CREDIT, Role.FURNITURE})
_COUNTED = re.compile(
    "提出了?[^，。]{0,14}(?:要求|希望)[。：:]*$"
    "|提出了?[^，。]{0,10}(?:[几两三四五六七八九十0-9](?:点|条|项|个方面)|以下|如下)"
    "(?:意见|任务|建议|主张|倡议)[。：:]*$"
    "|提出了?[^，。]{0,20}需要[^，。]{1,12}的(?:[几两三四五六七八九十0-9]+(?:个|大|对)|重大|主要)"
    "(?:关系|问题|重点|环节|方面)[。：:]*$"
)
_ANNOUNCED = 60
# 双方愿携手前进。一是…: what is to be done, where 取得了宝贵经验。一是… tells what was done.
_TO_COME = re.compile("愿[同与意]|将(?:重点|继续|进一步|从|围绕|着力|坚持)")
_GOES_ON = re.compile("[ 　]*(?:他|她|会上|会议|座谈会上|同时|并)")
# 提出了“…”的要求，要“…”.
_GOES_ON_TO = re.compile("(?:也|还)?(?:要(?!求)|必须)")
_MARKS = frozenset("，,：:“")
_BLANK = frozenset(" 　\n")
# What a meeting does besides is not demanded: 要求加强巡查；审议通过….
_DECIDED = Pattern("；(?:[^，；。]{0,4}(?:审议|通过了)|听取了?|决定|会议)")
# An item of a list whose items are no demands of their own: …；四是任务要明确.
_ITEM = re.compile("[ 　]*[一二三四五六七八九十]+是(?!要|必须|应)")
# A demand that begins with its topic, or with who is told to do what: 检查学校，就要….
_TOPIC_FIRST = re.compile("[ 　]*[^，；。]{4,30}，(?:就?要(?!求|么)|必须|应)")
_HE = frozenset("他她")


class Reader:
    """Reads one article."""

    def __init__(self, article: Article, found: Sequence[Suggestion]) -> None:
        self._text = article.text
        silent = [(zone.start, zone.end) for zone in article.zones if zone.role in _SILENT]
        named = Named(found)
        self._named = named
        self._prose = Prose(article.text, silent)
        self._cues = Cues(self._prose)
        self._speakers = Speakers(self._prose, named)
        self._subjects = self._speakers.subjects
        self._reporting = Reporting(self._prose, self._cues, self._speakers)
        self._quoted = Quoted(self._prose, self._speakers)
        self._addressees = Addressees(self._prose, named)
        self._floor = Floor(self._prose, self._cues, named, self._subjects, self._quoted)
        self._quote_lines = False
        self._before: Interval | None = None
        self._previous: Interval | None = None
        self._found: list[Suggestion] = []

    def read(self) -> list[Suggestion]:
        """Return the directives in the order of the text."""
        address, start = find_speech(self._text), 0
        notice = None if address else find_notice(self._text)
        if notice:
            start = self._notice(notice)
        elif address:
            if self._text.endswith(IN_FULL, *address):
                self._news(0, address[0])
            start = self._speech(address)
        self._news(start, len(self._text))
        return self._found

    def _speech(self, address: Interval) -> int:
        """Find the demands of a speech that is given in the speaker's own words; return where it ends."""
        issuer = speaker_of(self._named, self._text, address)
        end = end_of(self._prose, self._named, issuer, address[1])
        for spoken in demands(self._prose, address[1], end):
            self._add(spoken.demand, spoken.cue, spoken.issuer or issuer, "directive.speech")
        return end

    def _notice(self, begins: Interval) -> int:
        """Find what a notice orders behind the words that say so; return where it ends."""
        issuer, end = issuer_of(self._text, begins), len(self._text)
        for order in demands(self._prose, begins[1], end):
            self._add(order.demand, order.cue, order.issuer or issuer, "directive.notice")
        return end

    def _news(self, position: int, stop: int) -> None:
        """Find the demands of the lines from ``position`` that begin before ``stop``."""
        text = self._text
        stops = self._stops()
        while position < stop:
            context = self._floor.context
            waiting = context.active or context.listing
            start = position if waiting else self._next_line(position, stops)
            if position < start and context.pausing:
                start = self._floor.woken(position, start)
            if position < start:
                self._subjects.note(position, start)
                self._quote_lines = False
            end = text.find("\n", start)
            end = end if end >= 0 else len(text)
            if start < end and not (text[start].isspace() and text[start:end].isspace()):
                self._line(start, end)
            position = end + 1

    def _stops(self) -> list[int]:
        """Return where quotations open lines, and where a header has run into the text."""
        text = self._text
        quotations = [start for start, _ in self._prose.quotations if text[start - 1] in _BLANK or not start]
        stops = [start for start in quotations if self._opens_line(start)]
        header = self._prose.header
        return sorted([*stops, header[0]]) if header else stops

    def _next_line(self, position: int, stops: list[int]) -> int:
        """Return the start of the next line in which somebody may speak."""
        stop = self._cues.next(position)
        at = bisect_left(stops, position)
        if at < len(stops) and stops[at] < stop:
            stop = stops[at]
        return self._text.rfind("\n", position, stop) + 1 or position

    def _opens_line(self, position: int) -> bool:
        """Whether nothing but blanks stands before ``position`` in its line."""
        while position and self._text[position - 1] in " 　":
            position -= 1
        return not position or self._text[position - 1] == "\n"

    def _line(self, start: int, end: int) -> None:
        if self._prose.is_silent(start, end):
            self._floor.context.active = False
            return
        self._floor.enter(start, end)
        quotation = self._quoted.line(start, end)
        if quotation:
            self._quotation(*quotation)
            return
        self._quote_lines = False
        self._before = None
        header = self._prose.header
        if header and start <= header[0] < end:
            start = self._open(start, header)
        cued = self._cues.may_be_in(start, end)
        if not (cued or self._floor.may_be_held(start, end)):
            self._floor.pass_over(start, end)
            return
        for demand, cue, speaker in self._quoted.said_behind(start, end):
            self._add(demand, cue, speaker, "directive.reported")
        for sentence in self._prose.sentences(start, end):
            first, last = sentence
            if first in self._prose.datelines:
                self._floor.clear()
            if cued and self._cues.may_be_in(first, last):
                self._sentence(first, last)
            else:
                self._continued(first, last)
            self._before = self._previous = sentence

    def _open(self, start: int, header: Interval) -> int:
        """Let whom a headline names speak in the lines under it; return where these begin."""
        issuer = self._subjects.official_in(start, header[0])
        if issuer:
            self._floor.give(issuer, summary=True)
            self._subjects.topic = issuer
        return header[1]

    def _quotation(self, start: int, end: int) -> None:
        """Find the demand that is a paragraph of its own in quotation marks."""
        context = self._floor.context
        speaking = context.issuer if context.active else None
        issuer = speaking or self._quoted.leaders_behind(end) or self._subjects.topic
        force = SAYING if context.saying else DEMANDING
        demand = passage(self._prose, start, end, force) if issuer else None
        if demand and (context.active or self._quote_lines or begins_modal(self._text, start, end)):
            self._quote_lines = True
            self._add(demand, None, issuer, "directive.quoted_line")

    def _sentence(self, start: int, end: int) -> None:
        """Find the demands of a sentence in which a word stands that may be a reporting verb."""
        verbs = self._reporting.verbs(start, end, self._before, self._floor.context)
        runs_on = end in self._prose.datelines and verbs and verbs[0].start > start
        if runs_on and self._text[verbs[0].end] not in _MARKS:
            return  # A headline: …强调做好安全生产工作新华社北京…电.
        if verbs:
            self._reported(start, end, verbs)
        else:
            self._continued(start, end)

    def _reported(self, start: int, end: int, verbs: list[Cue]) -> None:
        """Find the demands behind each of ``verbs``, and one before them that goes on."""
        if self._floor.context.active:
            before = self._prose.clause_start(start, verbs[0].start)
            modal = is_modal(self._prose.outside, start, before)
            if modal and self._subjects.official_in(start, end) is None:
                self._pieces(start, before, None)
        main: Interval | None = None
        last: Cue | None = None
        for number, cue in enumerate(verbs, 1):
            stop = self._stop(cue, verbs[number]) if number < len(verbs) else end
            issuer = self._reporting.speaker(start, cue, last, self._floor.context)
            if issuer and cue.until:
                self._quoting(cue, stop, issuer)
                continue
            last = cue
            if issuer is None:
                self._floor.clear()
                continue
            saying = cue.force is not DEMANDING
            self._floor.give(issuer, listing=cue.counted, saying=saying)
            if self._named.is_official(issuer[1]):
                self._subjects.topic = issuer
            self._pieces(cue.then, stop, cue)
            if main is None and cue.force is not DEMANDING:
                main = issuer
        if last is None:
            self._floor.follow(start, end, modal=False)
        elif self._floor.context.saying:
            self._announce(start, end)
        if main and self._floor.context.issuer not in (None, main):
            self._floor.give(main)
        if self._floor.context.issuer:
            self._subjects.topic = self._floor.context.issuer

    def _quoting(self, cue: Cue, stop: int, issuer: Interval) -> None:
        """Find the demand that ``cue`` quotes, and one that is told behind it; nobody has the floor by it."""
        context = self._floor.context
        self._floor.give(issuer)
        self._pieces(cue.then, cue.until, cue)
        behind = self._prose.outside.find("，", cue.until, stop) + 1
        if behind and self._text[cue.end] == "了" and _GOES_ON_TO.match(self._text, behind):
            self._pieces(behind, stop, None)
        self._floor.context = context

    def _stop(self, cue: Cue, following: Cue) -> int:
        """Return where what is demanded with ``cue`` ends before another verb of the sentence."""
        stop = self._prose.clause_start(cue.then, following.start)
        semicolon = self._text.rfind("；", cue.then, stop)
        # …；走进车间，他强调…: news again, unless a demand goes on behind the semicolon.
        tells = semicolon >= 0 and self._text[following.start - 1] in _HE
        if tells and not is_modal(self._prose.outside, semicolon + 1, stop):
            return semicolon
        return stop

    def _continued(self, start: int, end: int) -> None:
        """Find the demands of a sentence without a reporting verb, where somebody is speaking."""
        self._floor.wake(start, end)
        context = self._floor.context
        if context.active:
            modal = is_modal(self._prose.plain(start), start, end)
            if context.saying and begins_numbered(self._text, start, end) and self._leads_to_list():
                context.saying = False
            if self._floor.follow(start, end, modal=modal):
                if self._pieces(start, end, None):
                    context.idle = 0
                    return
                if not context.listing and begins_numbered(self._text, start, end):
                    context.telling = True
        self._floor.pass_over(start, end)
        self._announce(start, end)

    def _announce(self, start: int, end: int) -> None:
        """Let who announces demands in this sentence list them."""
        announcer = self._announcer(start, end) if self._text.find("提出", start, end) >= 0 else None
        if announcer:
            self._floor.give(announcer, listing=True)

    def _leads_to_list(self) -> bool:
        """Whether the sentence before says what is to come, so that numbered items are no facts."""
        plain = self._prose.outside
        before = self._previous
        return before is not None and (
            _TO_COME.search(plain, *before) is not None or is_modal(plain, *before)
        )

    def _announcer(self, start: int, end: int) -> Interval | None:
        """Return who announces demands at the end of a sentence: 他提出三点要求。"""
        if not _COUNTED.search(self._text, max(start, end - _ANNOUNCED), end):
            return None
        named = self._subjects.official_in(start, end) or self._subjects.body_in(start, end)
        return named or (self._subjects.topic if _GOES_ON.match(self._text, start, end) else None)

    def _pieces(self, start: int, end: int, cue: Cue | None) -> bool:
        """Find the demands between ``start`` and ``end``, one for each 要 behind a semicolon."""
        context = self._floor.context
        rule = "directive.reported" if cue else "directive.continued"
        force = cue.force if cue else None
        numbered = begins_numbered(self._text, start, end)
        any_found = False
        told: Interval | None = None
        for first, last in _semicolons(self._text, start, end):
            found = passage(self._prose, first, last, force, listing=numbered or context.listing)
            if found:
                any_found = True
                context.demanded(quoted=found.quoted, numbered=numbered)
                issuer = self._floor.demander(found.start, found.end)
                told = self._add(found, cue, issuer, rule, told)
                cue, rule = None, "directive.continued"
            force = force if force is DEMANDING else None
        return any_found

    def _add(
        self,
        demand: Passage,
        cue: Cue | None,
        issuer: Interval | None,
        rule: str,
        told: Interval | None = None,
    ) -> Interval | None:
        """Note a demand and return who is told; ``told`` was so right before it."""
        quoted: dict[str, Interval] = {}
        evidence: dict[str, str] = {}
        more: dict[str, tuple[Interval, ...]] = {}
        if issuer:
            quoted["issuer"] = issuer
            others = self._speakers.together.others.get(issuer, ())
            evidence["issuer"] = self._text[issuer[0] : issuer[1]]
            if others:
                names = [self._text[start:end] for start, end in (issuer, *others)]
                evidence["issuer"] = "、".join(names)
                more["issuer"] = others
        if cue:
            quoted["cue"] = (cue.start, cue.end)
            evidence["cue"] = cue.word
        to = self._addressees.of(demand, cue) or (told if demand.modal == demand.start else None)
        if to:
            quoted["addressee"] = to
        start, end = demand.start, demand.end
        self._found.append(Suggestion(start, end, "DIRECTIVE", demand.sure, rule, {}, quoted, evidence, more))
        return to


def _semicolons(text: str, start: int, end: int) -> list[Interval]:
    """Return the parts of ``[start, end)`` that begin with a demand of their own."""
    parts: list[Interval] = []
    at = text.find("；", start, end)
    decided = _DECIDED.search(text, at, end) if at >= 0 else None
    if decided:
        end = decided.start()
    while 0 <= at < end:
        if _begins_demand(text, at + 1, end) and not _ITEM.match(text, at + 1, end):
            parts.append((start, at))
            start = at + 1
        at = text.find("；", at + 1, end)
    parts.append((start, end))
    return parts


def _begins_demand(text: str, start: int, end: int) -> bool:
    """Whether a demand of its own begins at ``start``: 要…, or …部门年底开会，要…."""
    return begins_modal(text, start, end) or _TOPIC_FIRST.match(text, start, end) is not None
