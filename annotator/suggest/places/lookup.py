"""Word lists as they are asked for: what stands here, what stands anywhere."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick_rs


class Parts(NamedTuple):
    """Where the words stand in a text that make names, each list in order of their starts.

    ``suffixes`` are those with which names of sites end, ``trigger_ends`` are behind those that lead to
    a place, and ``leads`` where a word may lead to one. Bodies and events make another name of that of a
    place before them, and so does what begins at ``rare``: a disaster, or what the patterns of seldom names
    need. With ``villages`` the names of villages end; ``seats`` tell that an office, or a division of the
    corps, may be gone to; ``bureaus`` are the last characters of offices before their head; ``roads`` and
    ``natures`` are the last words in the names of roads and features. No name of a meeting or celebration
    is without one of ``meetings``. ``characters`` are two, of which the second may be a province or land,
    ``pairs`` may be two lands or provinces, ``quarters`` a part of a land; ``rulers`` are those who rule
    abroad.
    """

    suffixes: list[tuple[int, int]]
    trigger_ends: list[int]
    leads: list[int]
    events: list[tuple[int, int]]
    bodies: list[tuple[int, int]]
    rare: list[tuple[int, int]]
    villages: list[tuple[int, int]]
    seats: list[tuple[int, int]]
    bureaus: list[tuple[int, int]]
    roads: list[tuple[int, int]]
    natures: list[tuple[int, int]]
    meetings: list[tuple[int, int]]
    characters: list[tuple[int, int]]
    pairs: list[tuple[int, int]]
    quarters: list[tuple[int, int]]
    rulers: list[tuple[int, int]]


class Openings:
    """Words by their first character: for looking at one position of a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)

    def end_at(self, text: str, start: int) -> int:
        """Return the end of the longest word at ``start``; 0 without one."""
        for word in self._by_first.get(text[start : start + 1], ()):
            if text.startswith(word, start):
                return start + len(word)
        return 0


def automaton(words: list[str], *, overlapping: bool = False) -> ahocorasick_rs.AhoCorasick:
    """Return what finds words in a whole text: all, or the leftmost, and of those the longest."""
    every, longest = ahocorasick_rs.MatchKind.Standard, ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(
        words,
        matchkind=every if overlapping else longest,
        implementation=ahocorasick_rs.Implementation.ContiguousNFA,
    )


def longest(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the leftmost of overlapping words, and of those the longest."""
    kept: list[tuple[int, int]] = []
    reached = 0
    for start, end in dict(sorted(found)).items():
        if start >= reached:
            kept.append((start, end))
            reached = end
    return kept


def starts(*words: list[tuple[int, int]]) -> list[int]:
    """Return where words begin, in order; behind the last is a position that no text reaches."""
    return sorted([start for some in words for start, _ in some] + [sys.maxsize])


def is_in(positions: list[int], start: int, stop: int) -> bool:
    """Tell whether one of the ``positions`` is in ``[start, stop)``."""
    return positions[bisect_left(positions, start)] < stop
