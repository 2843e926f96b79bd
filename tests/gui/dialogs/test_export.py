import json

import pytest

from annotator import workflows
from annotator.formats.dataset import Feature
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.export_words import FORMATS, THINGS
from annotator.model.document import State


@pytest.fixture
def dialog(qtbot, window, tmp_path):
    found = ExportDialog(window.bridge.session, str(tmp_path), window)
    qtbot.addWidget(found)
    return found


def choose(combo, value):
    combo.setCurrentIndex(combo.findData(value))


def test_every_format_and_what_it_leaves_out_has_a_name_to_translate():
    assert [one.name for one in workflows.export_formats()] == list(FORMATS)
    assert set(Feature) <= set(THINGS)


def test_preview_follows_the_choices(dialog):
    choose(dialog.format, "csv")
    choose(dialog.include, "reviewed")
    dialog.show_preview()
    assert len(dialog.preview.toPlainText().splitlines()) == 1
    choose(dialog.include, "suggested")
    dialog.show_preview()
    assert len(dialog.preview.toPlainText().splitlines()) == 5
    choose(dialog.format, "jsonl")
    assert dialog.losses.text() == "This format carries everything."
    choose(dialog.format, "brat")
    dialog.show_preview()
    assert "DATE" in dialog.preview.toPlainText().splitlines()[0]
    assert "zones" in dialog.losses.text()
    assert dialog.counts.text() == "Articles: 2. Spans: 4."


def test_no_article_no_export(dialog):
    for box in dialog.states.values():
        box.setChecked(False)
    assert not dialog.export.isEnabled()


def test_choices_are_remembered_and_parts_are_written(dialog, window, qtbot, tmp_path):
    choose(dialog.format, "jsonl")
    choose(dialog.parts, "train=80,test=20")
    dialog.states[State.DONE].setChecked(False)
    dialog.remember()
    again = ExportDialog(window.bridge.session, str(tmp_path), window)
    qtbot.addWidget(again)
    assert again.wishes() == dialog.wishes()
    written = workflows.export_parts(window.bridge.session, again.wishes().path, **again.wishes().options())
    files = sorted(tmp_path.glob("*-t*.jsonl"))
    lines = [json.loads(line) for one in files for line in one.read_text("utf-8").splitlines()]
    assert written.documents == len(lines) == 2
    assert {one["id"] for one in lines} == {"first", "second"}


def test_a_format_that_is_no_text_says_so(dialog):
    choose(dialog.format, "excel")
    dialog.show_preview()
    assert dialog.preview.toPlainText() == "This format is not made to be read by eye."
