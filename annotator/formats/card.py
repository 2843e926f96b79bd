"""The card that describes a dataset: README.md in its folder, NAME.card.md beside its file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats.dataset import Entry, Written
from annotator.formats.files import CARD, SUMS, card_beside, files_of_export, swapped_in
from annotator.model.document import State
from annotator.model.label import LabelSet
from annotator.model.span import Status

# The version that resources/guidelines/guidelines.md bears.
GUIDELINES_VERSION = "1.0"


class Making:
    """How a dataset was made: ``choices`` that were asked for, and what went by on the way."""

    def __init__(self, choices: dict[str, str]) -> None:
        self._choices = choices
        self._states: Counter[State] = Counter()
        self._ledger: Counter[tuple[str, str, Status]] = Counter()

    def watched(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield ``entries``, counted before anything is filtered from them."""
        for entry in entries:
            self._states[entry.document.state] += 1
            self._ledger.update((s.recommender, s.label, s.status) for s in entry.spans if s.recommender)
            yield entry

    def text(self, checksum: str) -> str:
        """Return this part of the card in Markdown."""
        states = ", ".join(f"{self._states[one]} {one.replace('_', ' ')}" for one in State)
        facts = {
            **self._choices,
            "documents": states,
            "guidelines": f"version {GUIDELINES_VERSION}",
            "checksum": checksum,
        }
        parts = ["## How it was made", "\n".join(f"- {name}: {value}" for name, value in facts.items())]
        if self._ledger:
            parts.append(_ledger(self._ledger))
        return "\n\n".join(parts) + "\n"


def card(heading: str, text: str, labels: LabelSet, written: Written) -> str:
    """Return the card in Markdown: what it is, its labels, what was left out."""
    parts = [
        f"# {heading}",
        text,
        f"{written.documents} documents, {written.spans} spans, {written.relations} relations.",
        _labels(labels, written),
    ]
    if written.left_out:
        lost = "\n".join(f"- {number} {what}" for what, number in written.left_out.items())
        parts.append(f"Left out, since the format cannot carry it:\n\n{lost}")
    return "\n\n".join(parts) + "\n"


def save(folder: Path, text: str, labels: LabelSet, written: Written) -> None:
    """Write the card of a dataset that is a folder."""
    whole = card("Dataset", text, labels, written)
    (folder / CARD).write_text(whole, encoding="utf-8", newline="\n")


def describe(out: Path, text: str, labels: LabelSet, written: Written, making: Making) -> None:
    """Write the card beside the file ``out``, or complete the one in the folder ``out``."""
    if out.is_dir():
        with swapped_in(out / SUMS) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
            for path in files_of_export(out):
                file.write(f"{_sha256(path)}  {path.relative_to(out).as_posix()}\n")
        place, checksum = out / CARD, f"`sha256sum -c {SUMS}` checks the files"
        head = place.read_text(encoding="utf-8")
    else:
        place, checksum = card_beside(out), f"SHA-256 `{_sha256(out)}`"
        head = card(out.name, text, labels, written)
    with swapped_in(place) as beside:
        beside.write_text(f"{head}\n{making.text(checksum)}", encoding="utf-8", newline="\n")


def _labels(labels: LabelSet, written: Written) -> str:
    rows = [
        f"| {label.id} | {label.name('en')} | {label.name('zh')} | {label.descriptions.get('en', '')} "
        f"| {written.labels.get(label.id, 0)} |"
        for label in labels
    ]
    return "\n".join(["| label | English | Chinese | what it is | spans |", "|---|---|---|---|---|", *rows])


def _ledger(ledger: Counter[tuple[str, str, Status]]) -> str:
    names = sorted({(name, label) for name, label, _ in ledger})
    rows = [
        f"| {name} | {label} | {' | '.join(str(ledger[name, label, one]) for one in Status)} |"
        for name, label in names
    ]
    heading = f"| recommender | label | {' | '.join(Status)} |"
    what = "What became of suggestions, those that are not in the dataset too:"
    return "\n".join([what, "", heading, "|---|---|---|---|---|", *rows])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
