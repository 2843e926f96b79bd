"""Checks of a project that need no judgement."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.document import Document
from annotator.model.span import Span


def mismatches(document: Document, spans: Iterable[Span]) -> list[Span]:
    """Return the spans whose quote is not what stands at their place in the document's text."""
    return [span for span in spans if document.text[span.start : span.end] != span.quote]
