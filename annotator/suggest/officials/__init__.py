"""Officials: names in the reach of a title of office, and wherever they come again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from annotator.suggest.officials.mention import Mention
from annotator.suggest.officials.people import People
from annotator.suggest.recommender import Article, Suggestion

_READ = ((0.85, 0.98), (0.7, 0.95), (0.6, 0.85), (0.0, 0.7))
_STEPS = {
    "leader": ((0.0, 0.97),),
    "listed": ((0.8, 0.93), (0.0, 0.8)),
    "attending": ((0.8, 0.88), (0.0, 0.7)),
    "title_after": ((0.9, 0.98), (0.7, 0.97), (0.0, 0.85)),
}
_SEEN_ELSEWHERE = ("known", "attending")


class OfficialRecommender:
    """Suggests named persons in public office, with the title as the text states it."""

    name = "officials"
    labels: tuple[str, ...] = ("OFFICIAL",)

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> list[Suggestion]:
        """Return an OFFICIAL for each mention; ``title`` is quoted from the text."""
        return [_suggestion(article.text, mention) for mention in People(article.text).mentions()]


def _suggestion(text: str, mention: Mention) -> Suggestion:
    start, end, title = mention.start, mention.end, mention.title
    evidence = {"name": text[start:end]}
    quoted = {}
    if title:
        quoted["title"] = title
        evidence["title"] = text[title[0] : title[1]]
    if mention.rule in _SEEN_ELSEWHERE:
        first, last = mention.source or (start, end + 8)
        evidence["context"] = text[first:last].replace("\n", "")
    rule, score = _rule(mention.rule, mention.sure)
    return Suggestion(start, end, "OFFICIAL", score, rule, {}, quoted, evidence)


@cache
def _rule(rule: str, sure: float) -> tuple[str, float]:
    """Return the name of the rule, and the share of right ones by it as read in news of 2011–2026."""
    return f"official.{rule}", next(share for least, share in _STEPS.get(rule, _READ) if sure >= least)
