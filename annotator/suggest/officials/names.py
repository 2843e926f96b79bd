"""Where a name that begins at a known place ends."""

from __future__ import annotations

from annotator.suggest.officials.borders import Borders
from annotator.suggest.officials.characters import (
    ANY_HAN,
    BEGINS,
    BEGINS_BORDER,
    CHARACTER,
    DOUBLE,
    FOLLOWS,
    FUNCTION,
    HAN,
    HARDLY_LAST,
    INNER,
    JAPANESE,
    JOINT,
    LEADER,
    NO_LAST,
    NO_NAME,
    ORDINARY,
    PLACE,
    PUNCTUATION,
    STEPPE,
    SURNAME,
    SYLLABLE,
    WORD,
    characters,
    is_full_stop,
)
from annotator.suggest.officials.foreign import ForeignNames, Reading
from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.patterns import Pattern

_OFFICE_AHEAD = Pattern(
    f"[中国省市县区州镇乡副原前党]|{ANY_HAN}{{1,8}}?(?:书记|主任|主席|委员|[省市县区州镇乡部厅局处]长)"
)
# Words by their third character; without it a name may begin so: 马克龙, 马拉佩.
_WORDS = frozenset(("马克思", "马拉松"))
# The most that the places of a name speak for it.
_MOST = 2
# Function characters that end a name all the same where nothing else explains them: 建党, 克里.
_SELDOM_LAST = frozenset("党里日次召收级")
LONGEST_CHINESE = 4
_AS_FOR = ("来说", "来讲")
_GIVEN = HAN | FUNCTION
# What speaks for names of two and of three characters, by what stands behind them.
_SHORT_BY_BORDER = (1.0, 2.2, 5.0, 7.0)
_LONG_BY_BORDER = (2.2, 3.7, 6.2, 8.2)


