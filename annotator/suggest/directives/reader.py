"""Reads an article sentence by sentence and keeps in mind who is speaking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.document import Role
from annotator.suggest.directives.clauses import begins_modal, is_modal
from annotator.suggest.directives.cues import Cue, Force, find_cues
from annotator.suggest.directives.issuers import Interval, Speakers
from annotator.suggest.directives.passages import Passage, addressee, passage
from annotator.suggest.recommender import Article, Suggestion
from annotator.suggest.wordlists import one_of, pattern, sections

_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)]*|$)")
_QUOTED = re.compile("“[^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*”")
_SEMICOLON = re.compile("[；;]")
_COMMA = re.compile("[,，；;：:]")
_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BYLINE, Role.CREDIT, Role.FURNITURE})
_NARRATIVE = pattern("speech.txt", "narrative")
_QUOTE_LINE = re.compile(r"[ 　]*“([^“”\n]{8,}(?:“[^”\n]*”[^“”\n]*)*)”[。，；]?[ 　]*$", re.MULTILINE)
_SPEAKER_BEHIND = re.compile(
    "(”)[^“”。！？；\n]{1,40}?(叮嘱|强调|说|指出|勉励|嘱咐|表示)(?:道|说|(?<=[嘱励咐])[一-鿿]{0,8})?[。，,]"
)
_PUNCTUATION = re.compile("[。！？；…”：:—，,]")
_LEADERS = re.compile("[省市县区州]领导")
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
        self._zones = [zone for zone in article.zones if zone.role in _SILENT]
        self._speakers = Speakers(article.text, found)
        self._quoted = [match.span() for match in _QUOTED.finditer(article.text)]
        self._context = _Context()
        self._quote_lines = False
        self._named_before = False
        self._one_a_line = _is_one_a_line(article.text)

    def read(self) -> Iterator[Suggestion]:
        """Yield the directives in the order of the text."""
        start = 0
        for line in self._text.split("\n"):
            end = start + len(line)
            if line.strip():
                yield from self._line(start, end)
            start = end + 1

    def _line(self, start: int, end: int) -> Iterator[Suggestion]:
        if self._is_silent(start, end):
            self._context.active = False
            return
        if self._context.active and not self._goes_on(start, end):
            self._context.active = False
        quote = _QUOTE_LINE.match(self._text, start, end)
        if quote:
            yield from self._quote_line(quote)
            return
        self._quote_lines = self._named_before = False
        yield from self._speech_before(start, end)
        for match in _SENTENCE.finditer(self._text, start, end):
            if match.end() > match.start():
                yield from self._sentence(match.start(), match.end())
                self._named_before = self._speakers.names_in(match.start(), match.end())

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether what was being said before this line may go on in it."""
        last = start
        while last and self._text[last - 1] in " 　\n":
            last -= 1
        before = self._text[last - 1 : last]
        line = self._text[start:end].lstrip(" 　")
        return self._one_a_line or before in ("：", ":", "—", "，", ",") or begins_modal(line)

    def _speech_before(self, start: int, end: int) -> Iterator[Suggestion]:
        """Yield the demands in quotations whose speaker stands behind them: “要……。”李明说."""
        for match in _SPEAKER_BEHIND.finditer(self._text, start, end):
            speaker = self._speakers.of_cue(match.end(1), match.start(2))
            quote = next((one for one in self._quoted if one[1] == match.start() + 1), None)
            stands = self._speakers.stands_before(match.end(1), match.start(2))
            if speaker is None or quote is None or not stands:
                continue
            cue = Cue(match.start(2), match.end(2), Force.SAYING, match[2])
            for part in _SENTENCE.finditer(self._text, quote[0] + 1, quote[1] - 1):
                found = passage(self._text, part.start(), part.end(), Force.SAYING)
                if found:
                    yield self._suggestion(found, cue, speaker, "directive.reported")

    def _is_silent(self, start: int, end: int) -> bool:
        if any(zone.start <= start and end <= zone.end for zone in self._zones):
            return True
        line = self._text[start:end].rstrip(" 　")
        return len(line) < 60 and not _PUNCTUATION.search(line)

    def _quote_line(self, quote: re.Match[str]) -> Iterator[Suggestion]:
        """Yield the demand that is a paragraph of its own in quotation marks."""
        issuer = self._quoted_speaker(quote)
        found = passage(self._text, *quote.span(1), Force.DEMANDING)
        if issuer and found and (begins_modal(quote[1]) or self._context.active or self._quote_lines):
            self._quote_lines = True
            yield self._suggestion(found, None, issuer, "directive.quoted_line")

    def _quoted_speaker(self, quote: re.Match[str]) -> Interval | None:
        """Return the leaders that the paragraphs around speak of, or whom the text speaks of."""
        if self._context.active and self._context.issuer:
            return self._context.issuer
        leaders = _LEADERS.search(self._text, quote.end())
        return leaders.span() if leaders else self._speakers.topic

    def _sentence(self, start: int, end: int) -> Iterator[Suggestion]:
        cues = self._cues(start, end)
        if not cues:
            yield from self._without_cue(start, end)
            return
        before = _clause_start(self._text, start, cues[0].start)
        if (
            self._context.active
            and is_modal(self._text[start:before])
            and not self._speakers.names_in(start, end)
        ):
            yield from self._pieces(start, before, None)
        for cue, following in zip(cues, [*cues[1:], None], strict=True):
            stop = _clause_start(self._text, cue.end, following.start) if following else end
            issuer = self._speaker(start, cue, cues)
            if issuer is None:
                self._context = _Context()
                continue
            self._context = _Context(issuer, True)
            if self._speakers.in_title_of(issuer[1]):
                self._speakers.topic = issuer
            yield from self._pieces(cue.end, stop, cue)

    def _speaker(self, start: int, cue: Cue, cues: list[Cue]) -> Interval | None:
        """Return who speaks: the same as before where a second verb has no subject of its own."""
        first = _clause_start(self._text, start, cue.start)
        clause = self._text[first : cue.start].strip(" 　")
        if cue is cues[0] or not self._context.issuer or (clause and not _CONTINUES.fullmatch(clause)):
            return self._speakers.of_cue(start, cue.start)
        last = cues[cues.index(cue) - 1]
        said = self._text[last.end : cue.start]
        if last.force is not Force.DEMANDING and not is_modal(said):
            return self._speakers.subject(last.end, cue.start) or self._context.issuer
        return self._context.issuer

    def _cues(self, start: int, end: int) -> list[Cue]:
        """Return the reporting verbs of a sentence without those that are a part of a demand."""
        cues: list[Cue] = []
        for cue in find_cues(self._text, start, end, self._quoted):
            clause = self._text[_clause_start(self._text, start, cue.start) : cue.start].strip(" 　，,；;")
            if cues and cue.force is Force.SAYING:
                continue
            if cue.word in _POLICY and not self._speaks(start, clause, cue, inside=bool(cues)):
                continue
            if self._is_noun(start, cue) or self._is_demanded(clause, cue):
                continue
            cues.append(cue)
        return cues

    def _is_demanded(self, clause: str, cue: Cue) -> bool:
        """Whether the clause demands the reporting itself: 要客观指出不足."""
        return is_modal(clause) and not self._speakers.names_in(cue.start - len(clause), cue.start)

    def _speaks(self, start: int, clause: str, cue: Cue, *, inside: bool) -> bool:
        """Whether somebody does the encouraging, and it is no part of a demand (鼓励社会资本参与)."""
        if _CONTINUES.match(clause) or self._speakers.names_in(cue.start - len(clause), cue.start):
            return True
        named = self._speakers.names_in(start, cue.start)
        if inside or (self._context.active and not named):
            return not clause and cue.word == "希望"
        if clause:
            return self._speakers.is_body(cue.start - len(clause), cue.start)
        before = self._text[start : cue.start]
        if _CROWD.search(before) and not named:
            return False
        if named or (self._named_before and not before.strip()):
            return True
        return bool(_BARE.search(before)) or self._speakers.acts(start, cue.start)

    def _is_noun(self, start: int, cue: Cue) -> bool:
        """Whether a comma follows 要求 though nobody stands before it."""
        if cue.force is not Force.DEMANDING or self._text[cue.end : cue.end + 1] not in ("，", ","):
            return False
        clause = self._text[_clause_start(self._text, start, cue.start) : cue.start].strip(" 　")
        return not _CONTINUES.fullmatch(clause) and not self._speakers.stands_before(start, cue.start)

    def _without_cue(self, start: int, end: int) -> Iterator[Suggestion]:
        sentence = self._text[start:end]
        if self._context.active and not is_modal(sentence) and self._speaks_of_issuer(start, end):
            self._context.active = False
        if self._context.active and self._is_narrative(start, end, sentence):
            self._context.active = False
        found = list(self._pieces(start, end, None)) if self._goes_on_here(sentence) else []
        if found:
            self._context.idle = 0
        else:
            self._context.idle += 1
            self._speakers.note_topic(start, end)
            if _COUNTED.search(sentence) and self._speakers.topic:
                self._context = _Context(self._speakers.topic, True)
        yield from found

    def _speaks_of_issuer(self, start: int, end: int) -> bool:
        """Whether the news is about an official again, not about what the issuer says."""
        issuer = self._context.issuer
        if issuer is None or not self._speakers.in_title_of(issuer[1]):
            return False
        return self._speakers.names_in(start, end)

    def _goes_on_here(self, sentence: str) -> bool:
        """Whether a sentence may go on with demands; where each is a line of its own, not for long."""
        if self._one_a_line and self._context.idle > (2 if is_modal(sentence) else 0):
            self._context.active = False
        return self._context.active

    def _is_narrative(self, start: int, end: int, sentence: str) -> bool:
        return bool(_NARRATIVE.search(sentence)) and (
            self._speakers.names_in(start, end)
            or bool(re.match("[ 　]*(?:他|她|在|[0-9]|调研|会前|会后)", sentence))
        )

    def _pieces(self, start: int, end: int, cue: Cue | None) -> Iterator[Suggestion]:
        """Yield the demands between ``start`` and ``end``, one for each 要 behind a semicolon."""
        issuer = self._context.issuer
        if issuer is None:
            return
        force = cue.force if cue else None
        for first, last in _semicolons(self._text, start, end):
            found = passage(self._text, first, last, force)
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
        to = addressee(self._text, found, cue.force if cue else None)
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


def _clause_start(text: str, start: int, position: int) -> int:
    """Return where the clause of ``position`` begins."""
    ends = [match.end() for match in _COMMA.finditer(text, start, position)]
    return ends[-1] if ends else start


def _semicolons(text: str, start: int, end: int) -> Iterator[Interval]:
    """Yield the parts of ``[start, end)`` that begin with a demand of their own."""
    first = start
    for match in _SEMICOLON.finditer(text, start, end):
        if begins_modal(text[match.end() : end]):
            yield first, match.start()
            first = match.end()
    yield first, end
