"""The card that describes a dataset to whoever opens its folder."""

from __future__ import annotations

from annotator.formats.dataset import Tally
from annotator.model.label import LabelSet
from annotator.model.span import Status


def card(heading: str, text: str, labels: LabelSet, tally: Tally) -> str:
    """Return the card in Markdown: what it is, its labels, where suggestions came from."""
    written = tally.written()
    parts = [
        f"# {heading}",
        text,
        f"{written.documents} documents, {written.spans} spans, {written.relations} relations.",
        _labels(labels, tally),
    ]
    if tally.ledger:
        parts.append(_ledger(tally))
    if written.left_out:
        lost = "\n".join(f"- {number} {what}" for what, number in written.left_out.items())
        parts.append(f"Left out, since the format cannot carry it:\n\n{lost}")
    return "\n\n".join(parts) + "\n"


def _labels(labels: LabelSet, tally: Tally) -> str:
    rows = [
        f"| {label.id} | {label.name('en')} | {label.name('zh')} | {label.descriptions.get('en', '')} "
        f"| {tally.labels[label.id]} |"
        for label in labels
    ]
    return "\n".join(["| label | English | Chinese | what it is | spans |", "|---|---|---|---|---|", *rows])


def _ledger(tally: Tally) -> str:
    names = sorted({name for name, _ in tally.ledger})
    rows = [f"| {name} | {' | '.join(str(tally.ledger[name, one]) for one in Status)} |" for name in names]
    heading = f"| recommender | {' | '.join(Status)} |"
    return "\n".join(["What became of suggestions:", "", heading, "|---|---|---|---|", *rows])
