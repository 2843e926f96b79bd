"""What single characters tell of names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.wordlists import sections
from annotator.text import cleaning

# How much a character alone speaks for the end of a name before it: not at all, as a character or a word
# that may follow, as punctuation. These are the lowest bits of what a character is.
NOTHING, CHARACTER, WORD, PUNCTUATION = range(4)
BORDER = 3
# Whether more speaks for that shows behind the character, which begins a longer word, a number or 说.
BEGINS_BORDER = 1 << 2
# It may begin a leader's name, one with a Chinese surname (an ordinary one; one of two characters), one of
# Mongol, Tibetan or Yi parts, one in syllables, one with a Japanese surname.
LEADER, SURNAME, ORDINARY, DOUBLE, STEPPE, SYLLABLE, JAPANESE = (1 << bit for bit in range(3, 10))
BEGINS = LEADER | SURNAME | DOUBLE | STEPPE | SYLLABLE | JAPANESE
# It is a Chinese character; none that stands in names; one only inside; one that goes on behind names, that
# joins two of them, that ends none, or hardly one; one that begins words or places which look like names.
HAN, FUNCTION, INNER, FOLLOWS, JOINT, NO_LAST, HARDLY_LAST, NO_NAME, PLACE = (
    1 << bit for bit in range(10, 19)
)
# What stands behind the end of a text where its characters are looked at one by one; so it is text[-1],
# what stands before its beginning, too.
END = "\0"
_JOINTS = "和与及同"
_FULL_STOPS = frozenset("，。、；：！？,;:!?()（）“”‘’\"'《》〈〉【】[]…—\n \t　 ")
_ALWAYS = "等副"
SAYS = "说"
# In patterns; HAN is what a single character may be, above.
ANY_HAN = cleaning.HAN


class Characters(dict[str, int]):
    """What each character is; those that no list has are looked at when they are first met."""

    def __missing__(self, character: str) -> int:
        known = self[character] = _by_itself(character)
        return known


@cache
def characters() -> Characters:
    """Return what characters are by the word lists."""
    offices, words = sections(OFFICES), lexicon()
    follow = [word for word in offices["follow"] if len(word) == 1]
    lists: tuple[tuple[int, Iterable[str]], ...] = (
        (BEGINS_BORDER, (*words.follow, SAYS)),
        (LEADER, words.leaders),
        (SURNAME, words.any_surname),
        (ORDINARY, words.surnames),
        (DOUBLE, words.double_surnames),
        (STEPPE, words.steppe_parts),
        (SYLLABLE, words.syllables),
        (JAPANESE, words.japanese),
        (FUNCTION, offices["function characters"]),
        (INNER, offices["inner characters"]),
        (FOLLOWS, follow),
        (JOINT, _JOINTS),
        (NO_LAST, offices["no last characters"]),
        (HARDLY_LAST, offices["hardly last characters"]),
        (NO_NAME, words.not_names),
        (PLACE, words.foreign),
    )
    borders = dict.fromkeys(follow, CHARACTER) | dict.fromkeys(_ALWAYS, WORD)
    found = Characters(borders | dict.fromkeys((*_FULL_STOPS, END), PUNCTUATION))
    for bit, members in lists:
        for character in {word[0] for word in members}:
            found[character] = found.get(character, 0) | bit
    for character, bits in found.items():
        found[character] = bits | _by_itself(character)
    return found


def _by_itself(character: str) -> int:
    """Return what ``character`` is, whatever the word lists say."""
    return (HAN if is_han(character) else 0) | (BEGINS_BORDER if character.isdigit() else 0)


def is_han(character: str) -> bool:
    """Whether ``character`` is a Chinese character."""
    return bool(character) and ("㐀" <= character <= "鿿" or character == "〇" or character >= "\U00020000")


def is_full_stop(character: str) -> bool:
    """Whether ``character`` is punctuation or white space."""
    return character in _FULL_STOPS
