"""What the inspector shows of a span beyond its own fields."""

from __future__ import annotations

from collections import Counter

from annotator import workflows
from annotator.gui.bridge import Bridge
from annotator.gui.panels.inspector import SpanDetails
from annotator.gui.panels.inspector_parts import HistoryLine
from annotator.gui.texts import clock, history_text, suggested_text
from annotator.model.edit import Action
from annotator.model.label import Form
from annotator.model.span import Span

_CHOICES = 8
_CODE = "code"


def details_of(bridge: Bridge, span: Span, language: str) -> SpanDetails:
    """Gather reason, history, the stored form, and values that stand elsewhere in the article."""
    return SpanDetails(
        span=span,
        shown=bridge.shown(span),
        stored=bridge.stored(span),
        reason=workflows.explain(span, language),
        history=_history(bridge, span),
        choices=_choices(bridge, span),
        remarks=_remarks(span),
    )


def _history(bridge: Bridge, span: Span) -> list[HistoryLine]:
    session = bridge.session
    decisions = session.history(span.id)
    lines = [HistoryLine(history_text(d, session.reviewer, span.recommender), clock(d.at)) for d in decisions]
    if span.recommender and all(decision.action is not Action.SUGGESTED for decision in decisions):
        # The journal keeps what recommenders did by article; the span knows its own beginning.
        lines.insert(0, HistoryLine(suggested_text(span.recommender), clock(span.created)))
    return lines


def _choices(bridge: Bridge, span: Span) -> dict[str, list[str]]:
    """Who gives an order is often named before; a date or a title seldom stands twice."""
    if bridge.session.label_set.get(span.label).form is not Form.PASSAGE:
        return {}
    found: dict[str, Counter[str]] = {}
    for other in bridge.spans():
        if other.label == span.label:
            for name, value in other.attributes.items():
                found.setdefault(name, Counter())[value] += 1
    return {name: [value for value, _ in counts.most_common(_CHOICES)] for name, counts in found.items()}


def _remarks(span: Span) -> dict[str, str]:
    code = span.attributes.get(_CODE, "")
    chain = workflows.place_chain(code) if code else ""
    return {_CODE: chain} if chain else {}
