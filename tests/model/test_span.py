from dataclasses import FrozenInstanceError

import pytest

from annotator.model.span import Span, Status, suggested_span


def test_a_suggested_span_is_a_span_like_any_other():
    evidence, attributes = {"place": "攸县"}, {"code": "430223"}
    span = suggested_span(
        "1", "d", (3, 5, "攸县"), "PLACE", ("places", "place.division", 0.9), evidence, attributes, "now"
    )
    assert span == Span(
        "1", "d", 3, 5, "PLACE", "攸县", Status.SUGGESTED, "places", "place.division", 0.9, evidence,
        attributes=attributes, created="now", updated="now",
    )  # fmt: skip
    assert type(span) is Span
    with pytest.raises(FrozenInstanceError):
        span.label = "DATE"  # type: ignore[misc]
