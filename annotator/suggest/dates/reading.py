"""One article read from top to bottom: ranges joined, dates resolved one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.document import Role
from annotator.suggest.dates import scores
from annotator.suggest.dates.anchor import Anchor, Day
from annotator.suggest.dates.grammar import TO, Expression, expressions, fold
from annotator.suggest.dates.resolve import resolve
from annotator.suggest.dates.value import Context, Value
from annotator.suggest.recommender import Article, Suggestion

_JOIN = re.compile(TO)
_SINCE = re.compile(r"以来")
_ENTERED = re.compile(r"(?:进入|步入|迈入)$")
_AHEAD = re.compile(r"将[于在]?$|预计|计划|力争|定于|拟[于在]|截止|[到至]$|即将|不晚于|确保|争取")
_AHEAD_AFTER = re.compile(r"^(?:将|前(?!后)|底?前(?!后)|之前|起(?:正式)?(?:施行|实施)|以前|即将|到来|来临)")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_DATELINE = re.compile(
    r"(?P<y>[12]\d{3}年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])日(?:[电讯]|[^，。\n]{0,6}[讯电][（(])"
)
_EVERY_YEAR = re.compile(r"(?:每|历|往)年的?$")
# 发布时间：2021-02-102月9日: the date of the page runs into that of the first sentence.
_GLUED = re.compile(r"(?<=[：: ])[12]\d{3}-\d\d-\d\d(?=\d)(?: ?\d\d:\d\d(?::\d\d)?)?")
_STAMP = re.compile(
    r"[：: ]([12]\d{3})-(\d\d)-(\d\d)(?=\d)|"
    r"(?:发布时间|发布日期|时间|日期|来源)[：: ][^\n]{0,24}?([12]\d{3})[-./年]"
    r"(1[0-2]|0?[1-9])[-./月](3[01]|[12]\d|0?[1-9])(?!\d)|"
    r"(?<!\d)([12]\d{3})-(1[0-2]|0[1-9])-(3[01]|[12]\d|0[1-9])(?= ?\d\d:\d\d|\s)|"
    r"^[^。]{0,200}?[(（]([12]\d{3})年(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日[，)）]"
)
_RANGED = frozenset(
    {"iso", "day", "month", "part", "year", "number", "year_part", "months", "period", "today"}
)
_POINTS = frozenset({"iso", "day", "month", "part", "number", "today"})


class Reading:
    """The dates of one article, with the anchor that moves along."""

    def __init__(self, article: Article) -> None:
        self._article = article
        folded = fold(article.text)
        self._stamp = _STAMP.search(folded)
        self._text = _GLUED.sub(_hidden, folded)
        self._captions = [zone for zone in article.zones if zone.role is Role.CAPTION]
        self._anchor = self._first_anchor()

    def suggestions(self) -> Iterator[Suggestion]:
        """Yield the dates in the order of the text."""
        for run in self._runs():
            yield self._suggestion(run)

    def _first_anchor(self) -> Anchor:
        anchor = Anchor.of(self._article.published)
        if not anchor.source and self._stamp:
            return Anchor(Day(*(int(part) for part in self._stamp.groups() if part)), "dateline")
        line = _DATELINE.search(self._text[:2000])
        if line is None or (anchor.source and not line["y"]):
            return anchor
        if not anchor.source:
            year = int(line["y"][:4]) if line["y"] else None
            return Anchor(Day(year, int(line["m"]), int(line["d"])), "dateline")
        return anchor

    def _runs(self) -> Iterator[tuple[Expression, ...]]:
        """Yield single expressions, and pairs that make a range (10月8日 至 9日)."""
        waiting: Expression | None = None
        for expression in filter(self._is_date, expressions(self._text)):
            if waiting is not None and self._makes_range(waiting, expression):
                yield (waiting, expression)
                waiting = None
                continue
            if waiting is not None and not self._is_pointed_at(waiting, expression):
                yield (waiting,)
            waiting = expression
        if waiting is not None:
            yield (waiting,)

    def _is_date(self, expression: Expression) -> bool:
        return scores.is_date(self._text, expression)

    def _makes_range(self, first: Expression, second: Expression) -> bool:
        between = self._text[first.end : second.start]
        return bool(_JOIN.fullmatch(between)) and first.kind in _RANGED and second.kind in _RANGED

    def _is_pointed_at(self, first: Expression, second: Expression) -> bool:
        """Tell whether ``first`` only leads to ``second`` (一周之后的11月2日)."""
        return first.kind == "ago" and self._text[first.end : second.start] == "的"

    def _suggestion(self, run: tuple[Expression, ...]) -> Suggestion:
        anchor = self._anchor_at(run[0])
        values = [self._value(run[0], anchor)]
        if len(run) > 1:
            # The end of a range lies after its beginning, whatever the words around say.
            anchor.explicit = True
            values.append(self._value(run[1], anchor))
        start, end = run[0].start, run[-1].end
        value = _joined(values)
        since = _SINCE.match(self._text, end)
        if since and not _ENTERED.search(self._text[max(0, start - 2) : start]):
            end = since.end()
        if self._text[start:end].endswith("以来") and value:
            value = f"{value.split('/')[0]}/.."
        rule = "date.range" if len(run) > 1 else scores.rule(run[0].kind)
        evidence = {"date": self._article.text[start:end], "value": value}
        inferred = next((one.inferred for one in values if one.inferred), "")
        if inferred and value:
            evidence["inferred.value"] = inferred
        attributes = {"value": value} if value else {}
        score = scores.score(self._text, run[0])
        return Suggestion(start, end, "DATE", score, rule, attributes, evidence=evidence)

    def _anchor_at(self, expression: Expression) -> Anchor:
        """Return the anchor for a place in the text: a caption has its own."""
        if any(zone.start <= expression.start < zone.end for zone in self._captions):
            return Anchor(self._anchor.today, self._anchor.source)
        return self._anchor

    def _value(self, expression: Expression, anchor: Anchor) -> Value:
        before = self._text[max(0, expression.start - 6) : expression.start]
        after = self._text[expression.end : expression.end + 6]
        if _EVERY_YEAR.search(before):
            return resolve(Context(expression, Anchor(Day(None))))
        context = Context(
            expression,
            anchor,
            ahead=bool(_AHEAD.search(before) or _AHEAD_AFTER.match(after)),
            same_sentence=anchor.named_end >= 0
            and not _SENTENCE_END.search(self._text, anchor.named_end, expression.start),
            same_line="\n" not in self._text[max(0, anchor.named_end) : expression.start],
        )
        value = resolve(context)
        if value.point is not None:
            anchor.named, anchor.named_end = value.point, expression.end
            anchor.explicit = value.explicit or (anchor.explicit and "chain" in value.inferred)
            if value.point.month is not None and expression.kind in _POINTS:
                anchor.last = value.point
        return value


def _hidden(stamp: re.Match[str]) -> str:
    return scores.HIDDEN * len(stamp.group())


def _joined(values: list[Value]) -> str:
    """Return the EDTF of a point or of a range from the first value to the last."""
    first, last = values[0], values[-1]
    if not first.first or not last.last:
        return ""
    return first.edtf if len(values) == 1 else f"{first.first}/{last.last}"
