"""Reads an article sentence by sentence and keeps in mind who is speaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.document import Role
from annotator.suggest.directives.addressees import Addressees
from annotator.suggest.directives.clauses import begins_modal, begins_numbered, is_modal
from annotator.suggest.directives.cues import Cue, Cues, Force
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.passages import Passage, passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.reporting import Reporting
from annotator.suggest.directives.speeches import find_address
from annotator.suggest.recommender import Article, Suggestion
from annotator.suggest.wordlists import pattern

_I_WISH = re.compile(
    "[ 　]*(?:我们?|中方)?(?:也|还|真诚|衷心|真心|殷切)?地?(希望)(?!同(?!志)|与|通过|能|看到)"
)
_I_MYSELF = re.compile("[ 　]*(?:我(?![们国])|中国(?!人民|共产党)|中方)")
_SEMICOLON = re.compile("[；;]")
_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CREDIT, Role.FURNITURE})
_NARRATIVE = pattern("speech.txt", "narrative")
_SAID = re.compile("(?:说|表示|介绍|介绍说|告诉记者|回忆道|坦言)[。！]?$")
_WENT_ON = re.compile("[ 　]*(?:他|她|在|[0-9]|调研|会前|会后)")
_QUOTE_LINE = re.compile("[ 　]*“([^“”\n]{8,}(?:“[^”\n]*”[^“”\n]*)*)”[。，；]?[ 　]*$")
_SPEAKER_BEHIND = re.compile(
    "”[^“”。！？；\n]{1,40}?(叮嘱|强调|说|指出|勉励|嘱咐|表示)(?:道|说|(?<=[嘱励咐])[一-鿿]{0,8})?[。，,]"
)
_BEHIND = re.compile("[^“”。！？；\n]{1,60}?(?:说|表示|介绍|告诉|认为|谈道|感慨|强调|指出)")
_LEADERS = re.compile("省领导|市领导|县领导|区领导|州领导")
_COUNTED = re.compile(
    "提出(?:了)?[^，。]{0,14}(?:要求|希望)[。：:]*$"
    "|提出(?:了)?[^，。]{0,10}(?:[几两三四五六七八九十0-9](?:点|条|项|个方面)|以下|如下)(?:意见|任务|建议|主张|倡议)[。：:]*$"
)
_GOES_ON = re.compile("[ 　]*(?:他|她|会上|会议|座谈会上|同时|并)")
# So many lines may tell of something else between two numbered demands.
_PATIENCE = 3
# So many sentences of a summary may tell of something else.
_SUMMARY = 8


@dataclass(slots=True)
class _Context:
    """Who is speaking where the text stands.

    ``listing`` tells that the demands are numbered, ``summary`` that this is the summary under a
    headline, up to the dateline; ``idle`` counts the sentences since the last
    demand, ``asleep`` the lines since the speaker fell silent.
    """

    issuer: Interval | None = None
    active: bool = False
    listing: bool = False
    summary: bool = False
    idle: int = 0
    asleep: int = 0
    saying: bool = False


class Reader:
    """Reads one article."""

    def __init__(self, article: Article, found: Sequence[Suggestion]) -> None:
        self._text = article.text
        silent = [(zone.start, zone.end) for zone in article.zones if zone.role in _SILENT]
        self._prose = Prose(article.text, silent)
        self._cues = Cues(self._prose)
        self._speakers = Speakers(self._prose, found)
        self._reporting = Reporting(self._prose, self._cues, self._speakers)
        self._addressees = Addressees(self._prose, found)
        self._context = _Context()
        self._stops = self._other_stops()
        self._quote_lines = False
        self._before: Interval | None = None
        self._one_a_line = _is_one_a_line(article.text)

    def read(self) -> Iterator[Suggestion]:
        """Yield the directives in the order of the text."""
        address = find_address(self._text)
        if address:
            yield from self._speech(address)
            return
        position = 0
        while position < len(self._text):
            waiting = self._context.active or self._context.listing
            start = position if waiting else self._next_line(position)
            if position < start:
                self._speakers.note_topic(position, start)
                self._quote_lines = False
            end = self._text.find("\n", start)
            end = end if end >= 0 else len(self._text)
            if start < end and not self._text[start:end].isspace():
                yield from self._line(start, end)
            position = end + 1

    def _speech(self, address: Interval) -> Iterator[Suggestion]:
        """Yield the demands of a speech that is given in the speaker's own words."""
        issuer = self._speakers.last_before(address[0])
        goes_on = False
        for line in self._prose.lines(address[1], len(self._text)):
            if self._prose.is_silent(*line):
                continue
            for start, end in self._prose.sentences(*line):
                found = self._spoken(start, end, goes_on=goes_on)
                goes_on = found is not None
                if found:
                    yield self._suggestion(found[0], found[1], issuer, "directive.speech")

    def _spoken(self, start: int, end: int, *, goes_on: bool) -> tuple[Passage, Cue | None] | None:
        """Return the demand that the speaker makes in ``[start, end)``."""
        wish = _I_WISH.match(self._text, start, end)
        if wish:
            found = passage(self._prose, wish.end(1), end, Force.DEMANDING)
            return (found, Cue(*wish.span(1), Force.DEMANDING, wish[1], wish.end(1))) if found else None
        if _I_MYSELF.match(self._text, start, end):
            return None
        numbered = begins_numbered(self._text, start, end)
        if not (goes_on or numbered or is_modal(self._prose.outside, start, end)):
            return None
        found = passage(self._prose, start, end, None, listing=numbered)
        return (found, None) if found else None

    def _other_stops(self) -> list[int]:
        """Return where quotations open lines, and where a header has run into the text."""
        stops = [start for start, _ in self._prose.quotations if self._opens_line(start)]
        header = self._prose.header
        return sorted([*stops, header[0]]) if header else stops

    def _next_line(self, position: int) -> int:
        """Return the start of the next line in which somebody may speak."""
        stop = self._cues.next(position)
        at = bisect_left(self._stops, position)
        if at < len(self._stops) and self._stops[at] < stop:
            stop = self._stops[at]
        return self._text.rfind("\n", position, stop) + 1 or position

    def _opens_line(self, position: int) -> bool:
        """Whether nothing but blanks stands before ``position`` in its line."""
        text = self._text
        return not text[text.rfind("\n", 0, position) + 1 : position].strip(" 　")

    def _line(self, start: int, end: int) -> Iterator[Suggestion]:
        if self._prose.is_silent(start, end):
            self._context.active = False
            return
        self._enter(start, end)
        quote = _QUOTE_LINE.match(self._text, start, end) if self._text[start] in "“ 　" else None
        if quote:
            yield from self._quote_line(quote)
            return
        self._quote_lines = False
        self._before = None
        header = self._prose.header
        if header and start <= header[0] < end:
            start = self._open(start, header)
        if not self._context.active and not self._cues.may_be_in(start, end):
            self._speakers.note_topic(start, end)
            return
        yield from self._speech_before(start, end)
        for sentence in self._prose.sentences(start, end):
            if sentence[0] in self._prose.datelines:
                self._context = _Context()
            yield from self._sentence(*sentence)
            self._before = sentence

    def _open(self, start: int, header: Interval) -> int:
        """Let whom a headline names speak in the lines under it; return where these begin."""
        issuer = self._speakers.subject(start, header[0])
        if issuer:
            self._context = _Context(issuer, True, summary=True)
            self._speakers.topic = issuer
        return header[1]

    def _enter(self, start: int, end: int) -> None:
        """Tell whether what was being said before this line goes on in it."""
        context = self._context
        if self._one_a_line or context.summary or not (context.active or context.listing):
            return
        first = end - len(self._text[start:end].lstrip(" 　"))
        if begins_numbered(self._text, first, end):
            context.active = True
        elif context.active and not self._leads_in(start):
            context.active = begins_modal(self._text, first, end) or self._comes_to_it(first, end)
        if context.active:
            context.asleep = 0
        else:
            context.asleep += 1
            context.listing = context.listing and context.asleep <= _PATIENCE

    def _comes_to_it(self, start: int, end: int) -> bool:
        """Whether a fact begins the line, no news, and a demand follows it: …已到关键阶段。我们要…."""
        sentences = self._prose.sentences(start, end)
        return (
            len(sentences) > 1
            and not self._cues.may_be_in(start, end)
            and begins_modal(self._text, *sentences[1])
            and not self._speakers.names_in(*sentences[0])
            and not self._is_narrative(*sentences[0])
        )

    def _leads_in(self, position: int) -> bool:
        """Whether the line before ``position`` is not at its end."""
        before = self._text[max(0, position - 40) : position].rstrip(" 　\n")
        return before.endswith(("：", ":", "—", "，", ","))

    def _speech_before(self, start: int, end: int) -> Iterator[Suggestion]:
        """Yield the demands in quotations whose speaker stands behind them: “要……。”李明说."""
        quotations = self._prose.quotations
        first, last = bisect_left(quotations, (start,)), bisect_left(quotations, (end,))
        for quote in quotations[first:last]:
            match = _SPEAKER_BEHIND.match(self._text, quote[1] - 1, end)
            if not match:
                continue
            speaker = self._speakers.of_cue(quote[1], match.start(1), saying=True)
            if speaker is None or not self._speakers.stands_before(quote[1], match.start(1)):
                continue
            cue = Cue(*match.span(1), Force.SAYING, match[1], match.end(1))
            for part in self._prose.sentences(quote[0] + 1, quote[1] - 1):
                found = passage(self._prose, *part, Force.SAYING)
                if found:
                    yield self._suggestion(found, cue, speaker, "directive.reported")

    def _quote_line(self, quote: re.Match[str]) -> Iterator[Suggestion]:
        """Yield the demand that is a paragraph of its own in quotation marks."""
        issuer = self._quoted_speaker(quote)
        found = passage(self._prose, *quote.span(1), Force.DEMANDING)
        if not issuer or not found:
            return
        if self._context.active or self._quote_lines or begins_modal(self._text, *quote.span(1)):
            self._quote_lines = True
            yield self._suggestion(found, None, issuer, "directive.quoted_line")

    def _quoted_speaker(self, quote: re.Match[str]) -> Interval | None:
        """Return the leaders that the paragraphs around speak of, or whom the text speaks of."""
        if self._context.active and self._context.issuer:
            return self._context.issuer
        leaders = _LEADERS.search(self._text, quote.end())
        return leaders.span() if leaders else self._speakers.topic

    def _sentence(self, start: int, end: int) -> Iterator[Suggestion]:
        verbs = []
        if self._cues.may_be_in(start, end):
            context = self._context
            fresh = context.issuer is not None and context.asleep <= 1
            verbs = self._reporting.verbs((start, end), self._before, active=context.active, fresh=fresh)
        if not verbs:
            yield from self._without_verb(start, end)
            return
        before = self._prose.clause_start(start, verbs[0].start)
        if (
            self._context.active
            and is_modal(self._prose.outside, start, before)
            and not self._speakers.names_in(start, end)
        ):
            yield from self._pieces(start, before, None)
        last: Cue | None = None
        main: Interval | None = None
        for number, cue in enumerate(verbs):
            following = verbs[number + 1] if number + 1 < len(verbs) else None
            stop = self._prose.clause_start(cue.then, following.start) if following else end
            issuer = self._reporting.speaker(start, cue, last, self._context.issuer)
            last = cue
            if issuer is None:
                self._context = _Context()
                continue
            self._context = _Context(issuer, True, listing=cue.counted, saying=cue.force is Force.SAYING)
            if self._speakers.in_title_of(issuer[1]):
                self._speakers.topic = issuer
            yield from self._pieces(cue.then, stop, cue)
            if main is None and cue.force is not Force.DEMANDING:
                main = issuer
        if main and self._context.issuer and self._context.issuer != main:
            self._context = _Context(main, True)

    def _without_verb(self, start: int, end: int) -> Iterator[Suggestion]:
        context = self._context
        if (
            context.active
            and not context.summary
            and (
                (not is_modal(self._prose.outside, start, end) and self._speaks_of_issuer(start, end))
                or self._is_narrative(start, end)
                or self._is_said_behind(start)
            )
        ):
            context.active = context.listing = False
        found = list(self._pieces(start, end, None)) if self._goes_on_here(start, end) else []
        if found:
            context.idle = 0
        else:
            context.idle += 1
            self._speakers.note_topic(start, end)
            announcer = self._announcer(start, end)
            if announcer:
                self._context = _Context(announcer, True, listing=True)
        yield from found

    def _announcer(self, start: int, end: int) -> Interval | None:
        """Return who announces demands at the end of a sentence: 他提出三点要求。"""
        if not _COUNTED.search(self._text, start, end):
            return None
        named = self._speakers.subject(start, end) or self._speakers.acting_body(start, end)
        return named or (self._speakers.topic if _GOES_ON.match(self._text, start, end) else None)

    def _speaks_of_issuer(self, start: int, end: int) -> bool:
        """Whether the news is about an official again, not about what the issuer says."""
        issuer = self._context.issuer
        if issuer is None or not self._speakers.in_title_of(issuer[1]):
            return False
        return self._speakers.names_in(start, end)

    def _goes_on_here(self, start: int, end: int) -> bool:
        """Whether a sentence may go on with demands; where each is a line of its own, not for long."""
        context = self._context
        if context.summary:
            return context.idle < _SUMMARY and (
                is_modal(self._prose.outside, start, end) or begins_numbered(self._text, start, end)
            )
        if context.active and self._one_a_line and context.idle:
            numbered = context.listing and begins_numbered(self._text, start, end)
            context.active = numbered or (context.idle <= 2 and is_modal(self._prose.outside, start, end))
        if context.saying and not is_modal(self._prose.outside, start, end):
            return False
        return context.active

    def _is_narrative(self, start: int, end: int) -> bool:
        if _SAID.search(self._text, max(start, end - 8), end):
            return True
        return bool(_NARRATIVE.search(self._text, start, end)) and (
            self._speakers.names_in(start, end) or bool(_WENT_ON.match(self._text, start, end))
        )

    def _is_said_behind(self, start: int) -> bool:
        """Whether a quotation begins at ``start`` and behind it stands who says it."""
        at = bisect_left(self._prose.quotations, (start,))
        if at == len(self._prose.quotations) or self._prose.quotations[at][0] > start + 2:
            return False
        return bool(_BEHIND.match(self._text, self._prose.quotations[at][1]))

    def _pieces(self, start: int, end: int, cue: Cue | None) -> Iterator[Suggestion]:
        """Yield the demands between ``start`` and ``end``, one for each 要 behind a semicolon."""
        issuer = self._context.issuer
        if issuer is None:
            return
        force = cue.force if cue else None
        numbered = begins_numbered(self._text, start, end)
        for first, last in _semicolons(self._text, start, end):
            found = passage(self._prose, first, last, force, listing=numbered or self._context.listing)
            if found:
                self._context.active = not found.quoted
                self._context.saying = False
                self._context.listing = self._context.listing or numbered
                yield self._suggestion(
                    found, cue, issuer, "directive.reported" if cue else "directive.continued"
                )
                cue = None
            force = None if force is not Force.DEMANDING else force

    def _suggestion(self, found: Passage, cue: Cue | None, issuer: Interval | None, rule: str) -> Suggestion:
        quoted = {"issuer": issuer} if issuer else {}
        evidence = {"issuer": self._text[slice(*issuer)]} if issuer else {}
        if cue:
            quoted["cue"] = (cue.start, cue.end)
            evidence["cue"] = cue.word
        to = self._addressees.of(found, cue)
        if to:
            quoted["addressee"] = to
        return Suggestion(
            start=found.start,
            end=found.end,
            label="DIRECTIVE",
            score=found.sure,
            rule=rule,
            quoted=quoted,
            evidence=evidence,
        )


def _is_one_a_line(text: str) -> bool:
    """Whether nearly every line is one sentence, so that a line end ends no paragraph."""
    lines = [line for line in text.split("\n") if "。" in line]
    return len(lines) > 8 and sum(line.count("。") for line in lines) < 1.3 * len(lines)


def _semicolons(text: str, start: int, end: int) -> Iterator[Interval]:
    """Yield the parts of ``[start, end)`` that begin with a demand of their own."""
    first = start
    for match in _SEMICOLON.finditer(text, start, end):
        if begins_modal(text, match.end(), end):
            yield first, match.start()
            first = match.end()
    yield first, end
