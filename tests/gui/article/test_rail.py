import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from annotator.gui.article.rail import Rail

LEFT = Qt.MouseButton.LeftButton
GREEN, BLUE = QColor("#0A7A5E"), QColor("#1F5FBF")


@pytest.fixture
def rail(qtbot, theme):
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.resize(16, 410)
    rail.setRange(0, 1000)
    rail.setPageStep(250)
    rail.set_ticks({"a": (0.25, GREEN), "b": (0.75, BLUE)})
    rail.show()
    return rail


def columns(rail, y, colour):
    image = rail.grab().toImage()
    return [x for x in range(image.width()) if image.pixelColor(x, y) == colour]


def test_a_tick_for_every_suggestion_and_a_longer_one_for_the_current(rail):
    assert len(columns(rail, 105, GREEN)) in (2, 4)
    rail.set_current("b")
    assert len(columns(rail, 305, BLUE)) in (6, 8)
    rail.change_ticks(["a"], {"c": (0.5, GREEN)})
    assert columns(rail, 105, GREEN) == []
    assert columns(rail, 205, GREEN)


def test_a_click_near_a_tick_tells_it(rail, qtbot):
    with qtbot.waitSignal(rail.tick_clicked) as clicked:
        qtbot.mouseClick(rail, LEFT, pos=QPoint(8, 307))
    assert clicked.args == ["b"]
    assert rail.value() == 0


def test_a_click_elsewhere_goes_there(rail, qtbot):
    qtbot.mouseClick(rail, LEFT, pos=QPoint(8, 380))
    assert rail.value() > 800


def test_the_thumb_is_dragged(rail, qtbot):
    qtbot.mousePress(rail, LEFT, pos=QPoint(8, 30))
    qtbot.mouseMove(rail, QPoint(8, 230))
    qtbot.mouseRelease(rail, LEFT, pos=QPoint(8, 230))
    assert 600 < rail.value() < 720
    before = rail.value()
    qtbot.mouseMove(rail, QPoint(8, 100))
    assert rail.value() == before


def test_nothing_to_scroll_needs_no_thumb(rail, theme):
    rail.set_ticks({})
    rail.setRange(0, 0)
    image = rail.grab().toImage()
    assert {image.pixelColor(8, y).name() for y in range(400)} == {theme.paper.name()}


def test_ticks_follow_their_places_in_the_document(open_article, make_span):
    text = "首" + "湖南" * 600 + "末"

    def first(document):
        return make_span(document, "首", suggested=True)

    def last(document):
        return make_span(document, "末", suggested=True)

    def accepted(document):
        return make_span(document, "南", nth=300)

    view = open_article(text, [first, last, accepted])
    shares = sorted(share for share, _ in view._rail._ticks.values())
    assert len(shares) == 2
    assert shares[0] < 0.2
    assert shares[1] > 0.7
