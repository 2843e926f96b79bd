import pytest

from annotator.gui.dialogs.label_removal import LabelRemoval
from annotator.gui.dialogs.labels import LabelsDialog
from annotator.review import edits
from annotator.review.labelling import with_label
from annotator.workflows import label_colours


@pytest.fixture
def tagged(window):
    """The window on an article with a selected span under a label that was added."""
    bridge = window.bridge
    after = with_label(bridge.session.label_set, "ORG", {"en": "Organisation"}, label_colours())
    bridge.apply(edits.change_labels(bridge.session.label_set, after))
    bridge.apply(edits.add(bridge.document, 0, 4, "ORG", reviewer="LY"))
    window.article.select_span(next(span.id for span in bridge.spans() if span.label == "ORG"))
    window.refresh()
    return window


@pytest.fixture
def remove_org(tagged, monkeypatch):
    """Take the label out in the dialog; its accepted spans get the label that is named, or none."""

    def remove_org(into=""):
        def choose(question):
            question.fate.setCurrentIndex(question.fate.findData(into))
            return True

        def remove(dialog):
            dialog.rows["ORG"].remove.click()
            return True

        monkeypatch.setattr(LabelRemoval, "exec", choose)
        monkeypatch.setattr(LabelsDialog, "exec", remove)
        tagged.tasks.choose_labels()
        tagged.refresh()
        tagged.grab()

    return remove_org


def labels_of(window):
    return [span.label for span in window.bridge.spans() if span.start == 0]


def test_a_label_goes_from_every_pane_and_comes_back(tagged, remove_org):
    remove_org()
    assert "ORG" not in tagged.label_bar._buttons
    assert labels_of(tagged) == []
    tagged.window_actions.undo()
    tagged.refresh()
    tagged.grab()
    assert "ORG" in tagged.label_bar._buttons
    assert labels_of(tagged) == ["ORG"]


def test_its_spans_get_the_label_that_was_chosen(tagged, remove_org):
    remove_org("PLACE")
    assert labels_of(tagged) == ["PLACE"]
    tagged.window_actions.undo()
    assert labels_of(tagged) == ["ORG"]
    tagged.window_actions.redo()
    assert labels_of(tagged) == ["PLACE"]


def test_undo_in_another_article_brings_label_and_spans_back(tagged, remove_org):
    remove_org()
    tagged.bridge.open_document("second")
    tagged.window_actions.undo()
    tagged.refresh()
    tagged.grab()
    assert tagged.bridge.document.id == "first"
    assert labels_of(tagged) == ["ORG"]
