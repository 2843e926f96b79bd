"""Words around offices and names, out of the gazetteer files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from annotator.paths import resource
from annotator.suggest.wordlists import WordSet, sections, word_set

OFFICES = "offices.txt"
_FOREIGN_NAMES = "foreign_names.txt"

# What may begin with a character, as bits: the name of a leader, one with a Chinese surname, one of
# Mongol, Tibetan or Yi parts, one in syllables or with a Japanese surname.
LEADER, SURNAME, STEPPE, SYLLABLE = (1 << bit for bit in range(4))
# What a character is that might end a name, as bits.
JOINT, NO_LAST, HARDLY_LAST, FOLLOWS = (1 << bit for bit in range(4))
_JOINTS = "和与及同"


@dataclass(frozen=True)
class Lexicon:
    """What titles and names are recognised by."""

    follow: WordSet
    follow_characters: frozenset[str]
    function: frozenset[str]
    inner: frozenset[str]
    no_last: frozenset[str]
    hardly_last: frozenset[str]
    not_names: frozenset[str]
    surnames: frozenset[str]
    doubtful: frozenset[str]
    any_surname: frozenset[str]
    double_surnames: frozenset[str]
    leaders: WordSet
    shared_names: frozenset[str]
    domains: frozenset[str]
    foreign: frozenset[str]
    foreign_words: WordSet
    steppe_parts: WordSet
    japanese: WordSet
    strict: frozenset[str]
    syllables: frozenset[str]
    begins: dict[str, int]
    lasts: dict[str, int]

    def ends_with_leader(self, text: str, start: int, end: int) -> bool:
        """Whether a leader's name stands in ``text[start:end]`` right before ``end``."""
        length = self.leaders.before(text, end)
        return 0 < length <= end - start


@cache
def foreign_places() -> tuple[str, ...]:
    """Return countries and cities of the world outside China."""
    domestic = frozenset(sections(OFFICES)["domestic places"])
    lines = resource("gazetteers", "world.tsv").read_text(encoding="utf-8").split("\n")
    rows = (line.partition("\t") for line in lines)
    return tuple(
        place
        for kind, _, names in rows
        if kind in ("country", "city")
        for place in names.split()
        if place not in domestic
    )


@cache
def lexicon() -> Lexicon:
    """Return the words, read once."""
    offices = sections(OFFICES)
    surnames = sections("surnames.txt")
    leaders = sections("leaders.txt")
    ordinary, doubtful = frozenset(surnames["ordinary"]), frozenset(surnames["doubtful"])
    known_leaders = word_set("leaders.txt", "leaders", "foreign leaders")
    follow_characters = [word for word in offices["follow"] if len(word) == 1]
    syllables = frozenset("".join(sections(_FOREIGN_NAMES)["syllables"]))
    steppe_parts = word_set(_FOREIGN_NAMES, "steppe parts")
    japanese = word_set(_FOREIGN_NAMES, "japanese surnames")
    return Lexicon(
        follow=WordSet(word for word in offices["follow"] if len(word) > 1),
        follow_characters=frozenset(follow_characters),
        function=frozenset(offices["function characters"]),
        inner=frozenset(offices["inner characters"]),
        no_last=frozenset(offices["no last characters"]),
        hardly_last=frozenset(offices["hardly last characters"]),
        not_names=frozenset(offices["not names"]),
        surnames=ordinary,
        doubtful=doubtful,
        any_surname=ordinary | doubtful,
        double_surnames=frozenset(surnames["double"]),
        leaders=known_leaders,
        shared_names=frozenset(leaders["shared names"]),
        domains=frozenset(offices["domains"]),
        foreign=frozenset(offices["foreign bodies"] + foreign_places()),
        foreign_words=WordSet(offices["foreign bodies"] + foreign_places()),
        steppe_parts=steppe_parts,
        japanese=japanese,
        strict=frozenset("".join(sections(_FOREIGN_NAMES)["strict syllables"])),
        syllables=syllables,
        begins=_bits(
            (LEADER, known_leaders),
            (SURNAME, (*ordinary, *doubtful, *surnames["double"])),
            (STEPPE, steppe_parts),
            (SYLLABLE, (*syllables, *japanese)),
        ),
        lasts=_bits(
            (JOINT, _JOINTS),
            (NO_LAST, offices["no last characters"]),
            (HARDLY_LAST, offices["hardly last characters"]),
            (FOLLOWS, follow_characters),
        ),
    )


def _bits(*kinds: tuple[int, Iterable[str]]) -> dict[str, int]:
    """Return by first character of which of the ``kinds`` there are words that it opens."""
    found: dict[str, int] = {}
    for bit, words in kinds:
        for word in words:
            found[word[0]] = found.get(word[0], 0) | bit
    return found
