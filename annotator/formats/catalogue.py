"""Which formats there are, and what each can carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from annotator.errors import UserError
from annotator.formats import csv, jsonl
from annotator.formats.dataset import Entry, Written
from annotator.model.label import LabelSet

Writer = Callable[[Iterable[Entry], Path, LabelSet], Written]


class Feature(StrEnum):
    """What a format may be able to carry beside labels and offsets."""

    TEXT = "text"
    METADATA = "metadata"
    STATES = "states"
    ZONES = "zones"
    NESTED = "nested"
    SUGGESTIONS = "suggestions"
    ATTRIBUTES = "attributes"
    NOTES = "notes"
    RELATIONS = "relations"


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``extension`` begins with a dot and is empty for a folder."""

    id: str
    name: str
    extension: str
    carries: frozenset[Feature]
    write: Writer


_ALL = frozenset(Feature)

FORMATS = (
    Format("jsonl", "JSONL, one document a line", ".jsonl", _ALL, jsonl.write),
    Format(
        "csv",
        "CSV, one span a line",
        ".csv",
        _ALL - {Feature.TEXT, Feature.ZONES, Feature.RELATIONS},
        csv.write,
    ),
    Format(
        "csv-excel",
        "CSV for Excel, with a byte-order mark",
        ".csv",
        _ALL - {Feature.TEXT, Feature.ZONES, Feature.RELATIONS},
        csv.write_for_excel,
    ),
)


def get(format_id: str) -> Format:
    """Return the format with that id; UserError where there is none."""
    for one in FORMATS:
        if one.id == format_id:
            return one
    raise UserError(
        "There is no format {format}; choose one of {known}.",
        format=format_id,
        known=", ".join(one.id for one in FORMATS),
    )


def not_carried(one: Format) -> list[Feature]:
    """Return what ``one`` leaves out, to be said before anything is written."""
    return [feature for feature in Feature if feature not in one.carries]
