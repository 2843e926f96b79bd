"""Word lists as they are asked for: what stands here, what stands anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ahocorasick_rs


class Openings:
    """Words by their first character: for looking at one position of a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)

    def end_at(self, text: str, start: int, stop: int | None = None) -> int:
        """Return the end of the longest word at ``start`` that ends by ``stop``; 0 without one."""
        if start >= len(text):
            return 0
        for word in self._by_first.get(text[start], ()):
            if text.startswith(word, start, stop):
                return start + len(word)
        return 0

    def spans(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Yield the words in ``[start, stop)``: the leftmost, and of those the longest."""
        while start < stop:
            end = self.end_at(text, start, stop)
            if end:
                yield start, end
            start = end or start + 1


def automaton(words: list[str]) -> ahocorasick_rs.AhoCorasick:
    """Return what finds words in a whole text: the leftmost, and of those the longest."""
    return ahocorasick_rs.AhoCorasick(
        words,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.ContiguousNFA,
    )
