"""A rule of the grammar, and the expression that it finds."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple


class Expression(NamedTuple):
    """A date as written: ``[start, end)`` in code points, its kind, and its named parts."""

    start: int
    end: int
    kind: str
    parts: dict[str, str]


class Rule:
    """One way to write a kind of date: its pattern, and the characters by which it is found.

    ``units`` are the characters that may follow the number with which it begins; ``starts`` the first
    two characters where it begins otherwise, # for any numeral. A part that has several groups in
    the pattern has them numbered from 2 (d, d2). The pattern is compiled when it is first asked for.
    """

    def __init__(self, kind: str, pattern: str, *, units: str = "", starts: str = "") -> None:
        self.kind = kind
        self.units = units
        self.starts = starts
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _parts(self) -> tuple[str, ...]:
        return tuple(name.rstrip("23") for name in self._compiled.groupindex)

    def find(self, text: str, at: int) -> Expression | None:
        """Return the expression of this kind that begins at ``at``."""
        match = self._compiled.match(text, at)
        if match is None:
            return None
        groups = zip(self._parts, match.groups(), strict=True)
        return Expression(at, match.end(), self.kind, {name: part for name, part in groups if part})
