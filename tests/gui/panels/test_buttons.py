from annotator.gui.panels.buttons import ActionButton


def test_an_ampersand_in_its_words_is_no_shortcut(qtbot, look):
    button = ActionButton(look)
    qtbot.addWidget(button)
    button.setText("Undo: tag AT&T")
    assert button.text() == "Undo: tag AT&T"
    assert button.shortcut().isEmpty()
