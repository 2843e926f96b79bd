"""Titles of office in a text: organ and post, and chains of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.officials.names import NameReader
from annotator.suggest.wordlists import one_of, pattern

_REACH = 36
_BRACKET = re.compile(r"[（(][一-鿿]{1,12}[）)]$")
_FILE = "offices.txt"
_PRIVATE = pattern(_FILE, "private marks")
_SCHOLARLY = pattern(_FILE, "scholarly marks")
_PUBLIC_BODY = pattern(_FILE, "public bodies")
_PUBLIC_MARK = pattern(_FILE, "public marks")
_PARTY_POST = pattern(_FILE, "party posts")
_FOREIGN = re.compile(f"{one_of(_FILE, 'countries')}|{one_of(_FILE, 'foreign bodies')}")
_JOINED = pattern(_FILE, "joined organs", after="$")
_PRESIDENT = re.compile("大学副?校长$")
_NOMINEE = re.compile("(?:(?:提名)?人选|候选人)?")
_ENVOY = re.compile("常驻|特别|驻联合国|贸易代表|事务代表|谈判代表")
_LONG_RIVER = re.compile(
    "长江(?:大[桥马]|公路|公铁|路街|流域|经济|中游|上游|下游|干流|沿岸|三角|口|水|保护|生态|岸|航道|文明|以|两岸|黄金|段|隧道|十年)"
)


class Standing(IntEnum):
    """What a title is; in a chain the highest counts."""

    OPEN = 0
    PUBLIC = 1
    PRIVATE = 2


@dataclass(frozen=True, slots=True)
class Title:
    """A chain of titles ``[start, end)``; ``post`` is where the last post begins."""

    start: int
    end: int
    post: int
    standing: Standing
    foreign: bool

    @property
    def public(self) -> bool:
        """Whether the title is a public office."""
        return self.standing is Standing.PUBLIC


@cache
def _borders() -> AhoCorasick:
    """Words that are a border, and names of organs that cover such words."""
    return AhoCorasick(_border_words(), matchkind=MatchKind.LeftmostLongest)


@cache
def _border_words() -> tuple[str, ...]:
    words = lexicon()
    return tuple(sorted(words.stops | words.organs | words.posts | words.private | words.foreign))


class TitleFinder:
    """Finds the titles of one text."""

    def __init__(self, text: str, names: NameReader) -> None:
        self._text = text
        self._names = names
        self._words = lexicon()
        self._border_ends = self._find_borders()

    def titles(self) -> list[Title]:
        """Return the titles in the order of the text; chains are one title."""
        found: list[Title] = []
        for start, post_end, word in self._posts():
            nominee = _NOMINEE.match(self._text, post_end)
            end = nominee.end() if nominee else post_end
            title = self._title(start, end, word)
            last = found[-1] if found else None
            if last and title.start < last.end <= start:
                title = self._behind_name(last, title)
            if last and self._continues(last, title.start):
                found[-1] = Title(
                    last.start,
                    end,
                    title.post,
                    max(last.standing, title.standing),
                    last.foreign or title.foreign,
                )
            else:
                found.append(title)
        return found

    def _behind_name(self, last: Title, title: Title) -> Title:
        """Return ``title`` without the title ``last`` and the name that begin it."""
        name = self._names.read(last.end, foreign=last.foreign, titled=True)
        if name is None or name.end > title.post or not self._names.border(name.end):
            return title
        joint = self._text[name.end] in "和与及、"
        return replace(title, start=name.end + joint)

    def _posts(self) -> Iterator[tuple[int, int, str]]:
        words = self._words
        for index, start, end in words.offices.find_matches_as_indexes(self._text):
            word = words.office_words[index]
            if word in words.decoys or _LONG_RIVER.match(self._text, end - 1):
                continue
            yield start, end, word

    def _find_borders(self) -> frozenset[int]:
        """Return the positions behind words that belong to no title."""
        words = _border_words()
        stops = self._words.stops
        return frozenset(
            end
            for index, start, end in _borders().find_matches_as_indexes(self._text)
            if words[index] in stops
        )

    def _title(self, start: int, end: int, word: str) -> Title:
        first = self._first(start)
        wording = self._text[first : start + len(word)]
        return Title(first, end, start, self._standing(wording, word), bool(_FOREIGN.search(wording)))

    def _first(self, post: int) -> int:
        """Return where the title begins whose post begins at ``post``."""
        text, position = self._text, post
        limit = max(0, post - _REACH)
        while position > limit:
            if position in self._border_ends:
                break
            character = text[position - 1]
            if "一" <= character <= "鿿" or character in "〇·":
                position -= 1
                continue
            bracket = _BRACKET.search(text, max(0, position - 14), position) if character in "）)" else None
            if bracket and bracket.start() > limit and self._goes_on(bracket.start()):
                position = bracket.start()
                continue
            joined = character == "、" and _JOINED.search(text, max(0, position - 6), position - 1)
            if joined and position < post:
                position -= 1
                continue
            break
        return position

    def _goes_on(self, position: int) -> bool:
        """Whether what stands before ``position`` may belong to a title."""
        return position not in self._border_ends and "一" <= self._text[position - 1] <= "鿿"

    def _continues(self, last: Title, start: int) -> bool:
        text = self._text
        if start <= last.end:
            return start == last.end or last.start <= start
        between = text[last.end : start]
        if between in ("，", ",") and (last.start == last.post or self._is_anonymous(last)):
            return False
        return between in ("、", "，", ",", "兼", "、兼", "，兼", "兼任", "，兼任", ",兼", "、兼任")

    def _is_anonymous(self, title: Title) -> bool:
        """Whether nobody's name follows this: 有关部门负责人，…"""
        return self._text[title.post : title.end].endswith(("负责人", "负责同志", "领导"))

    def _standing(self, wording: str, post: str) -> Standing:
        if post in self._words.private or _PRIVATE.search(wording):
            return Standing.PRIVATE
        if _PUBLIC_BODY.search(wording):
            return Standing.PUBLIC
        if _PRESIDENT.search(wording):
            return Standing.PUBLIC
        if _SCHOLARLY.search(wording):
            return Standing.PUBLIC if _PARTY_POST.search(wording) else Standing.OPEN
        if post.endswith("代表"):
            return Standing.PUBLIC if _ENVOY.search(wording) else Standing.OPEN
        if post in self._words.posts_of_body and not (
            _PUBLIC_MARK.search(wording[: -len(post)]) or _FOREIGN.search(wording)
        ):
            return Standing.OPEN
        return Standing.PUBLIC
