"""Patterns and word lists as they are asked for: what stands here, what stands anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import ahocorasick_rs

from annotator.text.cleaning import HAN

_HAN = re.compile(r"\[(\^?)一-鿿([^\]]*)\]")
_Found: TypeAlias = re.Match[str] | None


class Pattern:
    """A regular expression that is compiled when it is first used: an article needs only some of them.

    ``一-鿿`` at the beginning of a class stands for Chinese characters and other letters beyond Latin-1;
    as a range Python would take a millisecond to make it ready.
    """

    match: Callable[..., _Found]
    search: Callable[..., _Found]
    fullmatch: Callable[..., _Found]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and keep its ways of looking: from now on they are found without this."""
        compiled = re.compile(_HAN.sub(_han, self.source))
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        return getattr(compiled, name)


def _han(found: re.Match[str]) -> str:
    """Return what stands for a class that begins with all Chinese characters."""
    without, others = found.groups()
    if without:
        return r"[\W\x00-\xff]" if not others else f"(?!{HAN})[^{others}]"
    return f"(?:{HAN}|[{others}])" if others else HAN


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
