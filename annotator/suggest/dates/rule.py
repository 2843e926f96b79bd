"""A rule of the grammar, and the expression that it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from annotator.suggest.dates.numbers import DAYS, LUNAR_DAYS, LUNAR_MONTHS, MONTHS

# How the parts may be spelt in Chinese characters.
_SPELT = {"m": MONTHS, "m0": MONTHS, "d": DAYS, "d0": DAYS, "lm": LUNAR_MONTHS, "ld": LUNAR_DAYS}


_ANYTHING: Mapping[str, str] = MappingProxyType({})


# Where an expression ends, its kind, and its named parts.
Found = tuple[int, str, Mapping[str, str]]


class Expression(NamedTuple):
    """A date as written: ``[start, end)`` in code points, its kind, and its named parts."""

    start: int
    end: int
    kind: str
    parts: Mapping[str, str]


class Rule:
    """One way to write a kind of date: its pattern, and the characters by which it is found.

    ``units`` are the characters that may follow the number with which it begins, ``then`` what goes on
    behind some of them; ``starts`` the words with which it begins otherwise, # for any numeral: where
    none of them stands it is not tried, so they are long, but leave out nothing that it is to find.
    It does not stand ``not_after`` some characters. A part that has several groups in the pattern has
    them numbered from 2 (d, d2); where a range begins with d0 and has no d, that is its d.
    The pattern is compiled when it is first asked for.
    """

    def __init__(
        self,
        kind: str,
        pattern: str,
        *,
        units: str = "",
        then: Mapping[str, str] = _ANYTHING,
        starts: str = "",
        not_after: str = "",
    ) -> None:
        self.kind = kind
        self.pattern = pattern
        self.units = units
        self.then = then
        self.starts = starts
        self.not_after = not_after
        self._named = lru_cache(maxsize=128)(self._name)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _match(self) -> Callable[[str, int], re.Match[str] | None]:
        return self._compiled.match

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(name.rstrip("2345") for name in self._compiled.groupindex)

    def _name(self, groups: tuple[str | None, ...]) -> dict[str, str] | None:
        """Return the parts by their names; None where one is no number."""
        parts = {name: part for name, part in zip(self._names, groups, strict=True) if part}
        for name, part in parts.items():
            if name in _SPELT and not part.isascii() and part not in _SPELT[name]:
                return None
        if "d0" in parts and "d" not in parts:
            parts["d"] = parts.pop("d0")
        return parts

    def find(self, text: str, at: int) -> Found | None:
        """Return what of this kind begins at ``at``."""
        if self.not_after and at and text[at - 1] in self.not_after:
            return None
        match = self._match(text, at)
        if match is None:
            return None
        parts = self._named(match.groups())
        return None if parts is None else (match.end(), self.kind, parts)
