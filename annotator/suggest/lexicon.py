"""The project's lexicon: what was accepted once is proposed wherever it stands again.

Words that the rules know by themselves are left to them: where the rules pass over 湖南, as in
湖南日报, they mean it. Such words are proposed only between the characters between which they were accepted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

import ahocorasick_rs

from annotator.suggest.memory import Memory, Term
from annotator.suggest.recommender import Article, Suggestion

_SHORTEST = 2
_LEAST_TRUST = 0.5


class LexiconRecommender:
    """Proposes words that people accepted in this project, where no other suggestion stands."""

    name = "lexicon"

    def __init__(self, memory: Memory, known: Collection[tuple[str, str]] = ()) -> None:
        """``known`` are labels and words that the other recommenders find where these stand alone."""
        self._memory = memory
        self._known = frozenset(known)
        self.labels: tuple[str, ...] = tuple(memory.terms)
        self._terms: list[tuple[str, str, Term]] = [
            (label, words, term)
            for label, terms in memory.terms.items()
            for words, term in terms.items()
            if term.accepted and len(words) >= _SHORTEST and term.trust > _LEAST_TRUST
        ]
        self._automaton = ahocorasick_rs.AhoCorasick([words for _, words, _ in self._terms])

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> Iterator[Suggestion]:
        """Yield the known words of ``article``; of those that overlap under a label, the longest."""
        if not self._terms:
            return
        taken = {label: _Intervals(label, found) for label in self.labels}
        hits = self._automaton.find_matches_as_indexes(article.text, overlapping=True)
        for index, start, end in sorted(hits, key=lambda hit: (hit[1] - hit[2], hit[1])):
            label, words, term = self._terms[index]
            if self._is_sure(label, words, article.text, start) and taken[label].take(start, end):
                yield Suggestion(
                    start=start,
                    end=end,
                    label=label,
                    score=term.trust,
                    rule="lexicon",
                    attributes=term.agreed_attributes(),
                    evidence={
                        "words": words,
                        "accepted": str(term.accepted),
                        "rejected": str(term.rejected),
                    },
                )

    def _is_sure(self, label: str, words: str, text: str, start: int) -> bool:
        if (label, words) not in self._known:
            return True
        return self._memory.was_accepted(label, text, start, start + len(words))


class _Intervals:
    """Stretches of one label that do not overlap any more than they did at first."""

    def __init__(self, label: str, found: Sequence[Suggestion]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted((one.start, one.end) for one in found if one.label == label):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._merged = merged

    def take(self, start: int, end: int) -> bool:
        """Take ``[start, end)`` where it is free; tell whether it was."""
        after = bisect_left(self._merged, (end, end))
        if after and self._merged[after - 1][1] > start:
            return False
        self._merged.insert(bisect_left(self._merged, (start, end)), (start, end))
        return True
