import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from annotator.gui.dialogs.label_removal import LabelRemoval
from annotator.gui.dialogs.labels import LabelsDialog
from annotator.review import edits
from annotator.review.labelling import with_label
from annotator.workflows import label_colours, open_project


@pytest.fixture
def session(project):
    session = open_project(project, reviewer="LY")
    yield session
    session.close()


@pytest.fixture
def dialog(qtbot, look, session):
    dialog = LabelsDialog(session, look)
    qtbot.addWidget(dialog)
    return dialog


def test_labels_are_added_and_named(dialog):
    dialog.id.setText("org")
    dialog.new_names["zh"].setText("机构")
    dialog.add.click()
    dialog.rows["PLACE"].names["en"].setText("Location")
    labels = dialog.labels
    assert [label.id for label in labels][4:] == ["ORG"]
    assert (labels.get("ORG").name("zh"), labels.get("PLACE").name("en")) == ("机构", "Location")
    assert dialog.id.text() == ""


def test_what_will_not_do_is_said(dialog):
    dialog.id.setText("PLACE")
    dialog.add.click()
    assert "PLACE" in dialog.wrong.text()
    assert len(dialog.labels) == 4


def test_what_is_still_being_written_is_kept_too(dialog):
    dialog.id.setText("5")
    dialog.keep.click()
    assert dialog.result() == 0
    assert dialog.wrong.text()
    dialog.id.setText("org")
    dialog.keep.click()
    assert dialog.result() == 1
    assert "ORG" in dialog.labels


def choose(combo, index):
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_a_key_is_exchanged_and_shown_so(dialog):
    choose(dialog.rows["PLACE"].key, 0)
    assert [label.key for label in dialog.labels] == ["2", "1", "3", "4"]
    assert dialog.rows["OFFICIAL"].key.currentText() == "2"


def test_a_colour_is_exchanged_and_shown_so(dialog):
    choose(dialog.rows["PLACE"].colour, 0)
    assert dialog.labels.get("PLACE").light == label_colours()[0].light
    assert dialog.rows["OFFICIAL"].colour.currentData() == "green"


def test_only_added_labels_can_be_removed(dialog):
    dialog.id.setText("ORG")
    dialog.add.click()
    assert [id_ for id_, row in dialog.rows.items() if row.remove is not None] == ["ORG"]
    dialog.rows["ORG"].remove.click()
    assert "ORG" not in dialog.labels
    assert list(dialog.rows) == ["OFFICIAL", "PLACE", "DATE", "DIRECTIVE"]


@pytest.fixture
def tagged(session):
    """The project with a label that is on an accepted span of its second article."""
    after = with_label(session.label_set, "ORG", {"en": "Organisation"}, label_colours())
    session.apply(edits.change_labels(session.label_set, after))
    session.apply(edits.add(session.document("second"), 0, 3, "ORG", reviewer="LY"))
    return session


def answer(monkeypatch, result, label_id=""):
    def exec_(question):
        question.fate.setCurrentIndex(question.fate.findData(label_id))
        return result

    monkeypatch.setattr(LabelRemoval, "exec", exec_)


def test_it_asks_before_spans_go(tagged, dialog, monkeypatch):
    answer(monkeypatch, QDialog.DialogCode.Rejected)
    dialog.rows["ORG"].remove.click()
    assert "ORG" in dialog.labels
    answer(monkeypatch, QDialog.DialogCode.Accepted, "PLACE")
    dialog.rows["ORG"].remove.click()
    assert "ORG" not in dialog.labels
    assert dialog.into == {"ORG": "PLACE"}


def test_spans_promised_to_a_label_that_goes_too_share_its_fate(tagged, dialog, monkeypatch):
    dialog.id.setText("POLICY")
    dialog.add.click()
    answer(monkeypatch, QDialog.DialogCode.Accepted, "POLICY")
    dialog.rows["ORG"].remove.click()
    answer(monkeypatch, QDialog.DialogCode.Accepted, "PLACE")
    dialog.rows["POLICY"].remove.click()
    assert dialog.into == {"ORG": "PLACE", "POLICY": "PLACE"}


def test_the_question_says_how_many_spans_bear_the_label(qtbot, look, tagged):
    label = tagged.label_set.get("ORG")
    question = LabelRemoval(label, tagged.label_set, "en", accepted=3, open_or_rejected=0)
    qtbot.addWidget(question)
    assert "Organisation" in question.windowTitle()
    assert "3" in question.body.itemAt(0).widget().text()
    assert question.into() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_End])
def test_walking_keys_open_the_list_and_exchange_nothing(dialog, qtbot, monkeypatch, key):
    before, opened, row = dialog.labels, [], dialog.rows["OFFICIAL"]
    for combo in (row.colour, row.key):
        monkeypatch.setattr(combo, "showPopup", lambda: opened.append(True))
        qtbot.keyClick(combo, key)
    assert len(opened) == 2
    assert dialog.labels == before


def test_a_label_that_goes_is_not_added_anew_before_keep(tagged, dialog, monkeypatch):
    answer(monkeypatch, QDialog.DialogCode.Accepted)
    dialog.rows["ORG"].remove.click()
    dialog.id.setText("ORG")
    dialog.add.click()
    assert "Keep first" in dialog.wrong.text()
    assert dialog.into == {"ORG": ""}