class NameReader:
    """Reads names in one text; LONGEST_CHINESE times END stands behind it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon()
        self._characters = characters()
        self.borders = Borders(text)
        self._others = ForeignNames(text, self.borders)
        self._votes: dict[str, int] = {}

    def may_begin(self, start: int) -> bool:
        """Whether the first character, or a dot behind it, lets a name begin at ``start``."""
        if self._characters[self._text[start]] & BEGINS:
            return True
        return bool(self._others.dots) and self._others.dotted(start) is not None

    def read(
        self, start: int, foreign: bool = False, listed: bool = False, titled: bool = False
    ) -> Reading | None:
        """Return the name that begins at ``start``.

        ``listed`` where 、 stands before it, ``titled`` where a post and its organ do, ``foreign``
        where that is an office of another country.
        """
        first, others = self._characters[self._text[start]], self._others
        if not first & BEGINS:
            return others.dotted(start) if others.dots else None
        certain = None
        if first & LEADER and self._text[start : start + 2] in self._words.leaders.heads:
            certain = self._leader(start)
        if certain is None and others.dots:
            certain = others.dotted(start)
        if certain or (first & NO_NAME and self._is_word(start)):
            return certain
        chinese = others.steppe(start) if first & STEPPE else None
        if first & (SURNAME | DOUBLE) and (chinese is None or chinese[0] - start < 4):
            chinese = self._chinese(start, first, listed, titled) or chinese
        if chinese and first & PLACE and self._text[start : chinese[0]] in self._words.foreign:
            chinese = None
        if not first & (SYLLABLE | JAPANESE):
            return chinese
        if not foreign and chinese and self.borders.at(chinese[0]):
            return chinese
        other = others.transliterated(start, first)
        if other is None:
            return chinese
        if foreign:
            return max(chinese, other, key=self._by_border) if chinese else other
        if chinese is None:
            return other if self._is_transliteration(start, other[0], titled=titled) else None
        longer = other[0] - start > 3 and self.borders.at(other[0]) and others.is_strict(start, other[0])
        return other if longer else chinese

    def end_of(self, start: int, foreign: bool = False, listed: bool = False, titled: bool = False) -> int:
        """Return where the name ends that begins at ``start``, or -1; see ``read``."""
        reading = self.read(start, foreign, listed, titled)
        return reading[0] if reading else -1

    def _is_word(self, start: int) -> bool:
        """Whether a word stands at ``start`` that only begins like a name."""
        text = self._text
        return text[start : start + 2] in self._words.not_names or text[start : start + 3] in _WORDS

    def _is_transliteration(self, start: int, end: int, *, titled: bool) -> bool:
        """Whether a name that no word tells to be foreign is one that the syllables alone tell."""
        border, strict = self.borders.at(end), self._others.is_strict(start, end)
        if end - start == 2:
            return titled and strict and border >= WORD
        return (titled or strict) and border >= CHARACTER

    def _leader(self, start: int) -> Reading | None:
        length = self._words.leaders.at(self._text, start)
        return (start + length, 1.0) if length else None

    def _by_border(self, reading: Reading) -> tuple[int, bool, int]:
        end = reading[0]
        ends = not self._characters[self._text[end - 1]] & (NO_LAST | FOLLOWS)
        return self.borders.at(end), ends, end

    def may_be_name(self, start: int, end: int) -> bool:
        """Whether nothing in ``[start, end)`` speaks against a name."""
        text, words = self._text, self._words
        if words.follow.at(text, start) or text[start : start + 2] in words.not_names:
            return False
        return all(self._is_given(at) for at in range(start, end))

    def recurs(self, name: str) -> bool:
        """Whether ``name`` begins a clause elsewhere, as one does who acts."""
        at = self._text.find(name)
        while at >= 0:
            if self.borders.at(at - 1) == PUNCTUATION and self.borders.at(at + len(name)) == WORD:
                return True
            at = self._text.find(name, at + 1)
        return False

    def is_foreign(self, name: str) -> bool:
        """Whether ``name`` is longer than a Chinese one, or no surname begins it."""
        if len(name) > 3:
            return True
        return name[0] not in self._words.any_surname and name[:2] not in self._words.double_surnames

    def has_surname(self, start: int) -> bool:
        """Whether a surname of one character stands at ``start``."""
        return self._characters[self._text[start]] & SURNAME != 0

    def _chinese(self, start: int, first: int, listed: bool, titled: bool) -> Reading | None:
        """Return the name with a Chinese surname at ``start``, whose first character is ``first``."""
        text, characters = self._text, self._characters
        if first & DOUBLE and text[start : start + 2] in self._words.double_surnames:
            short = start + 3
        elif first & SURNAME:
            short = start + 2
        else:
            return None
        last = characters[text[short - 1]]
        if last & _GIVEN != HAN:
            return self._with_inner(start) if titled or listed else None
        end, behind = short, characters[text[short]]
        border = self.borders.of(short, behind)
        score = _SHORT_BY_BORDER[border] if not behind & JOINT else self._score_joined(short, border)
        if behind & _GIVEN == HAN:
            next_one = characters[text[short + 1]]
            ends_behind = self.borders.of(short + 1, next_one)
            long_score = self._score_long(short + 1, behind, ends_behind)
            if score > 0 and long_score > 0 and -3 < long_score - score < 3:
                long_score += self._vote(text[start : short + 1])
                # Where the shorter name cannot win any more, nobody needs to ask for it.
                if long_score < score + _MOST:
                    score += self._vote(text[start:short])
            if long_score >= score:
                end, score, last, border = short + 1, long_score, behind, ends_behind
        elif self._ends_all_the_same(start, short):
            end, score = short + 1, _LONG_BY_BORDER[PUNCTUATION]
            last, border = behind, self.borders.at(end)
        least = 0 if listed or short - start == 3 or first & ORDINARY else 3.5 if titled else 4
        if score <= 0 or score < least:
            return None
        if border < WORD and last & STEPPE:
            end = self._with_steppe_part(end)
        return end, 0.5 + score / 10 if score < 5 else 1.0

    def _with_steppe_part(self, end: int) -> int:
        """Return the end of a part of Tibetan names that a name up to ``end`` would cut (白加扎西)."""
        length = self._words.steppe_parts.at(self._text, end - 1)
        return end - 1 + length if length else end

    def _is_given(self, position: int) -> bool:
        """Whether the character at ``position`` may stand behind a surname."""
        return self._characters[self._text[position]] & _GIVEN == HAN

    def _ends_all_the_same(self, start: int, short: int) -> bool:
        """Whether a character that ends few names ends this one behind ``short`` (胡建党、).

        Behind a shorter name nothing is said that begins so, and the clause is over or the name comes again.
        """
        last = self._text[short]
        if last not in _SELDOM_LAST or self.borders.at(short) >= WORD:
            return False
        return self.borders.at(short + 1) == PUNCTUATION or self._vote(self._text[start : short + 1]) > 0

    def _with_inner(self, start: int) -> Reading | None:
        """Return a name like 张在彬, whose second character stands in no other place of a name."""
        text, characters = self._text, self._characters
        end = start + 3
        if not characters[text[start]] & ORDINARY or not characters[text[start + 1]] & INNER:
            return None
        if not self._is_given(end - 1) or self._words.follow.at(text, start + 1):
            return None
        if characters[text[end - 1]] & (FOLLOWS | HARDLY_LAST) or not self.borders.at(end):
            return None
        return end, 0.75

    def _score_joined(self, end: int, border: int) -> float:
        """Return how much speaks for a name of one character behind the surname before 和 or the like."""
        text = self._text
        if text[end - 1 : end + 1] == "以及":
            return 0
        return _SHORT_BY_BORDER[WORD if _OFFICE_AHEAD.match(text, end + 1) else border]

    def _score_long(self, end: int, last: int, border: int) -> float:
        """Return how much speaks for a name of two characters behind the surname, ``last`` the second."""
        text, follow = self._text, self._words.follow
        if last & NO_LAST or (last & JOINT and _OFFICE_AHEAD.match(text, end)):
            return 0
        score = _LONG_BY_BORDER[border]
        if last & BEGINS_BORDER:
            two = text[end - 1 : end + 1]
            if two in _AS_FOR:
                return 0
            if border < WORD and two in follow.heads and follow.at(text, end - 1):
                return score - 2.5
        if border < WORD and last & HARDLY_LAST:
            return score - 2.5
        return score - 1 if last & FOLLOWS else score

    def _vote(self, name: str) -> int:
        """Return what the places of the text say about ``name``."""
        vote = self._votes.get(name)
        if vote is None:
            vote = self._votes[name] = self._agreement(name)
        return vote

    def _agreement(self, name: str) -> int:
        """Return how much what stands behind ``name`` at its places speaks for it; one place says nothing."""
        text, length = self._text, len(name)
        at = first = text.find(name) + length
        behind = text[at : at + 1]
        last = first
        while (at := text.find(name, at)) >= 0:
            last = at = at + length
            if text[at : at + 1] != behind:
                return _MOST
        return 0 if last == first or is_full_stop(behind) else -2
