from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from annotator.gui.models.span_list import SpanListModel
from annotator.model.span import Span, Status
from annotator.workflows import default_labels


def make(number, label="PLACE", status=Status.ACCEPTED, **fields):
    return Span(f"s{number}", "d", number, number + 2, label, f"q{number}", status, **fields)


@pytest.fixture
def model(qapp):
    found = SpanListModel()
    found.tester = QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Fatal)
    spans = [make(5), make(1, "DATE", Status.SUGGESTED), make(3), make(7, "PLACE", Status.REJECTED)]
    found.set_article(spans, default_labels())
    return found


def rows(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def test_groups_in_label_order_spans_in_text_order(model):
    assert rows(model) == ["PLACE", "q3", "q5", "DATE", "q1"]
    assert model.counts() == {"PLACE": 2, "DATE": 1, "": 3}


def test_filters(model):
    model.set_filter(open_only=True)
    assert rows(model) == ["DATE", "q1"]
    model.set_filter(open_only=False, rejected=True)
    assert rows(model) == ["PLACE", "q7"]
    model.set_filter(rejected=False, label="PLACE")
    assert rows(model) == ["PLACE", "q3", "q5"]


def test_new_span_is_one_inserted_row(model, qtbot):
    spans = [make(5), make(1, "DATE", Status.SUGGESTED), make(3), make(4)]
    with qtbot.waitSignal(model.rowsInserted) as caught, qtbot.assertNotEmitted(model.modelReset):
        model.set_spans(spans)
    assert caught.args[1:3] == [2, 2]
    assert rows(model) == ["PLACE", "q3", "q4", "q5", "DATE", "q1"]


def test_relabelled_span_changes_its_group(model):
    model.set_spans([make(5), make(1, "PLACE"), make(3)])
    assert rows(model) == ["PLACE", "q1", "q3", "q5"]


def test_decided_suggestion_changes_the_header(model, qtbot):
    before = make(1, "DATE", Status.SUGGESTED)
    with qtbot.waitSignal(model.dataChanged):
        model.set_spans([make(5), replace(before, status=Status.ACCEPTED), make(3)])
    assert model.group_count("DATE").open == 0


def test_folded_group_opens_for_what_is_selected(model):
    model.toggle_group("PLACE")
    assert rows(model) == ["PLACE", "DATE", "q1"]
    assert model.reveal("s5").data() == "q5"
    assert not model.reveal("s7").isValid()


def test_telling_value_is_the_issuer_or_the_first_attribute(model):
    directive = make(1, "DIRECTIVE", attributes={"cue": "要求", "issuer": "沈晓明"})
    date = make(9, "DATE", attributes={"value": "2024-11-12"})
    model.set_article([directive, date], default_labels())
    assert [model._telling_value(span) for span in (directive, date)] == ["沈晓明", "2024-11-12"]


@pytest.mark.parametrize(
    ("changes", "quotes"),
    [
        ({"least_score": 0.7}, {"q1", "q2"}),
        ({"least_score": 0.9}, {"q2"}),
        ({"recommender": "places"}, {"q1", "q3"}),
        ({"unsure": True}, {"q3"}),
        ({"noted": True}, {"q1"}),
        ({"unsure": True, "noted": True}, set()),
    ],
)
def test_narrows_by_score_recommender_flag_and_note(model, changes, quotes):
    one = make(1, recommender="places", score=0.7, note="?")
    two = make(2, recommender="dates", score=0.95)
    three = make(3, recommender="places", unsure=True, score=0.2)
    model.set_article([one, two, three, make(4)], default_labels())
    model.set_filter(**changes)
    assert set(rows(model)) - {"PLACE"} == quotes
    assert model.recommenders() == ["dates", "places"]
