import pytest

from annotator.gui.panels.label_bar import LabelBar
from annotator.review.labelling import with_label
from annotator.workflows import default_labels, label_colours


@pytest.fixture
def bar(qtbot, look):
    found = LabelBar(look)
    qtbot.addWidget(found)
    found.set_labels(default_labels())
    found.set_walk(114, 1140)
    found.show()
    return found


@pytest.mark.parametrize(("width", "words"), [(1000, True), (640, False), (520, False)])
def test_the_words_go_whole_and_the_numbers_are_never_cut(bar, width, words):
    bar.resize(width, 44)
    bar.layout().activate()
    assert bar.walk_title.isVisible() is words
    for part in (bar.walk, bar.walk_title) if words else (bar.walk,):
        assert part.width() >= part.sizeHint().width()


def test_labels_do_not_overlap_where_there_is_little_room(bar):
    bar.resize(bar._needed() - 20, 44)
    bar.layout().activate()
    for button in bar._buttons.values():
        assert button.width() >= button.sizeHint().width()


def test_nine_labels_leave_out_their_names_where_there_is_little_room(bar):
    labels = default_labels()
    for id_ in ("ORG", "POLICY", "EVENT", "LAW", "FIGURE"):
        labels = with_label(labels, id_, {}, label_colours())
    bar.set_labels(labels)
    bar.resize(660, 44)
    bar.layout().activate()
    for button in bar._buttons.values():
        assert button.width() >= button.sizeHint().width()
    assert bar._buttons["ORG"].toolTip() == "ORG"
    bar.resize(1600, 44)
    assert bar._buttons["ORG"].toolTip() == ""
