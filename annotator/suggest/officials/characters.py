"""What single characters tell of names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.wordlists import sections
from annotator.text import cleaning

# What a character is, as bits: it may begin a leader's name, one with a Chinese surname (an ordinary one;
# one of two characters), one of Mongol, Tibetan or Yi parts, one in syllables, one with a Japanese surname.
LEADER, SURNAME, ORDINARY, DOUBLE, STEPPE, SYLLABLE, JAPANESE = (1 << bit for bit in range(7))
BEGINS = LEADER | SURNAME | DOUBLE | STEPPE | SYLLABLE | JAPANESE
# It is a Chinese character; none that stands in names; one only inside; one that goes on behind names, that
# joins two of them, that ends none, or hardly one.
HAN, FUNCTION, INNER, FOLLOWS, JOINT, NO_LAST, HARDLY_LAST = (1 << bit for bit in range(7, 14))
_JOINTS = "和与及同"
# In patterns; HAN is what a single character may be, above.
ANY_HAN = cleaning.HAN


class Characters(dict[str, int]):
    """What each character is; those that no list has are looked at when they are first met."""

    def __missing__(self, character: str) -> int:
        known = self[character] = HAN if is_han(character) else 0
        return known


@cache
def characters() -> Characters:
    """Return what characters are by the word lists."""
    offices, words = sections(OFFICES), lexicon()
    lists: tuple[tuple[int, Iterable[str]], ...] = (
        (LEADER, words.leaders),
        (SURNAME, words.any_surname),
        (ORDINARY, words.surnames),
        (DOUBLE, words.double_surnames),
        (STEPPE, words.steppe_parts),
        (SYLLABLE, words.syllables),
        (JAPANESE, words.japanese),
        (FUNCTION, offices["function characters"]),
        (INNER, offices["inner characters"]),
        (FOLLOWS, (word for word in offices["follow"] if len(word) == 1)),
        (JOINT, _JOINTS),
        (NO_LAST, offices["no last characters"]),
        (HARDLY_LAST, offices["hardly last characters"]),
    )
    found = Characters()
    for bit, members in lists:
        for character in {word[0] for word in members}:
            found[character] = found.get(character, 0) | bit
    for character, bits in found.items():
        if is_han(character):
            found[character] = bits | HAN
    return found


def is_han(character: str) -> bool:
    """Whether ``character`` is a Chinese character."""
    return bool(character) and ("㐀" <= character <= "鿿" or character == "〇" or character >= "\U00020000")
