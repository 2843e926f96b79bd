from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from annotator.gui.models.document_list import DocumentListModel
from annotator.model.document import DocumentSummary, State


def make(number, state=State.TODO, source="湖南日报", published="", opened=0):
    return DocumentSummary(
        f"d{number}", number, f"题{9 - number}\n目", source, published, state, 10, 0, opened
    )


@pytest.fixture
def model(qapp):
    found = DocumentListModel()
    found.tester = QAbstractItemModelTester(found, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found.set_summaries(
        [
            make(1, State.DONE, published="2024-01-01", opened=2),
            make(2, published="2024-03-01"),
            make(3, State.IN_PROGRESS, source="示例日报", opened=7),
        ]
    )
    return found


def ids(model):
    return [model.id_at(row) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        ("position", ["d1", "d2", "d3"]),
        ("title", ["d3", "d2", "d1"]),
        ("published", ["d2", "d1", "d3"]),
        ("open", ["d3", "d1", "d2"]),
    ],
)
def test_sorts(model, order, wanted):
    model.set_filter(sort=order)
    assert ids(model) == wanted


def test_filters_and_counts_hold_together(model):
    model.set_filter(hits={"d1": 3, "d3": 1})
    assert ids(model) == ["d1", "d3"]
    assert model.counts() == {None: 2, State.DONE: 1, State.IN_PROGRESS: 1}
    model.set_filter(state=State.DONE)
    assert ids(model) == ["d1"]
    model.set_filter(hits=None, state=None, source="示例日报")
    assert ids(model) == ["d3"]


def test_changed_document_stays_where_it_is(model, qtbot):
    model.set_filter(state=State.TODO)
    with qtbot.waitSignal(model.dataChanged):
        model.replace(make(2, State.DONE))
    assert ids(model) == ["d2"]
    assert model.counts()[State.DONE] == 2


def test_next_unfinished_goes_round(model):
    assert model.next_unfinished("d3") == "d2"
    assert model.next_unfinished("d2") == "d3"
    model.replace(make(2, State.DONE))
    assert model.next_unfinished("d3") == ""


def test_neighbours_end_at_the_ends(model):
    assert (model.neighbour("d1", 1), model.neighbour("d3", 1), model.neighbour("d1", -1)) == ("d2", "", "")


def test_title_is_one_line(model):
    assert model.index(0).data() == "题8 目"


def test_titles_are_shown_in_the_script_of_the_articles(model):
    model.replace(replace(model.summary("d2"), title="湖南日報\n座談會"))
    assert model.index_of("d2").data() == "湖南日报 座谈会"
    model.set_script("as_published")
    assert model.index_of("d2").data() == "湖南日報 座談會"


def test_the_most_doubtful_come_first(model):
    model.replace(replace(model.summary("d2"), doubt=0.4))
    model.replace(replace(model.summary("d3"), doubt=0.1))
    model.set_filter(sort="doubt")
    assert ids(model) == ["d2", "d3", "d1"]
