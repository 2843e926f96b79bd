"""Names that no Chinese surname begins: transliterated, with dots, Japanese, Mongol and Tibetan."""

from __future__ import annotations

from bisect import bisect_left

from annotator.suggest.officials.borders import Borders
from annotator.suggest.officials.characters import (
    ANY_HAN,
    FOLLOWS,
    FUNCTION,
    HAN,
    HARDLY_LAST,
    JAPANESE,
    NO_LAST,
    WORD,
    characters,
)
from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.patterns import Pattern

# The dots between the parts of names, as pages write them.
DOTS = "·•・‧∙"
_LONGEST_PART = 12
_LONGEST_FIRST = 6
_PART = f"(?![和与的在了说是及将曾]){ANY_HAN}"
_DOTTED = Pattern(f"(?:{_PART}){{1,8}}(?:[{DOTS}](?:{_PART}){{1,10}})+")
_REIGN = Pattern("[一二三四五六七八九十]+世")
_DOT = Pattern(f"[{DOTS}]")
_JOINTS = frozenset(f"{DOTS}—-")
_ENDS = frozenset("于和与在赴说来的将曾已对向是等为以被")
_NOT_IN_FIRST = frozenset("的在是和与对将、")
_NO_LAST = FUNCTION | NO_LAST | HARDLY_LAST
# 阿不都, 吾不力: in these names 不 is a syllable.
_WITH_NOT = Pattern("[阿艾吾乌热]不")
_STEPPE_PARTS = 4


# Where a name ends, and how sure it is that it is one, from 0 to 1.
Reading = tuple[int, float]


class ForeignNames:
    """Reads names in one text that begin with no Chinese surname."""

    def __init__(self, text: str, borders: Borders) -> None:
        self._text = text
        self._borders = borders
        self._characters = characters()
        words = lexicon()
        self._follow = words.follow
        self._steppe_parts = words.steppe_parts
        self._japanese = words.japanese
        self._strict = words.strict
        self._syllables = words.syllables
        self.dots = _dots(text)

    def dotted(self, start: int) -> Reading | None:
        """Return a name with dots between its parts (雪克来提·扎克尔)."""
        text, dots = self._text, self.dots
        first = bisect_left(dots, start)
        if first == len(dots) or dots[first] - start > _LONGEST_FIRST:
            return None
        found = _DOTTED.match(text, start)
        if not found or not _NOT_IN_FIRST.isdisjoint(text[start : dots[first]]):
            return None
        dot = dots[bisect_left(dots, found.end()) - 1]
        last = self._syllables_from(dot + 1, len(text))
        if last == dot + 1 or _WITH_NOT.match(text, last - 1):
            last = found.end()
        return self._cut(dot, last), 0.95

    def steppe(self, start: int) -> Reading | None:
        """Return a name made of Mongol, Tibetan or Yi parts."""
        end = start
        for _ in range(_STEPPE_PARTS):
            length = self._steppe_parts.at(self._text, end)
            if not length:
                break
            end += length
        if end - start < 2:
            return None
        if not self._borders.at(end):
            end = self._lengthened(end)
        return end, 0.9 if self._borders.at(end) else 0.5

    def transliterated(self, start: int, first: int) -> Reading | None:
        """Return a Japanese name, or one of the characters that other names are written with.

        ``first`` is what the character at ``start`` is.
        """
        text = self._text
        surname = self._japanese.at(text, start) if first & JAPANESE else 0
        japanese = self._with_surname(start, surname) if surname else None
        if japanese or not (text[start + 1] in self._syllables or text[start + 1] in _JOINTS):
            return japanese
        end = self._parts_from(start)
        if end - start < 2 or self._follow.at(text, start) or text[start:end] in lexicon().foreign:
            return None
        end = self._cut(start, end)
        if not self._borders.at(end):
            end = self._lengthened(end)
        if end - start < 2 or text[start:end] in lexicon().foreign:
            return None
        return end, 0.9 if self._borders.at(end) else 0.6

    def _with_surname(self, start: int, surname: int) -> Reading | None:
        """Return the Japanese name whose ``surname`` characters long surname begins at ``start``."""
        text, given = self._text, start + surname
        han = [self._characters[character] & HAN for character in text[given : given + 2]]
        longest = 0 if not han or not han[0] else len(han) if all(han) else 1
        for end in range(given + longest if longest else 0, start + 1, -1):
            two = end - start == surname + 2
            if self._borders.at(end) and not (two and self._characters[text[end - 1]] & _NO_LAST):
                return end, 0.85
        return None

    def _parts_from(self, start: int) -> int:
        """Return where syllables end that begin at ``start``, in parts that dots or dashes join."""
        end = self._syllables_from(start, start + _LONGEST_PART)
        while end > start and self._text[end : end + 1] in _JOINTS:
            more = self._syllables_from(end + 1, end + 1 + _LONGEST_PART)
            if more == end + 1:
                break
            end = more
        return end

    def _syllables_from(self, start: int, limit: int) -> int:
        text, end, limit = self._text, start, min(limit, len(self._text))
        while end < limit and text[end] in self._syllables:
            end += 1
        return end

    def is_strict(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` has two characters that few Chinese words and names have."""
        return sum(character in self._strict for character in self._text[start:end]) >= 2

    def _lengthened(self, end: int) -> int:
        """Take in 六世, or a character or two that are no syllables of the list, where a border follows."""
        reign = _REIGN.match(self._text, end)
        if reign:
            return reign.end()
        for longer in (end + 1, end + 2):
            last = self._text[longer - 1 : longer]
            if self._characters[last] & (HAN | FOLLOWS | _NO_LAST) != HAN:
                break
            if self._borders.at(longer) >= WORD:
                return longer
        return end

    def _cut(self, start: int, end: int) -> int:
        """Return where a transliterated name ends that was matched up to ``end``."""
        text = self._text
        for position in range(start + 2, end):
            if text[position] in _ENDS or (
                self._follow.at(text, position) and text[position : position + 2] not in ("西方", "同志们")
            ):
                return position
        if end - start > 3 and text[end - 1] == "因" and self._borders.at(end) == WORD:
            end -= 1
        while end - start > 2 and self._borders.at(end) == 0 and self._characters[text[end - 1]] & FOLLOWS:
            end -= 1
        return end


def _dots(text: str) -> list[int]:
    """Return where ``text`` has dots such as stand between the parts of names."""
    if not any(dot in text for dot in DOTS):
        return []
    return [match.start() for match in _DOT.finditer(text)]
