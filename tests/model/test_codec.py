from __future__ import annotations

import json

import pytest

from annotator.errors import UserError
from annotator.model.codec import (
    document_from_dict,
    document_to_dict,
    relation_from_dict,
    relation_to_dict,
    span_from_dict,
    span_to_dict,
)
from annotator.model.document import Document, Role, State, Zone
from annotator.model.span import Relation, Span, Status

TEXT = "𠮷\r\n邵陽(yáng)\u2028末"
DOCUMENT = Document(
    id="d", text=TEXT, title="题", published="2024-11-12", author="甲", state=State.DONE, note="注",
    zones=(Zone(0, 3, Role.TITLE), Zone(3, len(TEXT), Role.BODY)),
)  # fmt: skip
SPAN = Span(
    id="s", document_id="d", start=3, end=11, label="PLACE", quote="邵陽(yáng)", status=Status.SUGGESTED,
    recommender="places", rule="division", score=0.5, evidence={"name": "邵阳"}, reviewer="",
    attributes={"code": "430500"}, note="n", unsure=True, created="a", updated="b",
)  # fmt: skip


def through_json(row):
    return json.loads(json.dumps(row))


def test_everything_survives_json():
    relation = Relation("r", "d", "VISITED", "s", "s", {"k": "v"}, "note", "a", "b")
    assert document_from_dict(through_json(document_to_dict(DOCUMENT))) == DOCUMENT
    assert span_from_dict(through_json(span_to_dict(SPAN)), DOCUMENT) == SPAN
    assert relation_from_dict(through_json(relation_to_dict(relation)), DOCUMENT) == relation


def test_keys_of_a_span_keep_their_order():
    first = ["id", "start", "end", "label", "text", "status", "recommender", "rule", "score", "evidence"]
    last = ["reviewer", "attributes", "note", "unsure", "created", "updated"]
    assert list(span_to_dict(SPAN)) == first + last


def test_a_short_span_is_accepted_and_gets_an_id():
    span = span_from_dict({"start": 0, "end": 1, "label": "PLACE"}, DOCUMENT)
    assert (span.quote, span.status, span.score) == ("𠮷", Status.ACCEPTED, None)
    assert span.id


@pytest.mark.parametrize(
    "row",
    [
        {"start": 0, "end": 99, "label": "PLACE"},
        {"start": 2, "end": 2, "label": "PLACE"},
        {"start": -1, "end": 2, "label": "PLACE"},
        {"start": "0", "end": 2, "label": "PLACE"},
        {"start": True, "end": 2, "label": "PLACE"},
        {"start": 0, "end": 1},
        {"start": 0, "end": 1, "label": "PLACE", "text": "吉"},
        {"start": 0, "end": 1, "label": "PLACE", "status": "maybe"},
        {"start": 0, "end": 1, "label": "PLACE", "score": 3},
        {"start": 0, "end": 1, "label": "PLACE", "attributes": ["x"]},
    ],
)
def test_a_span_that_cannot_be_right_is_refused(row):
    with pytest.raises(UserError):
        span_from_dict(row, DOCUMENT)


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"text": ""},
        {"text": "\u3000\n"},
        {"text": 7},
        {"text": "a\ud842b"},
        {"text": "ab", "state": "finished"},
        {"text": "ab", "title": ["x"]},
        {"text": "ab", "title": "a\ud842b"},
        {"text": "ab", "zones": {"start": 0}},
        {"text": "ab", "zones": [{"start": 0, "end": 3, "role": "body"}]},
        {
            "text": "ab",
            "zones": [{"start": 0, "end": 2, "role": "body"}, {"start": 1, "end": 2, "role": "title"}],
        },
    ],
)
def test_a_document_that_cannot_be_right_is_refused(row):
    with pytest.raises(UserError):
        document_from_dict(row)


def test_date_stands_in_for_published():
    assert document_from_dict({"text": "x", "date": "2020"}).published == "2020"
