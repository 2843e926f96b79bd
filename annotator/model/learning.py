"""What a project teaches, and what was learned from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decision of a person: the words, two characters on either side, what became of them."""

    label: str
    accepted: bool
    quote: str
    before: str
    after: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """A model for one label, and the strict F1 of rules and model on held-out folds of the project."""

    label: str
    spans: int
    documents: int
    rules_f1: float
    learned_f1: float
    trained: str
    data: bytes = field(repr=False)

    @property
    def wins(self) -> bool:
        """Whether the model is worth more than the rules; a gain below 0.005 is noise between folds."""
        return self.learned_f1 > self.rules_f1 + 0.005


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What suggestions for a project go by, beside the text: a value for another process.

    ``version`` changes with every change of it, and stands for all of it; ``models`` are those
    that win; ``off`` names recommenders that stay silent; ``thresholds`` is the least score per label;
    ``without`` names cleaning rules that leave their noise in the text.
    """

    version: str = ""
    lessons: tuple[Lesson, ...] = field(default=(), compare=False)
    models: Mapping[str, bytes] = field(default_factory=dict, compare=False)
    off: frozenset[str] = field(default=frozenset(), compare=False)
    thresholds: Mapping[str, float] = field(default_factory=dict, compare=False)
    without: frozenset[str] = field(default=frozenset(), compare=False)
