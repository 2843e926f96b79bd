"""What formats are called and what they leave out, as the parts below say it, for the translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP as N_
from PySide6.QtCore import QCoreApplication

FORMATS = (
    N_("formats", "JSONL, one document a line"),
    N_("formats", "CSV, one span a line"),
    N_("formats", "CSV for Excel, with a byte-order mark"),
    N_("formats", "CSV tables of documents, spans, relations, zones"),
    N_("formats", "Excel workbook of four sheets"),
    N_("formats", "Parquet tables"),
    N_("formats", "CoNLL, one character a line, BIO tags"),
    N_("formats", "CoNLL, one character a line, BIOES tags"),
    N_("formats", "spaCy DocBin files"),
    N_("formats", "Hugging Face dataset"),
    N_("formats", "Label Studio tasks"),
    N_("formats", "doccano, one document a line"),
    N_("formats", "brat standoff"),
    N_("formats", "UIMA CAS XMI"),
    N_("formats", "UIMA CAS JSON"),
    N_("formats", "REFI-QDA project"),
    N_("formats", "W3C Web Annotation"),
)
THINGS = (
    N_("formats", "text"),
    N_("formats", "metadata"),
    N_("formats", "states"),
    N_("formats", "zones"),
    N_("formats", "nested spans"),
    N_("formats", "suggestions as such"),
    N_("formats", "attributes"),
    N_("formats", "notes"),
    N_("formats", "unsure flags"),
    N_("formats", "relations"),
    N_("formats", "spans"),
    N_("formats", "documents"),
    N_("formats", "rejected spans"),
    N_("formats", "documents without spans"),
    N_("formats", "line ends inside spans"),
    N_("formats", "spans in page furniture"),
    N_("formats", "parts of reasons"),
    N_("formats", "attributes of relations"),
    N_("formats", "notes and attributes of relations"),
    N_("formats", "attributes that the label set does not name"),
)


def say(text: str) -> str:
    """Return a name or a plural noun in the language of the window."""
    return QCoreApplication.translate("formats", text)


def listed(things: Iterable[str]) -> str:
    """Return plural nouns as a list in the language of the window."""
    return QCoreApplication.translate("formats", ", ").join(say(thing) for thing in things)


def counted(numbers: Mapping[str, int]) -> str:
    """Return plural nouns with their numbers as a list in the language of the window."""
    return listed(f"{say(thing)} {number:,}" for thing, number in numbers.items())
