"""The figures of an evaluation, and the errors behind them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from annotator.errors import UserError


@dataclass(slots=True)
class Share:
    """How many of ``all`` are right."""

    right: int = 0
    all: int = 0

    @property
    def value(self) -> float:
        """The share from 0 to 1; 1 where there is nothing to get wrong."""
        return self.right / self.all if self.all else 1.0

    def count(self, right: bool) -> None:
        """Count one more."""
        self.right += right
        self.all += 1


@dataclass(slots=True)
class Agreement:
    """Precision, recall and F1 under one way of comparing spans."""

    found: Share = field(default_factory=Share)
    gold: Share = field(default_factory=Share)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.found.value

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.gold.value

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class LabelFigures:
    """The figures of one label; ``attributes`` over strictly matched spans.

    ``stated`` is the same for the spans where the gold states a value.
    """

    strict: Agreement = field(default_factory=Agreement)
    overlap: Agreement = field(default_factory=Agreement)
    characters: Agreement = field(default_factory=Agreement)
    attributes: dict[str, Share] = field(default_factory=dict)
    stated: dict[str, Share] = field(default_factory=dict)


@dataclass(slots=True)
class Promise:
    """What the scores of a rule promise, and how much of it is right: calibrated where both agree."""

    share: Share = field(default_factory=Share)
    scores: float = 0.0

    @property
    def mean(self) -> float:
        """The mean score, from 0 to 1."""
        return self.scores / self.share.all if self.share.all else 0.0

    def count(self, right: bool, score: float) -> None:
        """Count one more suggestion of that score."""
        self.share.count(right)
        self.scores += score


@dataclass(frozen=True, slots=True)
class Finding:
    """One miss, false alarm or wrong attribute, with the text around it."""

    document: str
    start: int
    end: int
    label: str
    quote: str
    before: str
    after: str
    attribute: str = ""
    detail: str = ""

    @property
    def key(self) -> tuple[str, int, int, str, str]:
        """What stays the same where an error stays."""
        return self.document, self.start, self.end, self.label, self.attribute


@dataclass(slots=True)
class Report:
    """What ``evaluate`` found; ``recommenders`` holds strict precision per name and label.

    ``rules`` holds the same per rule, beside the scores; ``confusion`` counts pairs
    "gold label → found label" on the same edges.
    """

    documents: int = 0
    labels: dict[str, LabelFigures] = field(default_factory=dict)
    recommenders: dict[str, dict[str, Share]] = field(default_factory=dict)
    rules: dict[str, Promise] = field(default_factory=dict)
    confusion: dict[str, int] = field(default_factory=dict)
    misses: list[Finding] = field(default_factory=list)
    false_alarms: list[Finding] = field(default_factory=list)
    wrong_attributes: list[Finding] = field(default_factory=list)

    def to_json(self) -> str:
        """Return the report as JSON, which ``from_json`` reads back."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Report:
        """Read what ``to_json`` wrote; UserError where it is something else."""
        try:
            data = json.loads(text)
            return cls(
                documents=data["documents"],
                labels={name: _figures(row) for name, row in data["labels"].items()},
                recommenders={name: _shares(row) for name, row in data["recommenders"].items()},
                rules={name: _promise(row) for name, row in data["rules"].items()},
                confusion=data["confusion"],
                misses=[Finding(**row) for row in data["misses"]],
                false_alarms=[Finding(**row) for row in data["false_alarms"]],
                wrong_attributes=[Finding(**row) for row in data["wrong_attributes"]],
            )
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise UserError("This is not an evaluation report. Choose a file that evaluate wrote.") from error


def _figures(row: Mapping[str, Any]) -> LabelFigures:
    return LabelFigures(
        strict=_agreement(row["strict"]),
        overlap=_agreement(row["overlap"]),
        characters=_agreement(row["characters"]),
        attributes=_shares(row["attributes"]),
        stated=_shares(row["stated"]),
    )


def _promise(row: Mapping[str, Any]) -> Promise:
    return Promise(share=Share(**row["share"]), scores=row["scores"])


def _agreement(row: Mapping[str, Any]) -> Agreement:
    return Agreement(found=Share(**row["found"]), gold=Share(**row["gold"]))


def _shares(row: Mapping[str, Any]) -> dict[str, Share]:
    return {name: Share(**value) for name, value in row.items()}
