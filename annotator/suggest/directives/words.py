"""Classes of words, asked where a stretch of text begins or ends."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from annotator.suggest.wordlists import sections


class Openings:
    """Words with which a clause may begin."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_first: dict[str, tuple[str, ...]] = {}
        for word in words:
            self._by_first[word[0]] = (*self._by_first.get(word[0], ()), word)

    def begin(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` begins with one of the words."""
        words = self._by_first.get(text[start : start + 1])
        return words is not None and text.startswith(words, start, end)


@cache
def endings(name: str, section: str) -> tuple[str, ...]:
    """Return the words of a section of the gazetteer file ``name``, for ``str.endswith``."""
    return sections(name)[section]
