"""What the label set of a project may become: further labels, other names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.errors import UserError
from annotator.model.label import Ink, Label, LabelSet

_ID = re.compile("[A-Z][A-Z0-9_]*")
# One label for each of the keys that tag.
_KEYS = "123456789"


def with_label(
    labels: LabelSet, id_: str, names: Mapping[str, str], inks: Sequence[tuple[Ink, Ink]]
) -> LabelSet:
    """Return ``labels`` with one more, which is tagged by the next free digit.

    ``names`` maps a language code to a name; ``inks`` are pairs of colours on light and dark paper, of
    which it takes the first that no label has. Raises UserError for an id or name that will not do.
    """
    if not _ID.fullmatch(id_):
        raise UserError(
            "A label needs an id of capital letters, digits and _ that begins with a letter, as ORG; "
            "“{id}” is none.",
            id=id_,
        )
    if id_ in labels:
        raise UserError("This project has a label {id} already; choose another id.", id=id_)
    key = next((key for key in _KEYS if key not in {label.key for label in labels}), None)
    if key is None:
        raise UserError("A project has room for nine labels, one for each key from 1 to 9.")
    used = {label.light for label in labels}
    light, dark = next((pair for pair in inks if pair[0] not in used), inks[0])
    label = Label(id_, _named(id_, names), key, light, dark)
    return LabelSet((*labels, label))


def with_names(labels: LabelSet, id_: str, names: Mapping[str, str]) -> LabelSet:
    """Return ``labels`` with other names of one; its spans are not touched."""
    changed = (
        replace(label, names=_named(id_, {**label.names, **names})) if label.id == id_ else label
        for label in labels
    )
    return LabelSet(tuple(changed))


def _named(id_: str, names: Mapping[str, str]) -> dict[str, str]:
    """Return the names that are not empty, the English one being the id where it is."""
    told = {language: name.strip() for language, name in names.items() if name.strip()}
    return {"en": id_.capitalize().replace("_", " "), **told}
