from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.dialogs.shortcuts import ShortcutsDialog
from annotator.gui.menu import Menu, escaped, numbered, plain
from annotator.gui.models.span_list import SpanFilter
from annotator.gui.panels import documents, inspector
from annotator.gui.panels.pieces import InkLabel
from annotator.gui.panels.span_filter_menu import SpanFilterMenu


def letters(menu):
    """Return the letter of each entry, empty where there is none."""
    entries = [action for action in menu.actions() if not action.isSeparator()]
    return [letter_of(action.text()) for action in entries]


def letter_of(text):
    _, sign, behind = text.replace("&&", "").partition("&")
    return behind[:1].upper() if sign else ""


def twins(found):
    return [letter for letter, count in Counter(found).items() if count > 1]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_entry_of_every_menu_has_a_letter_of_its_own(window, language):
    window.window_actions.set_language(language)
    window.window_actions.name_bulk()
    menus = [window.menuBar(), *(window.actions_.menu(id_) for id_ in window.actions_._menus)]
    assert len(menus) == 9
    for menu in menus:
        found = letters(menu)
        assert "" not in found
        assert twins(found) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_entries_of_the_pane_menus_have_letters_of_their_own(window, monkeypatch, language):
    window.window_actions.set_language(language)
    found = []

    class Shown(Menu):
        def exec(self, corner):
            found.append(letters(self))

    for module in (documents, inspector):
        monkeypatch.setattr(module, "Menu", Shown)
    window.documents._on_arrange_clicked()
    window.documents._on_menu_requested(window.documents.view.rect().center())
    window.side.inspector._on_pill_clicked()
    found.append(letters(SpanFilterMenu(SpanFilter(), (), window)))
    assert len(found) == 4
    assert [twins([letter for letter in menu if letter]) for menu in found] == [[], [], [], []]
    # What a source is called is not ours.
    assert [menu.count("") for menu in found] == [1, 0, 0, 0]


# Said offscreen of every menu.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_alt_and_a_letter_open_a_menu(window, qtbot):
    menu = window.actions_.menu("review")
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.keyClick(window.article, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_letter_chooses_from_the_open_menu_and_not_in_the_article(window, press):
    press(Qt.Key.Key_Tab)
    menu = window.actions_.menu("span")
    menu.popup(window.pos())
    # In the article this letter goes to the attributes.
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert not menu.isVisible()
    assert [span.status.value for span in window.bridge.spans()].count("accepted") == 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sheet_of_keys_shows_no_sign(window, language):
    window.window_actions.set_language(language)
    sheet = ShortcutsDialog(window.look, window.bridge.session.label_set, window)
    shown = [words.text() for words in sheet.findChildren(InkLabel)]
    assert [text for text in shown if "&" in text or "(" in text] == []
    sheet.deleteLater()


@pytest.mark.parametrize(
    ("text", "read"),
    [("&Edit", "Edit"), ("编辑(&E)…", "编辑…"), ("R&&D", "R&D"), ("接受（3 条）(&A)", "接受（3 条）")],
)
def test_plain(text, read):
    assert plain(text) == read


def test_words_of_the_project_choose_nothing_but_their_number():
    assert escaped("R&D") == "R&&D"
    assert letter_of(numbered("5", "R&D")) == "5"
