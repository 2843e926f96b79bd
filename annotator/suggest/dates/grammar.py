"""The grammar of dates: where one may begin, and which rule holds there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from annotator.suggest.dates.parts import DIGITS, NUMERALS
from annotator.suggest.dates.rule import Expression, Found, Rule
from annotator.suggest.dates.rules_absolute import ABSOLUTE, RULES_IN_YEAR, YEAR_PATTERN, YEAR_STARTS
from annotator.suggest.dates.rules_relative import RELATIVE

_FULL_WIDTH = dict(zip("０１２３４５６７８９．－／～", "0123456789.-/~", strict=True))
# What makes a year of any two figures (98年6月).
_IN_SHORT_YEAR = frozenset({"day", "part", "month", "months", "period", "year_part"})
_NO_YEAR_BEFORE = frozenset("度代级版")
# 2023年第5号, 2030年可持续发展议程: the number and the name of a document.
_OF_DOCUMENT = re.compile("第[0-9]{1,3}[号期]|(?:可持续发展)?议程")
_OF_ACCOUNTS = re.compile("度(?![假过])")
# What stands between a number and its unit: 3天, 三个半月, 10多年, 十几年.
_COUNTER = "(?: |[多余几]?个?[多余]?)"


class _Rules:
    """Rules by the characters with which they begin.

    ``after`` are those for each unit of a number, ``followed`` those of them that hold before a
    character; ``starts`` are the rules that begin with a word, of which ``width`` characters count,
    or all.
    """

    def __init__(self, rules: Sequence[Rule], *, width: int | None = None) -> None:
        self.after: dict[str, tuple[Rule, ...]] = {}
        self.followed: dict[str, tuple[Rule, ...]] = {}
        self.starts: dict[str, tuple[Rule, ...]] = {}
        for rule in rules:
            for unit in rule.units:
                self.after[unit] = (*self.after.get(unit, ()), rule)
            for start in _spelt(rule.starts, width):
                self.starts[start] = (*self.starts.get(start, ()), rule)
        order = {rule: number for number, rule in enumerate(rules)}
        for start, own in self.starts.items():
            shorter = {rule for end in range(1, len(start)) for rule in self.starts.get(start[:end], ())}
            if shorter:
                # Where 今冬明春 stands, what begins with 今冬 is to be tried as well.
                self.starts[start] = tuple(sorted(shorter.union(own), key=order.__getitem__))
        for unit, units_rules in self.after.items():
            for following in {c for rule in units_rules for c in rule.then.get(unit, "")}:
                self.followed[unit + following] = tuple(
                    rule for rule in units_rules if following in rule.then.get(unit, following)
                )
            self.after[unit] = tuple(rule for rule in units_rules if unit not in rule.then)

    def of_number(self, unit: str) -> tuple[Rule, ...]:
        """Return the rules for a number before ``unit``, its unit and the character behind it."""
        rules = self.followed.get(unit)
        return self.after.get(unit[:1], ()) if rules is None else rules


def _spelt(starts: str, width: int | None) -> set[str]:
    """Return the first ``width`` characters of each start, with every numeral for #."""
    spelt = {start[:width] for start in starts.split()}
    open_ones = {start for start in spelt if "#" in start}
    numbered = (start.replace("#", numeral) for start in open_ones for numeral in DIGITS + NUMERALS)
    return spelt - open_ones | set(numbered)


class _WithYear(Rule):
    """Dates that begin with a year, and the year alone."""

    def find(self, text: str, at: int) -> Found | None:
        year = super().find(text, at)
        if year is None:
            return None
        end, kind, parts = year
        # 07年 is a year, 40年 a count of years.
        is_year = "ys" not in parts or parts["ys"][0] in "0零〇九"
        inside = _in_year(text, end)
        if inside is not None:
            end, kind, more = inside
            return (end, kind, {**parts, **more}) if is_year or kind in _IN_SHORT_YEAR else None
        end -= text[end - 1] == " "
        if text.startswith(("同期", "全年", "年内"), end):
            end += 2
        if "y" in parts and _OF_ACCOUNTS.match(text, end):
            return end + 1, kind, parts
        if (
            not is_year
            or text[end : end + 1] in _NO_YEAR_BEFORE
            or ("y" in parts and _OF_DOCUMENT.match(text, end))
        ):
            return None
        return end, kind, parts


def _in_year(text: str, behind: int) -> Found | None:
    """Return what goes on behind a year: 11月, 的春节, 上半年, 以前."""
    following = text[behind : behind + 1]
    if following == "的":
        behind += 1
        following = text[behind : behind + 1]
    rules = _IN_YEAR.starts.get(following, ())
    if following in _DIGITS_AND_NUMERALS and (number := _NUMBER.match(text, behind)):
        unit = number.end()
        rules = _IN_YEAR.of_number(text[unit : unit + 2]) + rules
    for rule in rules:
        found = rule.find(text, behind)
        if found is not None:
            return found
    return None


_YEAR = _WithYear("year", YEAR_PATTERN, units="年", starts=YEAR_STARTS, not_after=DIGITS + NUMERALS)
_ANYWHERE, _IN_YEAR = _Rules((_YEAR, *ABSOLUTE, *RELATIVE)), _Rules(RULES_IN_YEAR, width=1)
_NUMBER = re.compile(f"(?:[{DIGITS}]+|[{NUMERALS}]+){_COUNTER}")
_DIGITS_AND_NUMERALS = frozenset(DIGITS + NUMERALS)
# A number, not behind its point, with its unit and the character behind that in a group.
_NUMBERS = re.compile(
    f"[{DIGITS}{NUMERALS}](?<![{DIGITS}.][{DIGITS}])"
    f"(?=[{DIGITS}{NUMERALS}]*{_COUNTER}([{re.escape(''.join(_ANYWHERE.after))}].?))",
    re.DOTALL,
)
_RULES_OF_WORDS = tuple(_ANYWHERE.starts.values())


def fold(text: str) -> str:
    """Return ``text`` with half-width digits, as long as before."""
    for wide, narrow in _FULL_WIDTH.items():
        if wide in text:
            text = text.replace(wide, narrow)
    return text


@cache
def _words() -> ahocorasick_rs.AhoCorasick:
    """Return what finds the words with which dates begin, made when the first text is read."""
    return ahocorasick_rs.AhoCorasick(_ANYWHERE.starts, implementation=ahocorasick_rs.Implementation.DFA)


def _rules_at(text: str) -> dict[int, tuple[Rule, ...]]:
    """Return the places where a date may begin, each with the rules to try."""
    # Of words that begin at one place the longest comes last: its rules hold.
    words = _words().find_matches_as_indexes(text, overlapping=True)
    rules_at = {start: _RULES_OF_WORDS[word] for word, start, _ in words}
    of_number = _ANYWHERE.of_number
    for found in _NUMBERS.finditer(text):
        rules = of_number(found[1])
        if rules:
            at = found.start()
            rules_at[at] = rules + rules_at[at] if at in rules_at else rules
    return rules_at


def expressions(text: str) -> Iterator[Expression]:
    """Yield what looks like a date in ``text`` (folded), from left to right."""
    rules_at = _rules_at(text)
    end = 0
    for at in sorted(rules_at):
        if at < end:
            continue
        for rule in rules_at[at]:
            expression = rule.find(text, at)
            if expression is not None:
                end, kind, parts = expression
                yield Expression(at, end, kind, parts)
                break
