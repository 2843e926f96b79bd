"""What runs in the process beside the window; without Qt, whose import would take longer than the work."""

from __future__ import annotations

from typing import Any

from annotator import workflows
from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.span import Span

_kept: dict[str, Any] = {}


def keep(labels: LabelSet, knowledge: Any) -> None:
    """Keep what is the same for all articles, so that it is handed over once."""
    _kept["labels"], _kept["knowledge"] = labels, knowledge


def taught_suggestions_for(document: Document, labels: LabelSet, knowledge: Any) -> list[Span]:
    """Return what the recommenders propose for ``document`` with what the project knows by now."""
    return workflows.suggestions_for(document, labels, knowledge)


def suggestions_for(document: Document) -> list[Span]:
    """Return what the recommenders propose for ``document``."""
    return workflows.suggestions_for(document, _kept["labels"], _kept["knowledge"])
