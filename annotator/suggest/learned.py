"""Learning from a project: train a sequence model per label, use it only where it beats the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.learning import TrainedModel
from annotator.model.span import now
from annotator.suggest.recommender import Article, Suggestion
from annotator.suggest.sequence import Interval, Sample, Tagger, train

# Below these there is nothing to hold a model against.
LEAST_SPANS = 200
LEAST_OF_LABEL = 30
FOLDS = 5
_LEAST_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Lecture:
    """A reviewed article: its text, what the rules find in it, and by label what people tagged."""

    article: Article
    found: Sequence[Suggestion]
    gold: Mapping[str, frozenset[Interval]]

    def sample(self, label: str) -> Sample:
        """Return what the model for ``label`` sees of it."""
        return Sample(self.article.text, self.found, self.gold.get(label, frozenset()))


def learn(lectures: Sequence[Lecture]) -> Iterator[TrainedModel]:
    """Yield a model for each label of which ``lectures`` hold enough spans.

    Nothing where there are fewer than 200 spans in all, or fewer articles than folds.
    """
    counts: dict[str, int] = {}
    for lecture in lectures:
        for label, gold in lecture.gold.items():
            counts[label] = counts.get(label, 0) + len(gold)
    if sum(counts.values()) < LEAST_SPANS or len(lectures) < FOLDS:
        return
    for label, number in sorted(counts.items()):
        if number >= LEAST_OF_LABEL:
            yield _learn_label(label, number, [lecture.sample(label) for lecture in lectures])


def _learn_label(label: str, spans: int, samples: Sequence[Sample]) -> TrainedModel:
    rules, learned = _Score(), _Score()
    for fold in range(FOLDS):
        tagger = Tagger(label, train(label, (s for i, s in enumerate(samples) if i % FOLDS != fold)))
        for sample in samples[fold::FOLDS]:
            rules.add(sample.gold, {(one.start, one.end) for one in sample.found if one.label == label})
            learned.add(sample.gold, {one[:2] for one in tagger.find(sample) if one[2] >= _LEAST_SURE})
    return TrainedModel(label, spans, len(samples), rules.f1, learned.f1, now(), train(label, samples))


class _Score:
    def __init__(self) -> None:
        self._right = self._gold = self._found = 0

    def add(self, gold: frozenset[Interval], found: set[Interval]) -> None:
        self._right += len(gold & found)
        self._gold += len(gold)
        self._found += len(found)

    @property
    def f1(self) -> float:
        """Strict F1: same start and end."""
        total = self._gold + self._found
        return 2 * self._right / total if total else 0.0


class Learned:
    """The models of a project: for their labels they have the last word over the rules."""

    name = "learned"

    def __init__(self, models: Mapping[str, bytes]) -> None:
        self._taggers = [Tagger(label, model) for label, model in models.items()]

    def judge(
        self, article: Article, found: Sequence[Suggestion]
    ) -> tuple[set[tuple[str, int, int]], list[Suggestion]]:
        """Return what of ``found`` the models don't find, and what they find beyond it.

        Where both find the same, the suggestion of the rule stays: it says more.
        """
        overruled: set[tuple[str, int, int]] = set()
        beyond: list[Suggestion] = []
        sample = Sample(article.text, found)
        for tagger in self._taggers:
            said = {(one.start, one.end) for one in found if one.label == tagger.label}
            sure = {(start, end): p for start, end, p in tagger.find(sample) if p >= _LEAST_SURE}
            overruled |= {(tagger.label, *place) for place in said - sure.keys()}
            beyond += [
                Suggestion(
                    start=start,
                    end=end,
                    label=tagger.label,
                    score=sure[start, end],
                    rule="learned",
                    evidence={"words": article.text[start:end]},
                )
                for start, end in sorted(sure.keys() - said)
            ]
        return overruled, beyond
