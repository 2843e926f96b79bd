"""How far suggestions agree with what people tagged: figures per label, and every error."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.model.document import Document, Role, Zone
from annotator.model.span import Span, Status
from annotator.suggest.figures import Agreement, Finding, LabelFigures, Promise, Report, Share
from annotator.text.zones import find_zones

Recommend = Callable[[Document], Iterable[Span]]

_NOISE = re.compile(r"[(（][A-Za-zà-üāēīōūǎěǐǒǔǖǘǚǜńňǹḿ'·]+[)）]|\s")
_CONTEXT = 20


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A document and its spans as people tagged them; ``optional`` count neither way."""

    document: Document
    spans: tuple[Span, ...]
    optional: tuple[Span, ...] = ()


def read_gold(path: Path) -> list[GoldArticle]:
    """Read tagged articles from JSON Lines; the offsets are code points of each text."""
    articles = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            articles.append(_gold_article(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise UserError(
                "Line {line} of {file} is not a tagged article. Each line needs id, text and spans.",
                line=number,
                file=path.name,
            ) from error
    return articles


def evaluate(gold: Sequence[GoldArticle], recommend: Recommend) -> Report:
    """Run ``recommend`` over the documents of ``gold`` and compare the spans."""
    report = Report()
    names = _attribute_names(gold)
    for article in gold:
        _Comparison(article, recommend(article.document), names).add_to(report)
    return report


class _Comparison:
    """One article: what people tagged against what was found."""

    def __init__(
        self, article: GoldArticle, found: Iterable[Span], names: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._document = article.document
        self._names = names
        self._gold = {_key(span): span for span in article.spans}
        self._optional = {_key(span): span for span in article.optional if _key(span) not in self._gold}
        self._found = {_key(span): span for span in found}

    def add_to(self, report: Report) -> None:
        report.documents += 1
        for label in sorted({key[2] for key in (*self._gold, *self._found)}):
            figures = report.labels.setdefault(label, LabelFigures())
            gold, optional, found = (
                [span for span in spans.values() if span.label == label]
                for spans in (self._gold, self._optional, self._found)
            )
            found = [span for span in found if _key(span) not in self._optional]
            _count_overlap(figures.overlap, gold, optional, found)
            _count_characters(figures.characters, gold, optional, found)
            self._count_strict(report, figures, gold, found)

    def _count_strict(
        self, report: Report, figures: LabelFigures, gold: list[Span], found: list[Span]
    ) -> None:
        for span in found:
            right = _key(span) in self._gold
            figures.strict.found.count(right)
            by_label = report.recommenders.setdefault(span.recommender, {})
            by_label.setdefault(span.label, Share()).count(right)
            if span.score is not None:
                report.rules.setdefault(span.rule or span.recommender, Promise()).count(right, span.score)
            if not right:
                self._confuse(report, span)
                report.false_alarms.append(self._finding(span, _origin(span)))
        for span in gold:
            match = self._found.get(_key(span))
            figures.strict.gold.count(match is not None)
            if match is None:
                report.misses.append(self._finding(span, ""))
            else:
                self._count_attributes(report, figures, span, match)

    def _confuse(self, report: Report, span: Span) -> None:
        for start, end, label in self._gold:
            if (start, end) == (span.start, span.end):
                pair = f"{label} → {span.label}"
                report.confusion[pair] = report.confusion.get(pair, 0) + 1

    def _count_attributes(self, report: Report, figures: LabelFigures, gold: Span, found: Span) -> None:
        for name in self._names.get(gold.label, ()):
            wanted, given = (_plain(span.attributes.get(name, "")) for span in (gold, found))
            figures.attributes.setdefault(name, Share()).count(wanted == given)
            if wanted:
                figures.stated.setdefault(name, Share()).count(wanted == given)
            if wanted != given:
                detail = f"{wanted or '–'} ← {given or '–'}"
                report.wrong_attributes.append(self._finding(gold, detail, attribute=name))

    def _finding(self, span: Span, detail: str, attribute: str = "") -> Finding:
        text = self._document.text
        return Finding(
            document=self._document.id,
            start=span.start,
            end=span.end,
            label=span.label,
            quote=text[span.start : span.end],
            before=text[max(0, span.start - _CONTEXT) : span.start],
            after=text[span.end : span.end + _CONTEXT],
            attribute=attribute,
            detail=detail,
        )


def _count_overlap(agreement: Agreement, gold: list[Span], optional: list[Span], found: list[Span]) -> None:
    for span in found:
        hit = _touches(span, gold)
        if hit or not _touches(span, optional):
            agreement.found.count(hit)
    for span in gold:
        agreement.gold.count(_touches(span, found))


def _count_characters(
    agreement: Agreement, gold: list[Span], optional: list[Span], found: list[Span]
) -> None:
    wanted = _covered(gold)
    given = _covered(found) - (_covered(optional) - wanted)
    both = len(wanted & given)
    agreement.found.right += both
    agreement.found.all += len(given)
    agreement.gold.right += both
    agreement.gold.all += len(wanted)


def _covered(spans: Iterable[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _attribute_names(gold: Iterable[GoldArticle]) -> dict[str, tuple[str, ...]]:
    """Return per label the attributes that the gold knows of."""
    names: dict[str, set[str]] = {}
    for article in gold:
        for span in article.spans:
            names.setdefault(span.label, set()).update(span.attributes)
    return {label: tuple(sorted(found)) for label, found in names.items()}


def _key(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label


def _plain(value: str) -> str:
    """Leave out white space and bracketed pinyin, which stand for nothing."""
    return _NOISE.sub("", value)


def _origin(span: Span) -> str:
    score = "" if span.score is None else f" {span.score:.2f}"
    return f"{span.recommender}/{span.rule}{score}" if span.recommender else ""


def _gold_article(row: Mapping[str, Any]) -> GoldArticle:
    """Return a row as an article: with its zones or, without any, those that an import would find.

    Of spans with a status the accepted ones count.
    """
    zones = [Zone(int(one["start"]), int(one["end"]), Role(one["role"])) for one in row.get("zones") or ()]
    document = Document(
        id=str(row["id"]),
        text=row["text"],
        title=row.get("title") or "",
        source=row.get("source") or "",
        published=row.get("published") or row.get("date") or "",
        zones=tuple(zones) or find_zones(row["text"]),
    )
    accepted = [item for item in row["spans"] if item.get("status", Status.ACCEPTED) == Status.ACCEPTED]
    spans = [(_gold_span(document, number, item), item) for number, item in enumerate(accepted)]
    return GoldArticle(
        document=document,
        spans=tuple(span for span, item in spans if not item.get("optional")),
        optional=tuple(span for span, item in spans if item.get("optional")),
    )


def _gold_span(document: Document, number: int, item: Mapping[str, Any]) -> Span:
    start, end = int(item["start"]), int(item["end"])
    quote = document.text[start:end]
    if item.get("text", quote) != quote:
        raise ValueError("the quote is not what stands at its offsets")
    attributes = {name: str(value or "") for name, value in (item.get("attributes") or {}).items()}
    return Span(str(number), document.id, start, end, str(item["label"]), quote, attributes=attributes)
