"""Reads an article sentence by sentence and keeps in mind who is speaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from annotator.model.document import Role
from annotator.suggest.directives.addressees import Addressees
from annotator.suggest.directives.clauses import begins_modal, begins_numbered, is_modal
from annotator.suggest.directives.context import Context
from annotator.suggest.directives.cues import Cue, Cues, Force
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.passages import Passage, passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.quoted import Quoted
from annotator.suggest.directives.reporting import Reporting
from annotator.suggest.directives.speeches import IN_FULL, demands, end_of, find_speech, speaker_of
from annotator.suggest.recommender import Article, Suggestion
from annotator.suggest.wordlists import pattern

_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CREDIT, Role.FURNITURE})
_NARRATIVE = pattern("speech.txt", "narrative")
_WENT_ON = re.compile("[ 　]*(?:他|她|在|[0-9]|调研|会前|会后)")
_SAID = ("说", "表示", "介绍", "告诉记者", "回忆道", "坦言")
_COUNTED = re.compile(
    "提出了?[^，。]{0,14}(?:要求|希望)[。：:]*$"
    "|提出了?[^，。]{0,10}(?:[几两三四五六七八九十0-9](?:点|条|项|个方面)|以下|如下)"
    "(?:意见|任务|建议|主张|倡议)[。：:]*$"
    "|提出了?[^，。]{0,20}需要[^，。]{1,12}的[几两三四五六七八九十0-9]+(?:个|大|对)"
    "(?:关系|问题|重点|环节|方面)[。：:]*$"
)
_ANNOUNCED = 60
_GOES_ON = re.compile("[ 　]*(?:他|她|会上|会议|座谈会上|同时|并)")
_TELLER = frozenset(" 　他她")
_TELLS = re.compile("[ 　]*[他她](?:还|也)?(?:透露|介绍|解释|回忆|坦言|告诉)")
_MARKS = re.compile("[，,：:“]")
_LEAD_IN = ("：", ":", "—", "，", ",")
# An item of a list whose items are no demands of their own: …；四是任务要明确.
_ITEM = re.compile("[ 　]*[一二三四五六七八九十]+是(?!要|必须|应)")
# A demand that begins with its setting: 在新征程上，株洲要….
_WE_MUST = re.compile(
    "[ 　]*(?:[^，；。]{2,30}，我们|(?:在|面[对向]|站在|新)[^，；。]{2,30}，[^，；。的]{0,8}"
    "(?<![主重需首只将想就正都]))(?:要(?!求|么)|必须|应(?!对|急|用))"
)
# A demand that begins with its topic, or with who is told to do what: 检查学校，就要….
_TOPIC_FIRST = re.compile("[ 　]*[^，；。]{4,30}，(?:就?要(?!求|么)|必须|应)")
# So many sentences of a summary may tell of something else.
_SUMMARY = 20
# So many sentences that are lines of their own may; more where the next begins with 要.
_IDLE = 2
_LONG_IDLE = 7


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
        self._context = Context()
        self._quote_lines = False
        self._before: Interval | None = None
        self._found: list[Suggestion] = []

    def read(self) -> list[Suggestion]:
        """Return the directives in the order of the text."""
        address, start = find_speech(self._text), 0
        if address:
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

    def _news(self, position: int, stop: int) -> None:
        """Find the demands of the lines from ``position`` that begin before ``stop``."""
        text = self._text
        stops = self._stops()
        while position < stop:
            waiting = self._context.active or self._context.listing
            start = position if waiting else self._next_line(position, stops)
            if position < start and self._context.pausing:
                start = self._woken(position, start)
            if position < start:
                self._subjects.note(position, start)
                self._quote_lines = False
            end = text.find("\n", start)
            end = end if end >= 0 else len(text)
            if start < end and not text[start:end].isspace():
                self._line(start, end)
            position = end + 1

    def _stops(self) -> list[int]:
        """Return where quotations open lines, and where a header has run into the text."""
        stops = [start for start, _ in self._prose.quotations if self._opens_line(start)]
        header = self._prose.header
        return sorted([*stops, header[0]]) if header else stops

    def _next_line(self, position: int, stops: list[int]) -> int:
        """Return the start of the next line in which somebody may speak."""
        stop = self._cues.next(position)
        at = bisect_left(stops, position)
        if at < len(stops) and stops[at] < stop:
            stop = stops[at]
        return self._text.rfind("\n", position, stop) + 1 or position

    def _woken(self, position: int, stop: int) -> int:
        """Return the start of the line before ``stop`` in which somebody who paused goes on, or ``stop``."""
        context = self._context
        for start, end in self._prose.lines(position, stop) if self._one_a_line else ():
            if not context.pausing or self._wakes(start, end):
                return start if context.pausing else stop
            context.idle += 1
            context.pausing = context.idle < _LONG_IDLE
        return stop

    def _opens_line(self, position: int) -> bool:
        """Whether nothing but blanks stands before ``position`` in its line."""
        while position and self._text[position - 1] in " 　":
            position -= 1
        return not position or self._text[position - 1] == "\n"

    def _line(self, start: int, end: int) -> None:
        if self._prose.is_silent(start, end):
            self._context.active = False
            return
        self._enter(start, end)
        quotation = self._quoted.line(start, end)
        if quotation:
            self._quotation(*quotation)
            return
        self._quote_lines = False
        self._before = None
        header = self._prose.header
        if header and start <= header[0] < end:
            start = self._open(start, header)
        context = self._context
        cued = self._cues.may_be_in(start, end)
        if not (context.active or cued or (context.pausing and self._wakes(start, end))):
            self._pass(start, end)
            return
        for demand, cue, speaker in self._quoted.said_behind(start, end):
            self._add(demand, cue, speaker, "directive.reported")
        for sentence in self._prose.sentences(start, end):
            if sentence[0] in self._prose.datelines:
                self._context = Context()
            if cued:
                self._sentence(*sentence)
            else:
                self._continued(*sentence)
            self._before = sentence

    def _open(self, start: int, header: Interval) -> int:
        """Let whom a headline names speak in the lines under it; return where these begin."""
        issuer = self._subjects.official_in(start, header[0])
        if issuer:
            self._context = Context(issuer, active=True, summary=True)
            self._subjects.topic = issuer
        return header[1]

    def _enter(self, start: int, end: int) -> None:
        """Tell whether what was being said before this line goes on in it."""
        context = self._context
        if self._one_a_line:
            return
        context.pausing = False
        if not (context.active or context.listing) or context.summary:
            return
        first = end - len(self._text[start:end].lstrip(" 　"))
        goes_on = begins_numbered(self._text, first, end) or (
            context.active
            and (
                self._leads_in(start) or begins_modal(self._text, first, end) or self._comes_to_it(first, end)
            )
        )
        if goes_on:
            context.wake()
        else:
            context.sleep()

    def _leads_in(self, position: int) -> bool:
        """Whether the line before ``position`` is not at its end."""
        return self._text[max(0, position - 40) : position].rstrip(" 　\n").endswith(_LEAD_IN)

    def _comes_to_it(self, start: int, end: int) -> bool:
        """Whether a fact begins the line, no news, and a demand follows it: …已到关键阶段。我们要…."""
        sentences = self._prose.sentences(start, end)
        return (
            len(sentences) > 1
            and not self._cues.may_be_in(start, end)
            and begins_modal(self._text, *sentences[1])
            and self._subjects.official_in(*sentences[0]) is None
            and not self._is_narrative(*sentences[0])
        )

    @cached_property
    def _one_a_line(self) -> bool:
        """Whether nearly every line is one sentence, so that a line end ends no paragraph."""
        lines = [line for line in self._text.split("\n") if "。" in line]
        return len(lines) > 8 and self._text.count("。") < 1.3 * len(lines)

    def _quotation(self, start: int, end: int) -> None:
        """Find the demand that is a paragraph of its own in quotation marks."""
        context = self._context
        speaking = context.issuer if context.active else None
        issuer = speaking or self._quoted.leaders_behind(end) or self._subjects.topic
        demand = passage(self._prose, start, end, Force.DEMANDING) if issuer else None
        if demand and (context.active or self._quote_lines or begins_modal(self._text, start, end)):
            self._quote_lines = True
            self._add(demand, None, issuer, "directive.quoted_line")

    def _sentence(self, start: int, end: int) -> None:
        verbs: list[Cue] = []
        if self._cues.may_be_in(start, end):
            verbs = self._reporting.verbs((start, end), self._before, self._context)
        if verbs and end in self._prose.datelines and not _MARKS.search(self._text, verbs[0].end, end):
            return  # A headline: …强调做好安全生产工作新华社北京…电.
        if verbs:
            self._reported(start, end, verbs)
        else:
            self._continued(start, end)

    def _reported(self, start: int, end: int, verbs: list[Cue]) -> None:
        """Find the demands behind each of ``verbs``, and one before them that goes on."""
        before = self._prose.clause_start(start, verbs[0].start)
        if (
            self._context.active
            and is_modal(self._prose.outside, start, before)
            and self._subjects.official_in(start, end) is None
        ):
            self._pieces(start, before, None)
        main: Interval | None = None
        last: Cue | None = None
        for cue, following in zip(verbs, (*verbs[1:], None), strict=True):
            stop = self._prose.clause_start(cue.then, following.start) if following else end
            issuer = self._reporting.speaker(start, cue, last, self._context.issuer)
            last = cue
            if issuer is None:
                self._context = Context()
                continue
            saying = cue.force is Force.SAYING
            self._context = Context(issuer, active=True, listing=cue.counted, saying=saying)
            if self._named.is_official(issuer[1]):
                self._subjects.topic = issuer
            self._pieces(cue.then, stop, cue)
            if main is None and cue.force is not Force.DEMANDING:
                main = issuer
        if main and self._context.issuer and self._context.issuer != main:
            self._context = Context(main, active=True)

    def _continued(self, start: int, end: int) -> None:
        """Find the demands of a sentence without a reporting verb, where somebody is speaking."""
        context = self._context
        if context.pausing and self._wakes(start, end):
            context.wake()
        if context.active:
            modal = is_modal(self._prose.outside, start, end)
            if not context.summary and self._ends_speech(start, end, modal=modal):
                context.active = context.listing = False
                context.pausing = not self._tells(start, end)
            elif self._goes_on_here(start, end, modal=modal):
                if self._pieces(start, end, None):
                    context.idle = 0
                    return
                if not context.listing and begins_numbered(self._text, start, end):
                    context.telling = True
        self._pass(start, end)
        if self._text.find("提出", start, end) >= 0:
            announcer = self._announcer(start, end)
            if announcer:
                self._context = Context(announcer, active=True, listing=True)

    def _wakes(self, start: int, end: int) -> bool:
        """Whether the sentence begins with a demand, so that somebody who paused goes on."""
        return (
            begins_modal(self._text, start, end)
            or _WE_MUST.match(self._text, start, end) is not None
            or (self._context.listing and begins_numbered(self._text, start, end))
        )

    def _pass(self, start: int, end: int) -> None:
        """Note a stretch in which nothing is demanded."""
        context = self._context
        context.idle += 1
        context.pausing = context.pausing and context.idle < _LONG_IDLE
        self._subjects.note(start, end)

    def _ends_speech(self, start: int, end: int, *, modal: bool) -> bool:
        """Whether the sentence tells news again, not what the speaker says."""
        if self._is_said(start, end):
            return True
        issuer = self._context.issuer
        if not modal and issuer and self._named.is_official(issuer[1]):
            return self._subjects.official_in(start, end) is not None or self._is_narrative(start, end)
        return self._is_narrative(start, end)

    def _is_said(self, start: int, end: int) -> bool:
        """Whether the sentence leads up to what somebody says, or a quotation is told of behind it."""
        return (
            self._text.endswith(_SAID, start, end - 1)
            or (self._text[start] in _TELLER and _TELLS.match(self._text, start, end) is not None)
            or self._quoted.is_said_behind(start)
        )

    def _tells(self, start: int, end: int) -> bool:
        """Whether the sentence tells what somebody did or said."""
        return self._is_said(start, end) or _NARRATIVE.search(self._text, start, end) is not None

    def _is_narrative(self, start: int, end: int) -> bool:
        if not _NARRATIVE.search(self._text, start, end):
            return False
        return (
            _WENT_ON.match(self._text, start, end) is not None
            or self._subjects.official_in(start, end) is not None
        )

    def _goes_on_here(self, start: int, end: int, *, modal: bool) -> bool:
        """Whether a sentence may go on with demands; where each is a line of its own, not for long."""
        context = self._context
        if context.telling and not modal and begins_numbered(self._text, start, end):
            return False
        if context.summary:
            return context.idle < _SUMMARY and (modal or begins_numbered(self._text, start, end))
        if context.idle and self._one_a_line:
            issuer = context.issuer
            begins = issuer and self._named.is_official(issuer[1]) and begins_modal(self._text, start, end)
            context.active = (context.listing and begins_numbered(self._text, start, end)) or (
                modal and context.idle <= (_LONG_IDLE if begins else _IDLE)
            )
            context.pausing = not context.active
        return context.active and (modal or not context.saying)

    def _announcer(self, start: int, end: int) -> Interval | None:
        """Return who announces demands at the end of a sentence: 他提出三点要求。"""
        if not _COUNTED.search(self._text, max(start, end - _ANNOUNCED), end):
            return None
        named = self._subjects.official_in(start, end) or self._subjects.body_in(start, end)
        return named or (self._subjects.topic if _GOES_ON.match(self._text, start, end) else None)

    def _pieces(self, start: int, end: int, cue: Cue | None) -> bool:
        """Find the demands between ``start`` and ``end``, one for each 要 behind a semicolon."""
        context = self._context
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
                told = self._add(found, cue, context.issuer, rule, told)
                cue, rule = None, "directive.continued"
            force = force if force is Force.DEMANDING else None
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
        if issuer:
            quoted["issuer"] = issuer
            evidence["issuer"] = self._text[issuer[0] : issuer[1]]
        if cue:
            quoted["cue"] = (cue.start, cue.end)
            evidence["cue"] = cue.word
        to = self._addressees.of(demand, cue) or (told if demand.modal == demand.start else None)
        if to:
            quoted["addressee"] = to
        start, end = demand.start, demand.end
        self._found.append(
            Suggestion(start, end, "DIRECTIVE", demand.sure, rule, quoted=quoted, evidence=evidence)
        )
        return to


def _semicolons(text: str, start: int, end: int) -> list[Interval]:
    """Return the parts of ``[start, end)`` that begin with a demand of their own."""
    parts: list[Interval] = []
    at = text.find("；", start, end)
    while at >= 0:
        if _begins_demand(text, at + 1, end) and not _ITEM.match(text, at + 1, end):
            parts.append((start, at))
            start = at + 1
        at = text.find("；", at + 1, end)
    parts.append((start, end))
    return parts


def _begins_demand(text: str, start: int, end: int) -> bool:
    """Whether a demand of its own begins at ``start``: 要…, or …部门年底开会，要…."""
    return begins_modal(text, start, end) or _TOPIC_FIRST.match(text, start, end) is not None
