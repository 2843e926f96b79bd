"""A rule of the grammar, and the expression that it finds."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from annotator.suggest.dates.numbers import DAYS, LUNAR_DAYS, LUNAR_MONTHS, MONTHS

# How the parts may be spelt in Chinese characters.
_SPELT = {"m": MONTHS, "m0": MONTHS, "d": DAYS, "d0": DAYS, "lm": LUNAR_MONTHS, "ld": LUNAR_DAYS}


class Expression(NamedTuple):
    """A date as written: ``[start, end)`` in code points, its kind, and its named parts."""

    start: int
    end: int
    kind: str
    parts: dict[str, str]


class Rule:
    """One way to write a kind of date: its pattern, and the characters by which it is found.

    ``units`` are the characters that may follow the number with which it begins; ``starts`` the first
    two characters where it begins otherwise, # for any numeral; it does not stand ``not_after`` some
    characters. A part that has several groups in the pattern has them numbered from 2 (d, d2). The
    pattern is compiled when it is first asked for.
    """

    def __init__(
        self, kind: str, pattern: str, *, units: str = "", starts: str = "", not_after: str = ""
    ) -> None:
        self.kind = kind
        self.pattern = pattern
        self.units = units
        self.starts = starts
        self.not_after = not_after

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _parts(self) -> tuple[str, ...]:
        return tuple(name.rstrip("2345") for name in self._compiled.groupindex)

    def find(self, text: str, at: int) -> Expression | None:
        """Return the expression of this kind that begins at ``at``."""
        if self.not_after and at and text[at - 1] in self.not_after:
            return None
        match = self._compiled.match(text, at)
        if match is None:
            return None
        parts = {}
        for name, part in zip(self._parts, match.groups(), strict=True):
            if part:
                if name in _SPELT and not part.isascii() and part not in _SPELT[name]:
                    return None
                parts[name] = part
        return Expression(at, match.end(), self.kind, parts)
