"""One article read from top to bottom: ranges joined, dates resolved one after another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from annotator.model.document import Role
from annotator.suggest.dates.anchor import Anchor, Day
from annotator.suggest.dates.checks import is_date
from annotator.suggest.dates.grammar import expressions, fold
from annotator.suggest.dates.page import filed_day, published_day, without_stamps
from annotator.suggest.dates.parts import CLOSING, OPENING, TO
from annotator.suggest.dates.reasons import REASONS
from annotator.suggest.dates.resolve import RESOLVERS
from annotator.suggest.dates.rule import Expression
from annotator.suggest.dates.today import needs_day_before
from annotator.suggest.dates.value import NOTHING, Context, Value
from annotator.suggest.recommender import Article, Suggestion

# 28日下午至29日: the part of the day stays inside the range.
_JOIN = re.compile(f"(?:上午|下午|中午|凌晨|晚上?|夜间?|早上?)?{TO}")
_LONGEST_JOIN = 6
# What goes on up to the report: 今年以来, 2017年至今.
_SINCE = frozenset(("以来", "至今", "迄今"))
_UP_TO_NOW = frozenset(("到现在", "到如今"))
# 1985年来的最低点, 2008年来首次: what is compared with all since then.
_EVER_SINCE = ("来最", "来的最", "来首次", "来首个", "来首现", "来新高", "来新低")
_OPEN_ENDS = _SINCE | {"现在", "如今"}
# With these begins behind a date what goes on so, or the date itself ends: few dates are next to one.
_MAY_GO_ON = frozenset(word[0] for word in (*_EVER_SINCE, *_SINCE, *_UP_TO_NOW))
_MAY_BE_OPEN = frozenset(word[-1] for word in _OPEN_ENDS)
_NOT_SINCE = frozenset("年天晨晚夏秋冬春")
_ENTERED = frozenset(("进入", "步入", "迈入"))
_EVERY_YEAR = ("每年", "历年", "往年", "每年的", "历年的", "往年的", "每逢", "每到", "每当")
# 每年春节 is one.
_EACH_YEAR = "每年"
_EVERY_YEAR_ENDS = frozenset(word[-1] for word in _EVERY_YEAR)
_RANGED = frozenset(
    {
        "iso",
        "day",
        "month",
        "part",
        "year",
        "number",
        "year_part",
        "months",
        "period",
        "today",
        "part_of_month",
        "lunar",
        "festival",
    }
)
# What goes on behind the day of a speech under its title: （2020年9月4日，北京）, （2020年11月24日）.
_GIVEN_AT = re.compile("(?:，[^，。；：（）()\n]{2,8})?[）)]")
_SPEECH_BEGINS_WITHIN = 200
# 改革开放40年来 is one.
_SINCE_WHEN = ("改革开放", "新中国成立")
# What counts back from the report keeps both ends.
_COUNTED = frozenset({"span", "through", "recent"})
_STRETCHES = frozenset({"period", "first_months", "months", "month"})
# 去年3月开工，8月完工: from these months go on as from one with its year.
_OTHER_YEARS = frozenset(("大前年", "前年", "去年", "上年", "上一年"))
# 比7月中旬增长了三成: days of the month go on from no month that is only compared with.
_COMPARED = frozenset("比较")
# 就11日的爆炸致电: a day that is only named beside the one on which that was done.
_NAMED_BESIDE = frozenset("就对自至到")
_YEARS = frozenset({"year", "month"})
_POINTS = frozenset({"iso", "day", "month", "part", "number", "today"})


class Reading:
    """The dates of one article, with the anchor that moves along."""

    def __init__(self, article: Article) -> None:
        self._article = article
        folded = fold(article.text)
        self._text = without_stamps(folded)
        caption = Role.CAPTION
        captions = [zone for zone in article.zones if zone.role is caption]
        self._caption_starts = [zone.start for zone in captions]
        self._caption_ends = [zone.end for zone in captions]
        self._anchor = self._dated(article.published) or self._undated(folded)

    def suggestions(self) -> Iterator[Suggestion]:
        """Yield the dates in the order of the text."""
        for run in self._runs():
            if self._anchor.day is not None or not needs_day_before(self._text, run[0]):
                yield self._suggestion(run)

    def _dated(self, published: str) -> Anchor | None:
        """Return the anchor that the day of publication gives, and the dateline next to it."""
        anchor = Anchor.of(published)
        if anchor is not None and (filed := filed_day(self._text)):
            anchor.lean_on(filed)
        return anchor

    def _undated(self, folded: str) -> Anchor:
        """Return the anchor that the page or a dateline gives where no date came with the article."""
        day = published_day(folded) or filed_day(self._text)
        return Anchor(day, "dateline") if day else Anchor(Day(None))

    def _runs(self) -> Iterator[tuple[Expression, ...]]:
        """Yield single expressions, and pairs that make a range (10月8日 至 9日; 7月底8月初)."""
        waiting: Expression | None = None
        for expression in expressions(self._text):
            if not is_date(self._text, expression):
                continue
            if waiting is not None:
                near = expression.start - waiting.end <= _LONGEST_JOIN
                if near and self._makes_range(waiting, expression):
                    yield (waiting, expression)
                    waiting = None
                    continue
                if near and self._is_pointed_at(waiting, expression):
                    # 70年前的9月30日: the year of the first is that of the second.
                    self._value(waiting, self._anchor)
                    self._anchor.explicit = True
                else:
                    yield (waiting,)
            waiting = expression
        if waiting is not None:
            yield (waiting,)

    def _makes_range(self, first: Expression, second: Expression) -> bool:
        if first.kind not in _RANGED or second.kind not in _RANGED:
            return False
        if first.end == second.start:
            return self._text[first.end - 1] in "底末" and self._text[second.end - 1] == "初"
        return _JOIN.fullmatch(self._text, first.end, second.start) is not None

    def _is_pointed_at(self, first: Expression, second: Expression) -> bool:
        """Tell whether ``first`` only leads to ``second`` (一周之后的11月2日; 百年前，1921年7月)."""
        if first.kind != "ago":
            return False
        between = self._text[first.end : second.start]
        return between == "的" or (between == "，" and "y" in second.parts)

    def _suggestion(self, run: tuple[Expression, ...]) -> Suggestion:
        start, end, kind, _ = run[0]
        anchor = self._anchor_at(start) if self._caption_starts else self._anchor
        first = last = self._value(run[0], anchor)
        rule, score = REASONS[kind]
        value = first.edtf
        if len(run) > 1:
            rule, end = "date.range", run[1].end
            # The end of a range lies after its beginning, whatever the words around say.
            anchor.explicit = True
            last = self._value(run[1], anchor)
            value = last.ending(first)
        end, is_open = self._end(start, end, kind)
        if value and is_open:
            value = f"{value.split('/')[0]}/.."
        if kind == "span":
            start -= next((len(since) for since in _SINCE_WHEN if self._text.endswith(since, 0, start)), 0)
        elif kind == "festival":
            if len(run) == 1 and self._text[start] in OPENING and self._text[end - 1] in CLOSING:
                # “五一”将至: the name alone, without its quotation marks.
                start, end = start + 1, end - 1
            elif self._text.endswith(_EACH_YEAR, 0, start):
                start -= len(_EACH_YEAR)
        evidence = {"date": self._article.text[start:end], "value": value}
        if not value:
            return Suggestion(start, end, "DATE", score, rule, {}, {}, evidence)
        if basis := first.inferred or last.inferred:
            evidence["inferred.value"] = basis
        return Suggestion(start, end, "DATE", score, rule, {"value": value}, {}, evidence)

    def _end(self, start: int, end: int, kind: str) -> tuple[int, bool]:
        """Return the end with what goes on up to the report (以来, 至今), and whether it does go on."""
        text = self._text
        if text[end : end + 1] not in _MAY_GO_ON and text[end - 1] not in _MAY_BE_OPEN:
            return end, False
        if kind in _YEARS and text.startswith(_EVER_SINCE, end):
            return end + 1, True
        if text[end : end + 2] in _SINCE and self._goes_on(start, end):
            end += 2
        elif text[end : end + 3] in _UP_TO_NOW:
            end += 3
        return end, kind not in _COUNTED and text[end - 2 : end] in _OPEN_ENDS

    def _goes_on(self, start: int, end: int) -> bool:
        entered = self._text[max(0, start - 2) : start] in _ENTERED
        return not entered and self._text[end + 2 : end + 3] not in _NOT_SINCE

    def _anchor_at(self, start: int) -> Anchor:
        """Return the anchor for a place in the text: a caption has its own."""
        caption = bisect_right(self._caption_starts, start) - 1
        if caption >= 0 and start < self._caption_ends[caption]:
            return Anchor(self._anchor.today, self._anchor.source)
        return self._anchor

    def _value(self, expression: Expression, anchor: Anchor) -> Value:
        start, end, kind, parts = expression
        text, resolver = self._text, RESOLVERS.get(kind)
        if resolver is None:
            return NOTHING
        if text[start - 1 : start] in _EVERY_YEAR_ENDS and text.endswith(_EVERY_YEAR, 0, start):
            return resolver(Context(text, expression, Anchor(Day(None))))
        value = resolver(Context(text, expression, anchor))
        first, last, inferred, point, explicit = value
        if point is not None:
            if "y" in parts and self._is_day_of_speech(expression):
                anchor.today, anchor.source = point, "dateline"
            anchor.named, anchor.named_end = point, end
            _, month, day = point
            anchor.explicit = (
                explicit
                or (anchor.explicit and "chain" in inferred)
                or (month is not None and parts.get("yd") in _OTHER_YEARS)
            )
            if month is not None:
                is_stretch = kind in _STRETCHES or (kind == "part" and day is None)
                anchor.stretch = (first[4:], last[4:]) if is_stretch else None
                if kind in _POINTS and text[start - 1 : start] not in _COMPARED:
                    anchor.last = point
                    if day is not None:
                        anchor.day = point
                        if not (anchor.today.is_before(point) or text[start - 1 : start] in _NAMED_BESIDE):
                            anchor.told = point
        return value

    def _is_day_of_speech(self, expression: Expression) -> bool:
        start = expression.start
        if not 0 < start < _SPEECH_BEGINS_WITHIN or expression.kind != "day":
            return False
        return self._text[start - 1] in "（(" and _GIVEN_AT.match(self._text, expression.end) is not None
