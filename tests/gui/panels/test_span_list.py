import pytest

from annotator.gui.panels.span_list import SpanListPane
from annotator.gui.panels.span_rows import HEADER_HEIGHT, ROW_HEIGHT
from annotator.model.span import Span, Status
from annotator.workflows import default_labels


def make(number, label="PLACE", status=Status.ACCEPTED):
    return Span(f"s{number}", "d", number, number + 2, label, f"q{number}", status)


@pytest.fixture
def pane(qtbot, look):
    found = SpanListPane(look)
    qtbot.addWidget(found)
    found.resize(320, 400)
    found.show()
    return found


def heights(pane):
    return [pane.table.rowHeight(row) for row in range(pane.model.rowCount())]


def test_only_headers_are_tall_also_in_the_next_article(pane):
    pane.set_article([make(n) for n in range(3)] + [make(9, "DATE")], default_labels())
    assert heights(pane) == [HEADER_HEIGHT, *[ROW_HEIGHT] * 3, HEADER_HEIGHT, ROW_HEIGHT]
    pane.set_article([make(n) for n in range(5)] + [make(9, "DATE")], default_labels())
    assert heights(pane) == [HEADER_HEIGHT, *[ROW_HEIGHT] * 5, HEADER_HEIGHT, ROW_HEIGHT]
    pane.set_spans([make(n) for n in range(2, 5)] + [make(9, "DATE")])
    assert heights(pane) == [HEADER_HEIGHT, *[ROW_HEIGHT] * 3, HEADER_HEIGHT, ROW_HEIGHT]


def test_chips_count_and_filter(pane):
    pane.set_article(
        [make(1), make(2, "DATE", Status.SUGGESTED), make(3, "DATE", Status.REJECTED)], default_labels()
    )
    assert (pane._chips[""].text(), pane._chips["DATE"].text()) == ("All 2", "1")
    assert (pane.open_chip.text(), pane.rejected_chip.text()) == ("1 open", "1 rejected")
    pane.rejected_chip.click()
    assert pane.filter.rejected
    assert pane.model.rowCount() == 2


def test_selected_row_is_brought_into_sight(pane):
    pane.set_article([make(n) for n in range(200)], default_labels())
    pane.select("s150")
    box = pane.table.visualRect(pane.table.currentIndex())
    assert box.top() >= HEADER_HEIGHT
    assert box.bottom() <= pane.table.viewport().height()


def test_empty_list_says_what_to_do(pane):
    pane.set_article([], default_labels())
    assert "Nothing is tagged yet" in pane.table.empty_text
    pane._set_filter(label="DATE")
    assert pane.table.empty_text == "Nothing matches this filter."
