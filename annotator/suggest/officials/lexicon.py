"""Words around offices and names, out of the gazetteer files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.paths import resource
from annotator.suggest.wordlists import WordSet, sections, word_set

OFFICES = "offices.txt"


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
    return Lexicon(
        follow=WordSet(word for word in offices["follow"] if len(word) > 1),
        follow_characters=frozenset(word for word in offices["follow"] if len(word) == 1),
        function=frozenset(offices["function characters"]),
        inner=frozenset(offices["inner characters"]),
        no_last=frozenset(offices["no last characters"]),
        hardly_last=frozenset(offices["hardly last characters"]),
        not_names=frozenset(offices["not names"]),
        surnames=ordinary,
        doubtful=doubtful,
        any_surname=ordinary | doubtful,
        double_surnames=frozenset(surnames["double"]),
        leaders=word_set("leaders.txt", "leaders", "foreign leaders"),
        shared_names=frozenset(leaders["shared names"]),
        domains=frozenset(offices["domains"]),
        foreign=frozenset(offices["foreign bodies"] + foreign_places()),
        foreign_words=WordSet(offices["foreign bodies"] + foreign_places()),
    )
