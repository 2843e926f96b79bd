"""Where a name that begins at a known place ends."""

from __future__ import annotations

from annotator.suggest.officials.borders import CHARACTER, PUNCTUATION, WORD, Borders, is_full_stop
from annotator.suggest.officials.characters import (
    ANY_HAN,
    BEGINS,
    DOUBLE,
    FOLLOWS,
    FUNCTION,
    HAN,
    HARDLY_LAST,
    INNER,
    JAPANESE,
    JOINT,
    NO_LAST,
    ORDINARY,
    STEPPE,
    SURNAME,
    SYLLABLE,
    characters,
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
_AS_FOR = ("来说", "来讲")
_GIVEN = HAN | FUNCTION
# What speaks for names of two and of three characters, by what stands behind them.
_SHORT_BY_BORDER = (1.0, 2.2, 5.0, 7.0)
_LONG_BY_BORDER = (2.2, 3.7, 6.2, 8.2)


class NameReader:
    """Reads names in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon()
        self._characters = characters()
        self.borders = Borders(text)
        self._others = ForeignNames(text, self.borders)
        self._read: dict[tuple[int, bool, bool, bool], Reading | None] = {}
        self._votes: dict[str, int] = {}

    def read(
        self, start: int, foreign: bool = False, listed: bool = False, titled: bool = False
    ) -> Reading | None:
        """Return the name that begins at ``start``.

        ``listed`` where 、 stands before it, ``titled`` where a post and its organ do, ``foreign``
        where that is an office of another country.
        """
        key = (start, foreign, listed, titled)
        if key not in self._read:
            self._read[key] = self._choose(start, foreign, listed, titled)
        return self._read[key]

    def may_begin(self, start: int) -> bool:
        """Whether the first character, or a dot behind it, lets a name begin at ``start``."""
        begins = self._characters[self._text[start : start + 1]] & BEGINS
        return begins != 0 or (bool(self._others.dots) and self._others.dotted(start) is not None)

    def _choose(self, start: int, foreign: bool, listed: bool, titled: bool) -> Reading | None:
        text = self._text
        begins, two = self._characters[text[start : start + 1]] & BEGINS, text[start : start + 2]
        certain = self._leader(start) if two in self._words.leaders.heads else None
        if certain is None and self._others.dots:
            certain = self._others.dotted(start)
        if certain or not begins or two in self._words.not_names or text[start : start + 3] in _WORDS:
            return certain
        chinese = self._others.steppe(start) if begins & STEPPE else None
        if begins & (SURNAME | DOUBLE) and (chinese is None or chinese.end - start < 4):
            chinese = self._with_steppe_part(self._chinese(start, listed, titled)) or chinese
        if chinese and text[start : chinese.end] in self._words.foreign:
            chinese = None
        if not foreign and chinese and self.borders[chinese.end]:
            return chinese
        other = self._others.transliterated(start) if begins & (SYLLABLE | JAPANESE) else None
        if other is None:
            return chinese
        if foreign:
            return max(chinese, other, key=self._by_border) if chinese else other
        if chinese is None:
            return other if self._is_transliteration(start, other.end, titled=titled) else None
        longer = (
            other.end - start > 3 and self.borders[other.end] and self._others.is_strict(start, other.end)
        )
        return other if longer else chinese

    def _is_transliteration(self, start: int, end: int, *, titled: bool) -> bool:
        """Whether a name that no word tells to be foreign is one that the syllables alone tell."""
        border, strict = self.borders[end], self._others.is_strict(start, end)
        if end - start == 2:
            return titled and strict and border >= WORD
        return (titled or strict) and border >= CHARACTER

    def _leader(self, start: int) -> Reading | None:
        length = self._words.leaders.at(self._text, start)
        return Reading(start + length, 1.0) if length else None

    def _by_border(self, reading: Reading) -> tuple[int, bool, int]:
        last = self._text[reading.end - 1]
        ends = not self._characters[last] & (NO_LAST | FOLLOWS)
        return self.borders[reading.end], ends, reading.end

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
            if self.borders[at - 1] == PUNCTUATION and self.borders[at + len(name)] == WORD:
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
        return bool(self._characters[self._text[start : start + 1]] & SURNAME)

    def _chinese(self, start: int, listed: bool, titled: bool) -> Reading | None:
        text, characters = self._text, self._characters
        first = characters[text[start]]
        if first & DOUBLE and text[start : start + 2] in self._words.double_surnames:
            surname = 2
        elif first & SURNAME:
            surname = 1
        else:
            return None
        short = end = start + surname + 1
        if characters[text[short - 1 : short]] & _GIVEN != HAN:
            return self._with_inner(start) if titled or listed else None
        score = self._score_short(short)
        if characters[text[short : short + 1]] & _GIVEN == HAN:
            long_score = self._score_long(short + 1)
            if score > 0 and long_score > 0 and abs(long_score - score) < 3:
                long_score += self._vote(text[start : short + 1])
                # Where the shorter name cannot win any more, nobody needs to ask for it.
                if long_score < score + _MOST:
                    score += self._vote(text[start:short])
            if long_score >= score:
                end, score = short + 1, long_score
        elif self._ends_all_the_same(start, short):
            end, score = short + 1, _LONG_BY_BORDER[PUNCTUATION]
        least = 0 if listed or surname == 2 or first & ORDINARY else 3.5 if titled else 4
        return Reading(end, min(1.0, 0.5 + score / 10)) if score > 0 and score >= least else None

    def _with_steppe_part(self, reading: Reading | None) -> Reading | None:
        """Return ``reading`` up to the end of a part of Tibetan names that it would cut (白加扎西)."""
        if reading is None or self.borders[reading.end] >= WORD:
            return reading
        length = self._words.steppe_parts.at(self._text, reading.end - 1)
        return Reading(reading.end - 1 + length, reading.sure) if length else reading

    def _is_given(self, position: int) -> bool:
        """Whether the character at ``position`` may stand behind a surname."""
        return self._characters[self._text[position : position + 1]] & _GIVEN == HAN

    def _ends_all_the_same(self, start: int, short: int) -> bool:
        """Whether a character that ends few names ends this one behind ``short`` (胡建党、).

        Behind a shorter name nothing is said that begins so, and the clause is over or the name comes again.
        """
        last = self._text[short : short + 1]
        if last not in _SELDOM_LAST or self.borders[short] >= WORD:
            return False
        return self.borders[short + 1] == PUNCTUATION or self._vote(self._text[start : short + 1]) > 0

    def _with_inner(self, start: int) -> Reading | None:
        """Return a name like 张在彬, whose second character stands in no other place of a name."""
        text, characters = self._text, self._characters
        end = start + 3
        if not characters[text[start]] & ORDINARY or not characters[text[start + 1 : start + 2]] & INNER:
            return None
        if not self._is_given(end - 1) or self._words.follow.at(text, start + 1):
            return None
        if characters[text[end - 1]] & (FOLLOWS | HARDLY_LAST) or not self.borders[end]:
            return None
        return Reading(end, 0.75)

    def _score_short(self, end: int) -> float:
        """Return how much speaks for a name that ends with one character behind the surname."""
        text = self._text
        if text[end - 1 : end + 1] == "以及":
            return 0
        joint = self._characters[text[end : end + 1]] & JOINT
        joins = joint and _OFFICE_AHEAD.match(text, end + 1)
        return _SHORT_BY_BORDER[WORD if joins else self.borders[end]]

    def _score_long(self, end: int) -> float:
        """Return how much speaks for a name that ends with two characters behind the surname."""
        text, follow = self._text, self._words.follow
        last = self._characters[text[end - 1]]
        joins = last & JOINT and _OFFICE_AHEAD.match(text, end)
        two = text[end - 1 : end + 1]
        if joins or last & NO_LAST or two in _AS_FOR:
            return 0
        border = self.borders[end]
        score = _LONG_BY_BORDER[border]
        if border < WORD and (last & HARDLY_LAST or (two in follow.heads and follow.at(text, end - 1))):
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
