"""Label and LabelSet: what may be tagged, under ids that never change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Form(StrEnum):
    """How a label is drawn: a box around a few words, or a passage with a bar beside it."""

    BOX = "box"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Ink:
    """The three colours of a label on one background, as ``#RRGGBB``."""

    line: str
    tint: str
    text: str


@dataclass(frozen=True, slots=True)
class Colour:
    """Inks made for a label on light and on dark paper; ``names`` maps a language code to their name."""

    id: str
    names: Mapping[str, str]
    light: Ink
    dark: Ink

    def name(self, language: str) -> str:
        """Return the name in ``language``, its id where that is missing."""
        return self.names.get(language) or self.id


@dataclass(frozen=True, slots=True)
class Attribute:
    """One field of a label; ``names`` maps a language code to what the form shows."""

    id: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of span. ``id`` is for good; everything else the project may change."""

    id: str
    names: Mapping[str, str]
    key: str
    light: Ink
    dark: Ink
    form: Form = Form.BOX
    descriptions: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    attributes: tuple[Attribute, ...] = ()

    def name(self, language: str) -> str:
        """Return the name in ``language``, in English where that is missing."""
        return self.names.get(language) or self.names.get("en") or self.id


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project in the order of the label bar."""

    labels: tuple[Label, ...]

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __len__(self) -> int:
        return len(self.labels)

    def __contains__(self, label_id: object) -> bool:
        return any(label.id == label_id for label in self.labels)

    def get(self, label_id: str) -> Label:
        """Return the label with that id; KeyError where there is none."""
        for label in self.labels:
            if label.id == label_id:
                return label
        raise KeyError(label_id)
