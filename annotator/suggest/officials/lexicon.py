"""Words around offices and names, out of the gazetteer files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.suggest.wordlists import WordSet, sections, word_set

OFFICES = "offices.txt"


@dataclass(frozen=True)
class Lexicon:
    """What titles and names are recognised by."""

    follow: WordSet
    follow_characters: frozenset[str]
    function: frozenset[str]
    not_names: frozenset[str]
    surnames: frozenset[str]
    doubtful: frozenset[str]
    any_surname: frozenset[str]
    double_surnames: frozenset[str]
    leaders: WordSet
    shared_names: frozenset[str]
    domains: frozenset[str]
    foreign: frozenset[str]

    def ends_with_leader(self, text: str, start: int, end: int) -> bool:
        """Whether a leader's name stands in ``text[start:end]`` right before ``end``."""
        length = self.leaders.before(text, end)
        return 0 < length <= end - start


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
        not_names=frozenset(offices["not names"]),
        surnames=ordinary,
        doubtful=doubtful,
        any_surname=ordinary | doubtful,
        double_surnames=frozenset(surnames["double"]),
        leaders=word_set("leaders.txt", "leaders"),
        shared_names=frozenset(leaders["shared names"]),
        domains=frozenset(offices["domains"]),
        foreign=frozenset(offices["countries"] + offices["foreign bodies"]),
    )
