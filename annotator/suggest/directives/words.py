"""Classes of words, asked where a stretch of text begins or ends."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from annotator.suggest.wordlists import sections


class Openings:
    """Words with which a clause may begin, ``but`` not when they are a part of these."""

    def __init__(self, words: Iterable[str], but: Iterable[str] = ()) -> None:
        self._by_first = _by_first(words)
        self._but = _by_first(but)

    def begin(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` begins with one of the words."""
        first = text[start : start + 1]
        words = self._by_first.get(first)
        if words is None or not text.startswith(words, start, end):
            return False
        return first not in self._but or not text.startswith(self._but[first], start, end)


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


@cache
def endings(name: str, section: str) -> tuple[str, ...]:
    """Return the words of a section of the gazetteer file ``name``, for ``str.endswith``."""
    return sections(name)[section]
