"""A sequence model for one label, over characters: linear-chain CRF by CRFsuite, on the CPU.

Its features hold the opinion of the rules, so that it learns where these are to be trusted.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from annotator.suggest.recommender import Suggestion

Interval = tuple[int, int]

# lbfgs with a little of both penalties; more iterations change the folds by less than their noise.
_PARAMETERS = {"c1": 0.05, "c2": 0.05, "max_iterations": 60, "feature.possible_transitions": True}
# Up to the full stop: a span may hold a semicolon, and none goes on behind a full stop.
_STRETCH = re.compile(r"[^。\n]+(?:。[”’』」]*)?")
# Of the stretches in which neither people nor rules find anything, one in so many teaches enough.
_QUIET_KEPT = 4


@dataclass(frozen=True, slots=True)
class Sample:
    """An article's text, what the rules found in it, and what people tagged under one label."""

    text: str
    found: Sequence[Suggestion]
    gold: frozenset[Interval] = frozenset()


def train(label: str, samples: Iterable[Sample]) -> bytes:
    """Return a model for ``label``; offsets of the samples are code points of their texts."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PARAMETERS)
    quiet = 0
    for sample in samples:
        tags = _tags(len(sample.text), _outermost(sample.gold))
        opinion = _Opinion(label, sample)
        for start, end in _stretches(sample.text):
            if set(tags[start:end]) == {"O"} and opinion.is_quiet(start, end):
                quiet += 1
                if quiet % _QUIET_KEPT:
                    continue
            trainer.append(opinion.features(start, end), tags[start:end])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.crfsuite"
        trainer.train(str(path))
        return path.read_bytes()


class Tagger:
    """A trained model at work."""

    def __init__(self, label: str, model: bytes) -> None:
        self.label = label
        # CRFsuite reads the model from this memory as long as the tagger lives.
        self._model = model
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._model)

    def find(self, sample: Sample) -> Iterator[tuple[int, int, float]]:
        """Yield ``(start, end, probability)`` of what the model finds in the sample's text."""
        opinion = _Opinion(self.label, sample)
        for start, end in _stretches(sample.text):
            tags = self._tagger.tag(opinion.features(start, end))
            for first, last in _runs(tags):
                sure = min(self._tagger.marginal(tags[i], i) for i in range(first, last))
                yield start + first, start + last, sure


class _Opinion:
    """The features of one text: its characters and what the rules think of each."""

    def __init__(self, label: str, sample: Sample) -> None:
        self._text = sample.text
        self._kinds = [_kind(character) for character in sample.text]
        labels = {one.label for one in sample.found} | {label}
        self._rules = {
            name: _tags(len(sample.text), ((one.start, one.end) for one in sample.found if one.label == name))
            for name in sorted(labels)
        }
        self._own = self._rules[label]

    def is_quiet(self, start: int, end: int) -> bool:
        """Whether the rules find nothing of the label in ``[start, end)``."""
        return set(self._own[start:end]) == {"O"}

    def features(self, start: int, end: int) -> list[list[str]]:
        """Return the features of each character of ``[start, end)``."""
        return [self._at(i, start, end) for i in range(start, end)]

    def _at(self, i: int, start: int, end: int) -> list[str]:
        before = self._text[i - 1] if i > start else "^"
        here = self._text[i]
        after = self._text[i + 1] if i + 1 < end else "$"
        before2 = self._text[i - 2] if i - 1 > start else "^"
        after2 = self._text[i + 2] if i + 2 < end else "$"
        own = self._own[i - 1 if i > start else i] + self._own[i] + self._own[i + 1 if i + 1 < end else i]
        features = [
            "1",
            f"c={here}",
            f"b={before}",
            f"a={after}",
            f"bb={before2}{before}",
            f"bc={before}{here}",
            f"ca={here}{after}",
            f"aa={after}{after2}",
            f"k={self._kinds[i]}",
            f"r={own}",
            f"rc={self._own[i]}{here}",
        ]
        features += [f"{name}={tags[i]}" for name, tags in self._rules.items() if tags[i] != "O"]
        return features


def _kind(character: str) -> str:
    if "\u4e00" <= character <= "\u9fff" or character == "〇":
        return "han"
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "letter"
    return "blank" if character.isspace() else "mark"


def _stretches(text: str) -> Iterator[Interval]:
    for match in _STRETCH.finditer(text):
        yield match.span()


def _tags(length: int, intervals: Iterable[Interval]) -> list[str]:
    tags = ["O"] * length
    for start, end in intervals:
        tags[start:end] = ["B"] + ["I"] * (end - start - 1)
    return tags


def _outermost(intervals: Iterable[Interval]) -> Iterator[Interval]:
    """Yield the intervals that no other one holds, each from where the one before ends."""
    reached = 0
    for start, end in sorted(intervals, key=lambda one: (one[0], -one[1])):
        if start >= reached:
            yield start, end
            reached = end


def _runs(tags: Sequence[str]) -> Iterator[Interval]:
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and tag != "I":
            yield start, i
            start = -1
        if tag == "B":
            start = i
