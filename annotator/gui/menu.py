"""Menus that letters choose from: ``&`` stands before a letter, in Chinese as ``(&F)`` behind the words."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QMenu

_BEHIND = re.compile(r"\(&\w\)")
_KEYS_OF_SHORTCUTS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Menu(QMenu):
    """A menu that has the letters to itself while it is open."""

    def event(self, event: QEvent) -> bool:
        # Otherwise the plain keys of the article, which still has the focus, would go first.
        if event.type() == QEvent.Type.ShortcutOverride and not event.modifiers() & _KEYS_OF_SHORTCUTS:
            event.accept()
            return True
        return super().event(event)


def plain(text: str) -> str:
    """Return the text of an entry as it reads anywhere else."""
    return _BEHIND.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&")


def escaped(text: str) -> str:
    """Return words of the project as an entry shows them: an ``&`` in them chooses nothing."""
    return text.replace("&", "&&")


def numbered(key: str, text: str) -> str:
    """Return the entry for words of the project that ``key`` chooses."""
    return f"&{key}  {escaped(text)}"
