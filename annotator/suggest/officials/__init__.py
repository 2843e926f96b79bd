"""Officials: names in the reach of a title of office, and wherever they come again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.suggest.officials.people import Mention, People
from annotator.suggest.recommender import Article, Suggestion

_READ = ((0.85, 0.98), (0.7, 0.95), (0.6, 0.85), (0.0, 0.7))
_STEPS = {
    "leader": ((0.0, 0.97),),
    "listed": ((0.8, 0.93), (0.0, 0.8)),
    "attending": ((0.8, 0.88), (0.0, 0.7)),
    "title_after": ((0.9, 0.98), (0.7, 0.88), (0.0, 0.7)),
}


class OfficialRecommender:
    """Suggests named persons in public office, with the title as the text states it."""

    name = "officials"
    labels: tuple[str, ...] = ("OFFICIAL",)

    def suggest(self, article: Article, found: Sequence[Suggestion]) -> Iterator[Suggestion]:
        """Yield an OFFICIAL for each mention; ``title`` is quoted from the text."""
        for mention in People(article.text).mentions():
            yield _suggestion(article.text, mention)


def _suggestion(text: str, mention: Mention) -> Suggestion:
    return Suggestion(
        start=mention.start,
        end=mention.end,
        label="OFFICIAL",
        score=_score(mention),
        rule=f"official.{mention.rule}",
        quoted={"title": mention.title} if mention.title else {},
        evidence=_evidence(text, mention),
    )


def _score(mention: Mention) -> float:
    """Return the share of right ones among mentions like this, as read in news of 2011–2026."""
    steps = _STEPS.get(mention.rule, _READ)
    return next(share for least, share in steps if mention.sure >= least)


def _evidence(text: str, mention: Mention) -> dict[str, str]:
    evidence = {"name": text[mention.start : mention.end]}
    if mention.title:
        evidence["title"] = text[slice(*mention.title)]
    source = mention.source or (mention.start, mention.end + 8)
    if mention.rule in ("known", "attending"):
        evidence["context"] = text[slice(*source)].replace("\n", "")
    return evidence
