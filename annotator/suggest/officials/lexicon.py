"""Words around offices and names, out of the gazetteer files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.paths import resource
from annotator.suggest.wordlists import WordSet, sections, word_set

OFFICES = "offices.txt"
FOREIGN_NAMES = "foreign_names.txt"


@dataclass(frozen=True)
class Lexicon:
    """What titles and names are recognised by."""

    follow: WordSet
    not_names: frozenset[str]
    surnames: frozenset[str]
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
    foreign_names = sections(FOREIGN_NAMES)
    ordinary = frozenset(surnames["ordinary"])
    return Lexicon(
        follow=WordSet(word for word in offices["follow"] if len(word) > 1),
        not_names=frozenset(offices["not names"]),
        surnames=ordinary,
        any_surname=ordinary.union(surnames["doubtful"]),
        double_surnames=frozenset(surnames["double"]),
        leaders=word_set("leaders.txt", "leaders", "foreign leaders"),
        shared_names=frozenset(sections("leaders.txt")["shared names"]),
        domains=frozenset(offices["domains"]),
        foreign=frozenset(offices["foreign bodies"] + foreign_places()),
        foreign_words=WordSet(offices["foreign bodies"] + foreign_places()),
        steppe_parts=word_set(FOREIGN_NAMES, "steppe parts"),
        japanese=word_set(FOREIGN_NAMES, "japanese surnames"),
        strict=frozenset("".join(foreign_names["strict syllables"])),
        syllables=frozenset("".join(foreign_names["syllables"])),
    )
