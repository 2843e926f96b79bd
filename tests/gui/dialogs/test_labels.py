import pytest

from annotator.gui.dialogs.labels import LabelsDialog
from annotator.workflows import default_labels


@pytest.fixture
def dialog(qtbot, look):
    dialog = LabelsDialog(default_labels(), look)
    qtbot.addWidget(dialog)
    return dialog


def test_labels_are_added_and_named(dialog):
    dialog.id.setText("org")
    dialog.new_names["zh"].setText("机构")
    dialog.add.click()
    dialog.names["PLACE"]["en"].setText("Location")
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
