import os

import pytest
from PySide6.QtCore import Qt

from annotator.gui.dialogs.backups import BackupsDialog


@pytest.fixture
def backed_up(window, monkeypatch):
    """The window on a project of which there is a backup, which is chosen without asking."""
    window.tasks.back_up()
    monkeypatch.setattr(BackupsDialog, "exec", lambda dialog: True)
    return window


def test_a_backup_takes_the_place_of_the_project(backed_up, press):
    press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert backed_up.bridge.session.undoable is not None
    backed_up.tasks.restore_backup()
    assert "before restore" in backed_up.message_bar.text()
    assert backed_up.bridge.session.undoable is None


def test_a_project_that_cannot_be_replaced_stays_open_and_it_is_said_why(backed_up, monkeypatch):
    def refuse(source, target):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    backed_up.tasks.restore_backup()
    assert "close it there and restore the backup again" in backed_up.message_bar.text()
    assert backed_up.bridge.document.id == "first"
    assert not backed_up.bridge.session.read_only
