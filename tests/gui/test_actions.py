from collections import Counter

from PySide6.QtGui import QKeySequence

from annotator.gui.actions import all_rows
from annotator.gui.dialogs.shortcuts import ShortcutsDialog
from annotator.gui.panels.pieces import KeyCap
from annotator.workflows import default_labels


def test_no_key_has_two_actions():
    keys = [QKeySequence(key).toString() for row in all_rows() for key in row.keys]
    keys += [label.key for label in default_labels()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_row_finds_its_handler(window):
    ids = {row.choice or row.id for row in all_rows()}
    assert all(window.actions_.action(row_id) is not None for row_id in ids)


def test_plain_letters_are_left_to_the_fields(window, qtbot):
    window.documents.focus_search()
    qtbot.keyClicks(window.documents.search, "nu/1")
    assert window.documents.search.text() == "nu/1"
    assert window.article.selected_span() == ""


def test_sheet_shows_every_label_key_and_plain_key(window):
    sheet = ShortcutsDialog(window.look, default_labels(), window)
    caps = {cap._text for cap in sheet.findChildren(KeyCap)}
    assert {"1", "2", "3", "4", "[", "]", "{", "}", "Tab", "/", "Ctrl+Return", "F1"} <= caps
    sheet.deleteLater()
