"""Word lists that travel with the program: words and patterns by section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from annotator.paths import resource

_HEADING = re.compile(r"\[([a-z0-9 ]+)\]")


class WordSet:
    """Words that are looked for at a place of a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = sorted({len(word) for word in self._words} - {1}, reverse=True)

    @cached_property
    def heads(self) -> dict[str, tuple[int, ...]]:
        """By the first two characters of words how long these are, the longest first."""
        return self._by_length(0, 2)

    @cached_property
    def _tails(self) -> dict[str, tuple[int, ...]]:
        return self._by_length(-2, None)

    def _by_length(self, first: int, last: int | None) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for length in self._lengths:
            for end in {word[first:last] for word in self._words if len(word) == length}:
                found[end] = (*found.get(end, ()), length)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def at(self, text: str, start: int) -> int:
        """Return the length of the longest word that begins at ``start``; 0 where none does."""
        for length in self.heads.get(text[start : start + 2], ()):
            word = text[start : start + length]
            if word in self._words:
                return len(word)
        return 1 if text[start : start + 1] in self._words else 0

    def before(self, text: str, end: int) -> int:
        """Return the length of the longest word that ends right before ``end``; 0 where none does."""
        for length in self._tails.get(text[max(0, end - 2) : end], ()):
            if length <= end and text[end - length : end] in self._words:
                return length
        return 1 if text[end - 1 : end] in self._words else 0

    def stand_in(self, text: str) -> bool:
        """Whether one of the words, each of two characters or more, stands anywhere in ``text``."""
        heads = self.heads
        return any(self.at(text, at) for at in range(len(text) - 1) if text[at : at + 2] in heads)


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of the gazetteer file ``name`` by ``[section]``."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in resource("gazetteers", name).read_text(encoding="utf-8").split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading:
            entries = found.setdefault(heading[1], [])
        elif not line.startswith("#"):
            entries += line.split()
    return {section: tuple(dict.fromkeys(entries)) for section, entries in found.items()}


@cache
def one_of(name: str, section: str) -> str:
    """Return the alternatives of a section as a part of a regular expression, the longest first."""
    entries = sorted(sections(name)[section], key=lambda entry: (-len(entry), entry))
    # Characters alone come last, as one class: it is tried at once.
    alone = "".join(entry for entry in entries if len(entry) == 1)
    longer = [entry for entry in entries if len(entry) > 1]
    return f"(?:{'|'.join([*longer, f'[{alone}]'] if alone else longer)})"


@cache
def pattern(name: str, section: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """Return the alternatives of a section as a pattern, between the patterns ``before`` and ``after``."""
    return re.compile(before + one_of(name, section) + after)


@cache
def word_set(name: str, *chosen: str) -> WordSet:
    """Return the words of some sections together."""
    return WordSet(word for section in chosen for word in sections(name)[section])
