"""What runs in the process beside the window; without Qt, whose import would take longer than the work.

It reads from the project what that has taught: of a large one this takes half a second.
"""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path

from annotator import workflows
from annotator.model.document import Document
from annotator.model.label import LabelSet
from annotator.model.learning import Knowledge
from annotator.model.span import Span


def taught_suggestions_for(document: Document, project: Path) -> list[Span]:
    """Return what the recommenders propose for ``document`` with what ``project`` knows by now."""
    return workflows.suggestions_for(document, *_known(project))


def suggestions_for(document: Document, project: Path) -> list[Span]:
    """Return what the recommenders propose with what ``project`` knew when this was asked first."""
    return workflows.suggestions_for(document, *_known_at_first(project))


def _known(project: Path) -> tuple[LabelSet, Knowledge]:
    with closing(workflows.open_project(project, read_only=True)) as session:
        return session.label_set, session.knowledge()


_known_at_first = cache(_known)
