"""Reads an article sentence by sentence and keeps in mind who is speaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.document import Role
from annotator.suggest.directives.clauses import begins_modal, is_modal
from annotator.suggest.directives.cues import Cue, Cues, Force
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.passages import Passage, addressee, passage
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.recommender import Article, Suggestion
from annotator.suggest.wordlists import one_of, pattern, sections

_SEMICOLON = re.compile("[；;]")
_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CREDIT, Role.FURNITURE})
_NARRATIVE = pattern("speech.txt", "narrative")
_WENT_ON = re.compile("[ 　]*(?:他|她|在|[0-9]|调研|会前|会后)")
_QUOTE_LINE = re.compile("[ 　]*“([^“”\n]{8,}(?:“[^”\n]*”[^“”\n]*)*)”[。，；]?[ 　]*$")
_SPEAKER_BEHIND = re.compile(
    "”[^“”。！？；\n]{1,40}?(叮嘱|强调|说|指出|勉励|嘱咐|表示)(?:道|说|(?<=[嘱励咐])[一-鿿]{0,8})?[。，,]"
)
_LEADERS = re.compile("省领导|市领导|县领导|区领导|州领导")
_BARE = re.compile("(?:^|[，,。；])(?:他|她|总书记|总理|主席|委员长)(?!的)")
_COUNTED = re.compile("提出[^，。]{0,14}(?:要求|意见|希望|任务|建议)[。：:]*$")
_CROWD = re.compile(f"(?:^|[，,。；]){one_of('speech.txt', 'crowd')}")
_CONTINUES = re.compile("并|还|同时|他|她|也|又|再次|另外|最后|随后")
_POLICY = frozenset(sections("speech.txt")["policy"])


@dataclass(slots=True)
class _Context:
    """Who is speaking where the text stands; ``idle`` counts the sentences since the last demand."""

    issuer: Interval | None = None
    active: bool = False
    idle: int = 0


class Reader:
    """Reads one article."""

    def __init__(self, article: Article, found: Sequence[Suggestion]) -> None:
        self._text = article.text
        silent = [(zone.start, zone.end) for zone in article.zones if zone.role in _SILENT]
        self._prose = Prose(article.text, silent)
        self._cues = Cues(self._prose)
        self._speakers = Speakers(self._prose, found)
        self._context = _Context()
        self._quote_starts = [start for start, _ in self._prose.quotations if self._opens_line(start)]
        self._quote_lines = False
        self._before: Interval | None = None
        self._one_a_line = _is_one_a_line(article.text)

    def read(self) -> Iterator[Suggestion]:
        """Yield the directives in the order of the text."""
        position = 0
        while position < len(self._text):
            start = position if self._context.active else self._next_line(position)
            if position < start:
                self._speakers.note_topic(position, start)
                self._quote_lines = False
            end = self._text.find("\n", start)
            end = end if end >= 0 else len(self._text)
            if start < end and not self._text[start:end].isspace():
                yield from self._line(start, end)
            position = end + 1

    def _next_line(self, position: int) -> int:
        """Return the start of the next line in which somebody may speak."""
        cue = self._cues.next(position)
        at = bisect_left(self._quote_starts, position)
        if at < len(self._quote_starts) and self._quote_starts[at] < cue:
            cue = self._quote_starts[at]
        return self._text.rfind("\n", position, cue) + 1 or position

    def _opens_line(self, position: int) -> bool:
        """Whether nothing but blanks stands before ``position`` in its line."""
        text = self._text
        return not text[text.rfind("\n", 0, position) + 1 : position].strip(" 　")

    def _line(self, start: int, end: int) -> Iterator[Suggestion]:
        if self._prose.is_silent(start, end):
            self._context.active = False
            return
        if self._context.active and not self._goes_on(start, end):
            self._context.active = False
        quote = _QUOTE_LINE.match(self._text, start, end) if self._text[start] in "“ 　" else None
        if quote:
            yield from self._quote_line(quote)
            return
        self._quote_lines = False
        self._before = None
        if not self._context.active and not self._cues.may_be_in(start, end):
            self._speakers.note_topic(start, end)
            return
        yield from self._speech_before(start, end)
        for sentence in self._prose.sentences(start, end):
            yield from self._sentence(*sentence)
            self._before = sentence

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether what was being said before this line may go on in it."""
        if self._one_a_line:
            return True
        last = start
        while last and self._text[last - 1] in " 　\n":
            last -= 1
        if self._text[last - 1 : last] in ("：", ":", "—", "，", ","):
            return True
        while self._text[start] in " 　":
            start += 1
        return begins_modal(self._text, start, end)

    def _speech_before(self, start: int, end: int) -> Iterator[Suggestion]:
        """Yield the demands in quotations whose speaker stands behind them: “要……。”李明说."""
        quotations = self._prose.quotations
        first, last = bisect_left(quotations, (start,)), bisect_left(quotations, (end,))
        for quote in quotations[first:last]:
            match = _SPEAKER_BEHIND.match(self._text, quote[1] - 1, end)
            if not match:
                continue
            speaker = self._speakers.of_cue(quote[1], match.start(1))
            if speaker is None or not self._speakers.stands_before(quote[1], match.start(1)):
                continue
            cue = Cue(match.start(1), match.end(1), Force.SAYING, match[1])
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
        cues = self._demands(start, end) if self._cues.may_be_in(start, end) else []
        if not cues:
            yield from self._without_cue(start, end)
            return
        before = self._prose.clause_start(start, cues[0].start)
        if (
            self._context.active
            and is_modal(self._prose.outside, start, before)
            and not self._speakers.names_in(start, end)
        ):
            yield from self._pieces(start, before, None)
        for number, cue in enumerate(cues):
            following = cues[number + 1] if number + 1 < len(cues) else None
            stop = self._prose.clause_start(cue.end, following.start) if following else end
            issuer = self._speaker(start, cue, cues[number - 1] if number else None)
            if issuer is None:
                self._context = _Context()
                continue
            self._context = _Context(issuer, True)
            if self._speakers.in_title_of(issuer[1]):
                self._speakers.topic = issuer
            yield from self._pieces(cue.end, stop, cue)

    def _speaker(self, start: int, cue: Cue, last: Cue | None) -> Interval | None:
        """Return who speaks: the same as before where a second verb has no subject of its own."""
        first = self._prose.clause_start(start, cue.start)
        clause = self._text[first : cue.start].strip(" 　")
        if last is None or not self._context.issuer or (clause and not _CONTINUES.fullmatch(clause)):
            return self._speakers.of_cue(start, cue.start)
        if last.force is not Force.DEMANDING and not is_modal(self._prose.outside, last.end, cue.start):
            return self._speakers.subject(last.end, cue.start) or self._context.issuer
        return self._context.issuer

    def _demands(self, start: int, end: int) -> list[Cue]:
        """Return the reporting verbs of a sentence without those that are a part of a demand."""
        cues: list[Cue] = []
        for cue in self._cues.within(start, end):
            first = self._prose.clause_start(start, cue.start)
            clause = self._text[first : cue.start].strip(" 　，,；;")
            first = cue.start - len(clause)
            if cues and cue.force is Force.SAYING:
                continue
            if cue.word in _POLICY and not self._speaks(start, first, cue, inside=bool(cues)):
                continue
            if self._is_noun(start, cue) or self._is_demanded(first, cue):
                continue
            cues.append(cue)
        return cues

    def _is_demanded(self, first: int, cue: Cue) -> bool:
        """Whether the clause demands the reporting itself: 要客观指出不足."""
        return is_modal(self._prose.outside, first, cue.start) and not self._speakers.names_in(
            first, cue.start
        )

    def _speaks(self, start: int, first: int, cue: Cue, *, inside: bool) -> bool:
        """Whether somebody does the encouraging, and it is no part of a demand (鼓励社会资本参与)."""
        if _CONTINUES.match(self._text, first, cue.start) or self._speakers.names_in(first, cue.start):
            return True
        named = self._speakers.names_in(start, cue.start)
        if inside or (self._context.active and not named):
            return first == cue.start and cue.word == "希望"
        if first < cue.start:
            return self._speakers.is_body(first, cue.start)
        before = self._text[start : cue.start]
        if _CROWD.search(before) and not named:
            return False
        if named or (not before.strip() and self._before and self._speakers.names_in(*self._before)):
            return True
        return bool(_BARE.search(before)) or self._speakers.acts(start, cue.start)

    def _is_noun(self, start: int, cue: Cue) -> bool:
        """Whether a comma follows 要求 though nobody stands before it."""
        if cue.force is not Force.DEMANDING or self._text[cue.end : cue.end + 1] not in ("，", ","):
            return False
        first = self._prose.clause_start(start, cue.start)
        clause = self._text[first : cue.start].strip(" 　")
        return not _CONTINUES.fullmatch(clause) and not self._speakers.stands_before(start, cue.start)

    def _without_cue(self, start: int, end: int) -> Iterator[Suggestion]:
        if self._context.active and (
            (not is_modal(self._prose.outside, start, end) and self._speaks_of_issuer(start, end))
            or self._is_narrative(start, end)
        ):
            self._context.active = False
        found = list(self._pieces(start, end, None)) if self._goes_on_here(start, end) else []
        if found:
            self._context.idle = 0
        else:
            self._context.idle += 1
            self._speakers.note_topic(start, end)
            if _COUNTED.search(self._text, start, end) and self._speakers.topic:
                self._context = _Context(self._speakers.topic, True)
        yield from found

    def _speaks_of_issuer(self, start: int, end: int) -> bool:
        """Whether the news is about an official again, not about what the issuer says."""
        issuer = self._context.issuer
        if issuer is None or not self._speakers.in_title_of(issuer[1]):
            return False
        return self._speakers.names_in(start, end)

    def _goes_on_here(self, start: int, end: int) -> bool:
        """Whether a sentence may go on with demands; where each is a line of its own, not for long."""
        context = self._context
        if context.active and self._one_a_line and context.idle:
            context.active = context.idle <= 2 and is_modal(self._prose.outside, start, end)
        return context.active

    def _is_narrative(self, start: int, end: int) -> bool:
        return bool(_NARRATIVE.search(self._text, start, end)) and (
            self._speakers.names_in(start, end) or bool(_WENT_ON.match(self._text, start, end))
        )

    def _pieces(self, start: int, end: int, cue: Cue | None) -> Iterator[Suggestion]:
        """Yield the demands between ``start`` and ``end``, one for each 要 behind a semicolon."""
        issuer = self._context.issuer
        if issuer is None:
            return
        force = cue.force if cue else None
        for first, last in _semicolons(self._text, start, end):
            found = passage(self._prose, first, last, force)
            if found:
                self._context.active = not found.quoted
                yield self._suggestion(
                    found, cue, issuer, "directive.reported" if cue else "directive.continued"
                )
                cue = None
            force = None if force is not Force.DEMANDING else force

    def _suggestion(self, found: Passage, cue: Cue | None, issuer: Interval, rule: str) -> Suggestion:
        quoted = {"issuer": issuer}
        evidence = {"issuer": self._text[slice(*issuer)]}
        if cue:
            quoted["cue"] = (cue.start, cue.end)
            evidence["cue"] = cue.word
        to = addressee(self._prose, found, cue.force if cue else None)
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
