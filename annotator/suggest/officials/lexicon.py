"""Words around offices and names, out of the gazetteer files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.wordlists import sections


@dataclass(frozen=True)
class Lexicon:
    """What titles and names are recognised by."""

    posts: frozenset[str]
    private: frozenset[str]
    decoys: frozenset[str]
    stops: frozenset[str]
    organs: frozenset[str]
    follow: frozenset[str]
    function: frozenset[str]
    not_names: frozenset[str]
    surnames: frozenset[str]
    doubtful: frozenset[str]
    double_surnames: frozenset[str]
    leaders: frozenset[str]
    shared_names: frozenset[str]
    offices: AhoCorasick
    office_words: tuple[str, ...]
    posts_of_body: frozenset[str]
    domains: frozenset[str]
    foreign: frozenset[str]
    leader_names: AhoCorasick
    leader_words: tuple[str, ...]

    def ends_with_leader(self, text: str, start: int, end: int) -> bool:
        """Whether a leader's name stands in ``text[start:end]`` right before ``end``."""
        return any(text[end - length : end] in self.leaders for length in (2, 3, 4) if end - length >= start)


@cache
def lexicon() -> Lexicon:
    """Return the words, read once."""
    offices = sections("offices.txt")
    surnames = sections("surnames.txt")
    leaders = sections("leaders.txt")
    posts = frozenset(offices["posts"])
    private = frozenset(offices["private posts"]) - posts
    decoys = frozenset(offices["not posts"])
    words = tuple(sorted(posts | private | decoys))
    known = leaders["leaders"] + leaders["shared names"]
    return Lexicon(
        posts=posts,
        private=private,
        decoys=decoys,
        stops=frozenset(offices["stops"]),
        organs=frozenset(offices["organs"]),
        follow=frozenset(offices["follow"]),
        function=frozenset(offices["function characters"]),
        not_names=frozenset(offices["not names"]),
        surnames=frozenset(surnames["ordinary"]),
        doubtful=frozenset(surnames["doubtful"]),
        double_surnames=frozenset(surnames["double"]),
        leaders=frozenset(leaders["leaders"]),
        shared_names=frozenset(leaders["shared names"]),
        offices=AhoCorasick(words, matchkind=MatchKind.LeftmostLongest),
        office_words=words,
        posts_of_body=frozenset(offices["posts of a body"]),
        domains=frozenset(offices["domains"]),
        foreign=frozenset(offices["countries"] + offices["foreign bodies"]),
        leader_names=AhoCorasick(known, matchkind=MatchKind.LeftmostLongest),
        leader_words=known,
    )
