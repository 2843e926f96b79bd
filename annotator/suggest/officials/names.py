"""Where a name that begins at a known place ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.wordlists import one_of, sections

_FILE = "foreign_names.txt"
_SYLLABLES = "".join(sections(_FILE)["syllables"])
_DOT = "·•・‧∙"
_FOREIGN = re.compile(f"[{_SYLLABLES}]{{1,12}}(?:[{_DOT}—-][{_SYLLABLES}]{{1,12}})*")
_PART = "(?![和与的在了说是及将曾])[一-鿿]"
_DOTTED = re.compile(f"(?:{_PART}){{1,8}}(?:[{_DOT}](?:{_PART}){{1,10}})+")
_SYLLABLE_RUN = re.compile(f"[{_SYLLABLES}]+")
_OFFICE_AHEAD = re.compile(
    "[中国省市县区州镇乡副原前党]|[一-鿿]{1,8}?(?:书记|主任|主席|委员|[省市县区州镇乡部厅局处]长)"
)
_REIGN = re.compile("[一二三四五六七八九十]+世")
_FULL_STOPS = frozenset("，。、；：！？,;:!?()（）“”‘’\"'《》〈〉【】[]…—\n \t　 ")
_STEPPE = re.compile(f"{one_of(_FILE, 'steppe parts')}{{1,4}}")
_JAPANESE = re.compile(f"{one_of(_FILE, 'japanese surnames')}[一-鿿]{{1,2}}")


@cache
def _follow() -> re.Pattern[str]:
    words = [word for word in lexicon().follow if len(word) > 1]
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


@dataclass(frozen=True, slots=True)
class Reading:
    """A name that ends at ``end``; ``sure`` from 0 to 1."""

    end: int
    sure: float


class NameReader:
    """Reads names in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon()
        self._votes: dict[str, int] = {}

    def read(
        self, start: int, *, foreign: bool = False, listed: bool = False, titled: bool = False
    ) -> Reading | None:
        """Return the name that begins at ``start``.

        ``listed`` where 、 stands before it, ``titled`` where a title does, ``foreign`` where
        that is an office of another country.
        """
        certain = self._leader(start) or self._dotted(start)
        if certain or self._text[start : start + 2] in self._words.not_names:
            return certain
        chinese = self._chinese(start, listed=listed) or self._steppe(start)
        if not foreign and chinese and self.border(chinese.end):
            return chinese
        other = self._foreign(start)
        if chinese is None and not foreign:
            sure = titled and other and other.end - start > 2 and self.border(other.end) > 1
            return other if sure else None
        if other is None or (chinese and not foreign and other.end - start < 4):
            return chinese
        if chinese is None or not foreign:
            return other if foreign or self.border(other.end) else chinese
        return max(chinese, other, key=self._by_border)

    def _leader(self, start: int) -> Reading | None:
        for length in (4, 3, 2):
            name = self._text[start : start + length]
            if name in self._words.leaders:
                return Reading(start + len(name), 1.0)
        return None

    def _by_border(self, reading: Reading) -> tuple[int, int]:
        return self.border(reading.end), reading.end

    def may_be_name(self, start: int, end: int) -> bool:
        """Whether nothing in ``[start, end)`` speaks against a name."""
        text, words = self._text, self._words
        if _follow().match(text, start) or text[start : start + 2] in words.not_names:
            return False
        return all(_is_han(one) and one not in words.function for one in text[start:end])

    def recurs(self, name: str) -> bool:
        """Whether ``name`` begins a clause elsewhere, as one does who acts."""
        at = self._text.find(name)
        while at >= 0:
            if self.border(at - 1) == 3 and self.border(at + len(name)) == 2:
                return True
            at = self._text.find(name, at + 1)
        return False

    def border(self, position: int) -> int:
        """Return how much speaks for a name's end at ``position``: 0 nothing to 3 punctuation."""
        text = self._text
        if position >= len(text) or text[position] in _FULL_STOPS:
            return 3
        if _follow().match(text, position):
            return 2
        if text[position] in "等副":
            return 2
        if text[position] in self._words.follow or text[position].isdigit():
            return 1
        return 0

    def _dotted(self, start: int) -> Reading | None:
        found = _DOTTED.match(self._text, start)
        if not found:
            return None
        first_dot = next(at for at in range(start, found.end()) if self._text[at] in _DOT)
        last_dot = max(at for at in range(start, found.end()) if self._text[at] in _DOT)
        if first_dot - start > 6 or self._has_follow(start, first_dot):
            return None
        last = _SYLLABLE_RUN.match(self._text, last_dot + 1)
        return Reading(self._cut(last_dot, last.end() if last else found.end()), 0.95)

    def _has_follow(self, start: int, end: int) -> bool:
        return any(character in "的在是和与对将、" for character in self._text[start:end])

    def _foreign(self, start: int) -> Reading | None:
        japanese = _JAPANESE.match(self._text, start)
        if japanese:
            for end in range(japanese.end(), start + 1, -1):
                if self.border(end):
                    return Reading(end, 0.85)
        found = _FOREIGN.match(self._text, start)
        if _follow().match(self._text, start):
            return None
        if not found or found.end() - start < 2 or found[0] in self._words.foreign:
            return None
        end = self._cut(start, found.end())
        if not self.border(end):
            end = self._lengthened(end)
        return Reading(end, 0.9 if self.border(end) else 0.6) if end - start > 1 else None

    def _lengthened(self, end: int) -> int:
        """Take in 六世, or a character or two that are no syllables of the list, where a border follows."""
        reign = _REIGN.match(self._text, end)
        if reign:
            return reign.end()
        for longer in (end + 1, end + 2):
            last = self._text[longer - 1 : longer]
            if not _is_han(last) or last in self._words.function or last in self._words.follow:
                break
            if self.border(longer) >= 2:
                return longer
        return end

    def _cut(self, start: int, end: int) -> int:
        """Return where a transliterated name ends that was matched up to ``end``."""
        text = self._text
        for position in range(start + 2, end):
            if _follow().match(text, position) and text[position : position + 2] not in ("西方", "同志们"):
                return position
            if text[position] in "和与在赴说来的将曾已对向是等为以被":
                return position
        while end - start > 2 and self.border(end) == 0 and text[end - 1] in self._words.follow:
            end -= 1
        return end

    def _steppe(self, start: int) -> Reading | None:
        found = _STEPPE.match(self._text, start)
        if not found or found.end() - start < 2:
            return None
        end = found.end() if self.border(found.end()) else self._lengthened(found.end())
        return Reading(end, 0.9 if self.border(end) else 0.5)

    def _chinese(self, start: int, *, listed: bool) -> Reading | None:
        text, words = self._text, self._words
        steppe = self._steppe(start)
        if steppe and steppe.end - start >= 4:
            return steppe
        if text[start : start + 2] in words.double_surnames:
            surname = 2
        elif text[start : start + 1] in words.surnames or text[start : start + 1] in words.doubtful:
            surname = 1
        else:
            return None
        short, long = start + surname + 1, start + surname + 2
        scores = {end: self._score(start, end, surname) for end in (short, long)}
        if min(scores.values()) > 0 and abs(scores[short] - scores[long]) < 3:
            scores = {end: score + self._vote(text[start:end]) for end, score in scores.items()}
        best = max(scores, key=lambda end: (scores[end], end))
        if scores[best] <= 0:
            return None
        sure = min(1.0, 0.5 + scores[best] / 10)
        if text[start] in words.doubtful and surname == 1 and not listed and scores[best] < 4:
            return None
        return Reading(best, sure)

    def _score(self, start: int, end: int, surname: int) -> float:
        """Return how much speaks for the name ``[start, end)``; nothing where it is none."""
        text, words = self._text, self._words
        given = text[start + surname : end]
        if end > len(text) or not all(_is_han(character) for character in given):
            return 0
        if any(character in words.function for character in given) or text[end - 1 : end + 1] == "以及":
            return 0
        score = 1.0 + (0, 1.5, 4, 6)[self.border(end)]
        if end - start == surname + 2:
            score += 1.2
            if given[1] in "和与及同" and _OFFICE_AHEAD.match(text, end):
                return 0
            if _follow().match(text, start + surname + 1) and self.border(end) < 2:
                score -= 2.5
            elif given[1] in words.follow:
                score -= 1
        elif self.border(end) == 1:
            score -= 0.3
        return score

    def _vote(self, name: str) -> float:
        """Return what the other places where the text has ``name`` say about it."""
        if name not in self._votes:
            self._votes[name] = self._count(name)
        return self._votes[name]

    def _count(self, name: str) -> int:
        text = self._text
        nexts: set[str] = set()
        count, at = 0, text.find(name)
        while at >= 0 and count < 40:
            count += 1
            nexts.add(text[at + len(name) : at + len(name) + 1])
            at = text.find(name, at + 1)
        if count < 2:
            return 0
        return 2 if len(nexts) > 1 else -2 if next(iter(nexts)) not in _FULL_STOPS else 0


def _is_han(character: str) -> bool:
    return bool(character) and ("㐀" <= character <= "鿿" or character == "〇" or character >= "\U00020000")
