"""Words around offices and names, out of the gazetteer files."""

from __future__ import annotations

from functools import cache

from annotator.paths import resource
from annotator.suggest.wordlists import WordSet, sections, word_set

OFFICES = "offices.txt"
FOREIGN_NAMES = "foreign_names.txt"


class Lexicon:
    """What titles and names are recognised by."""

    def __init__(self) -> None:
        offices, surnames = sections(OFFICES), sections("surnames.txt")
        foreign_names = sections(FOREIGN_NAMES)
        foreign = offices["foreign bodies"] + foreign_places()
        self.follow = WordSet(word for word in offices["follow"] if len(word) > 1)
        self.not_names = frozenset(offices["not names"])
        self.surnames = frozenset(surnames["ordinary"])
        self.any_surname = self.surnames.union(surnames["doubtful"])
        self.double_surnames = frozenset(surnames["double"])
        self.leaders = word_set("leaders.txt", "leaders", "foreign leaders")
        self.leader_ends = frozenset(name[-2:] for name in self.leaders)
        self.shared_names = frozenset(sections("leaders.txt")["shared names"])
        self.famous_surnames = frozenset(offices["famous surnames"])
        self.addressed_posts = frozenset(offices["addressed posts"])
        self.eponyms = word_set(OFFICES, "eponyms")
        self.eponym_starts = frozenset(word[0] for word in self.eponyms)
        self.domains = frozenset(offices["domains"])
        self.foreign = frozenset(foreign)
        self.foreign_words = WordSet(foreign)
        self.steppe_parts = word_set(FOREIGN_NAMES, "steppe parts")
        self.japanese = word_set(FOREIGN_NAMES, "japanese surnames")
        self.strict = frozenset("".join(foreign_names["strict syllables"]))
        self.syllables = frozenset("".join(foreign_names["syllables"]))

    def ends_with_leader(self, text: str, start: int, end: int) -> bool:
        """Whether a leader's name stands in ``text[start:end]`` right before ``end``."""
        if text[end - 2 : end] not in self.leader_ends:
            return False
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
    return Lexicon()
