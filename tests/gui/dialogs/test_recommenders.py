import pytest

from annotator.gui.dialogs.recommenders import RecommendersDialog
from annotator.model.learning import TrainedModel
from annotator.workflows import open_project, recommender_names


@pytest.fixture
def session(project):
    session = open_project(project, reviewer="LY")
    yield session
    session.close()


def test_what_is_chosen_is_what_the_project_keeps(qtbot, session):
    dialog = RecommendersDialog(session, "en")
    qtbot.addWidget(dialog)
    assert tuple(dialog.switches) == recommender_names()
    dialog.switches["places"].setChecked(False)
    dialog.thresholds["DATE"].setValue(0.6)
    session.choose_suggestions(**dialog.choices())
    known = session.knowledge()
    assert (known.off, known.thresholds) == (frozenset({"places"}), {"DATE": 0.6})
    again = RecommendersDialog(session, "en")
    qtbot.addWidget(again)
    assert again.choices() == dialog.choices()


def test_models_tell_their_figures_and_whether_they_are_used(qtbot, session):
    session.keep_models([TrainedModel("PLACE", 310, 12, 0.8, 0.9, "t", b"m")])
    dialog = RecommendersDialog(session, "en")
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(type(dialog.layout().itemAt(0).widget()))]
    assert {"Place", "310", "0.800", "0.900", "in use"} <= set(words)
