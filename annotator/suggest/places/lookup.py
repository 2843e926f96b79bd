"""Word lists as they are asked for: what stands here, what stands anywhere."""

from __future__ import annotations

from collections.abc import Iterable

import ahocorasick_rs


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
