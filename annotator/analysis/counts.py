"""How much of a project is done, and what became of what was suggested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.document import State
from annotator.model.span import Status
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of a project, its bin left out.

    ``spans`` are by label and status, ``ledger`` by recommender, label and status: what each
    recommender proposed and what a person made of it.
    """

    documents: Mapping[State, int]
    characters: int
    spans: Mapping[tuple[str, Status], int]
    ledger: Mapping[tuple[str, str, Status], int]


def count(project: Project) -> Counts:
    """Count the documents and spans of ``project``."""
    ledger: dict[tuple[str, str, Status], int] = {}
    spans: dict[tuple[str, Status], int] = {}
    for recommender, label, status, number in project.spans.counts():
        key = (label, Status(status))
        spans[key] = spans.get(key, 0) + number
        if recommender:
            ledger[recommender, label, Status(status)] = number
    states = dict.fromkeys(State, 0)
    characters = 0
    for summary in project.documents.summaries():
        states[summary.state] += 1
        characters += summary.characters
    return Counts(states, characters, spans, ledger)
