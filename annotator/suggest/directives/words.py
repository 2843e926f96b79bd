"""Classes of words, asked where a stretch of text begins or ends."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.suggest.wordlists import sections


class Openings:
    """Words with which a stretch may begin, ``but`` not when they are a part of these."""

    def __init__(self, words: Iterable[str], but: Iterable[str] = ()) -> None:
        self._by_first = _by_character(words, 0)
        self._but = _by_character(but, 0)
        self.characters = frozenset(self._by_first)

    def begin(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` begins with one of the words."""
        first = text[start] if start < end else ""
        words = self._by_first.get(first)
        if words is None or not text.startswith(words, start, end):
            return False
        return first not in self._but or not text.startswith(self._but[first], start, end)


class Endings:
    """Words with which a stretch may end."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_last = _by_character(words, -1)
        self.characters = frozenset(self._by_last)

    def end(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` ends with one of the words."""
        words = self._by_last.get(text[end - 1 : end])
        return words is not None and text.endswith(words, start, end)

    def longest(self, text: str, start: int, end: int) -> int:
        """Return how long the longest of the words is with which ``text[start:end]`` ends, or 0."""
        for word in self._by_last.get(text[end - 1 : end], ()):
            if text.endswith(word, start, end):
                return len(word)
        return 0


def openings(name: str, *parts: str) -> Openings:
    """Return the words of sections of the gazetteer file ``name`` that may begin a stretch."""
    return Openings(word for part in parts for word in sections(name)[part])


def endings(name: str, *parts: str) -> Endings:
    """Return the words of sections of the gazetteer file ``name`` that may end a stretch."""
    return Endings(word for part in parts for word in sections(name)[part])


def _by_character(words: Iterable[str], position: int) -> dict[str, tuple[str, ...]]:
    """Return the words by their character at ``position``, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[position], []).append(word)
    return {character: tuple(some) for character, some in found.items()}
