"""Every action of the window in one table; menus, keys and the shortcut sheet are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP as N_
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from annotator.gui.menu import Menu, numbered
from annotator.model.label import LabelSet


class Needs(StrEnum):
    """What must be there for an action to be offered."""

    NOTHING = ""
    PROJECT = "project"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Row:
    """One action: ``owner.id`` is called; ``plain`` keys work only while the article has the keyboard.

    ``choice`` makes it one of several (``theme:dark`` is checked when the theme is dark).
    """

    id: str
    owner: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.DOCUMENT
    plain: bool = False
    checkable: bool = False
    choice: str = ""


SEPARATOR = Row("", "", "", "")
LABELS = Row("labels", "", "span", "")
# Where the menu of the zones hangs.
ZONES = Row("zone", "", "edit", "")

MENUS = {
    "project": N_("actions", "&Project"),
    "edit": N_("actions", "&Edit"),
    "zone": N_("actions", "&Zone"),
    "span": N_("actions", "&Span"),
    "review": N_("actions", "&Review"),
    "find": N_("actions", "&Find"),
    "view": N_("actions", "&View"),
    "help": N_("actions", "&Help"),
}


def _project(row_id: str, text: str, *keys: str, needs: Needs = Needs.PROJECT) -> Row:
    return Row(row_id, "tasks", "project", text, keys, needs)


def _plain(row_id: str, menu: str, text: str, *keys: str) -> Row:
    return Row(row_id, "reviewing", menu, text, keys, plain=True)


def _window(
    row_id: str, menu: str, text: str, *keys: str, needs: Needs = Needs.NOTHING, checkable: bool = False
) -> Row:
    return Row(row_id, "window", menu, text, keys, needs, checkable=checkable)


def _viewing(
    row_id: str, text: str, *keys: str, needs: Needs = Needs.NOTHING, checkable: bool = False
) -> Row:
    return Row(row_id, "viewing", "view", text, keys, needs, checkable=checkable)


def _zone(role: str, text: str, key: str) -> Row:
    return Row("set_role", "zoning", "zone", text, (key,), plain=True, choice=f"zone:{role}")


def _choice(choice: str, text: str) -> Row:
    return Row("choose", "window", "view", text, (), Needs.NOTHING, checkable=True, choice=choice)


ROWS: Mapping[str, tuple[Row, ...]] = {
    "project": (
        _project("new_project", N_("actions", "&New project…"), "Ctrl+N", needs=Needs.NOTHING),
        _project("open_project", N_("actions", "&Open project…"), "Ctrl+O", needs=Needs.NOTHING),
        _project("open_example", N_("actions", "Open the e&xample project"), needs=Needs.NOTHING),
        SEPARATOR,
        _project("import_files", N_("actions", "&Import files…"), "Ctrl+I"),
        _project("import_with_options", N_("actions", "Import &with options…")),
        _project("import_folder", N_("actions", "Import a &folder…"), "Ctrl+Shift+I"),
        _window(
            "suggest_after_import", "project", N_("actions", "&Suggest after every import"), checkable=True
        ),
        _project("suggest_here", N_("actions", "Suggest in &this article"), "Ctrl+G"),
        _project("suggest_everywhere", N_("actions", "Suggest in &all articles"), "Ctrl+Shift+G"),
        SEPARATOR,
        _project("export_dataset", N_("actions", "&Export a dataset…"), "Ctrl+E"),
        _project("back_up", N_("actions", "&Back up now")),
        _project("restore_backup", N_("actions", "Restore a bac&kup…")),
        SEPARATOR,
        _window("set_reviewer", "project", N_("actions", "Re&viewer…")),
        _window("close", "project", N_("actions", "&Quit"), "Ctrl+Q"),
    ),
    "edit": (
        _window("undo", "edit", N_("actions", "&Undo"), "Ctrl+Z", needs=Needs.PROJECT),
        _window(
            "redo",
            "edit",
            N_("actions", "&Redo"),
            "Ctrl+Shift+Z",
            "Ctrl+Y",
            needs=Needs.PROJECT,
        ),
        SEPARATOR,
        _window(
            "copy_original",
            "edit",
            N_("actions", "&Copy as published"),
            "Ctrl+Shift+C",
            needs=Needs.DOCUMENT,
        ),
        SEPARATOR,
        ZONES,
        _window("describe_here", "edit", N_("actions", "De&tails of this article…"), needs=Needs.DOCUMENT),
        _window("delete_here", "edit", N_("actions", "&Delete this article…"), needs=Needs.DOCUMENT),
    ),
    "zone": (
        _zone("title", N_("actions", "&Title"), "Z, T"),
        _zone("byline", N_("actions", "By&line"), "Z, L"),
        _zone("heading", N_("actions", "&Heading"), "Z, H"),
        _zone("body", N_("actions", "&Body"), "Z, B"),
        _zone("caption", N_("actions", "&Caption"), "Z, C"),
        _zone("credit", N_("actions", "C&redit"), "Z, R"),
        _zone("furniture", N_("actions", "&Furniture"), "Z, F"),
    ),
    "span": (
        LABELS,
        SEPARATOR,
        _plain("accept", "span", N_("actions", "&Accept"), "Return", "Enter"),
        _plain("discard", "span", N_("actions", "&Reject suggestion, remove span"), "Backspace", "Delete"),
        SEPARATOR,
        _plain("start_left", "span", N_("actions", "&Start one character earlier"), "["),
        _plain("start_right", "span", N_("actions", "S&tart one character later"), "{"),
        _plain("end_right", "span", N_("actions", "&End one character later"), "]"),
        _plain("end_left", "span", N_("actions", "E&nd one character earlier"), "}"),
        SEPARATOR,
        _plain("edit_attributes", "span", N_("actions", "E&dit attributes"), "A"),
        _plain("edit_note", "span", N_("actions", "Edit n&ote"), "M", "F2"),
        _plain("toggle_unsure", "span", N_("actions", "&Unsure"), "U"),
        SEPARATOR,
        _plain("escape", "span", N_("actions", "Se&lect nothing"), "Esc"),
    ),
    "review": (
        _plain("next_open", "review", N_("actions", "&Next open suggestion"), "Tab", "N", "J"),
        _plain(
            "previous_open",
            "review",
            N_("actions", "&Previous open suggestion"),
            "Shift+Tab",
            "P",
            "K",
        ),
        Row("accept_shown", "reviewing", "review", N_("actions", "&Accept all shown"), ("Ctrl+Shift+A",)),
        SEPARATOR,
        Row(
            "done_and_next",
            "reviewing",
            "review",
            N_("actions", "&Done and next"),
            ("Ctrl+Return", "Ctrl+Enter"),
        ),
        Row("set_todo", "reviewing", "review", N_("actions", "Set &to do")),
        Row("set_in_progress", "reviewing", "review", N_("actions", "Set &in progress")),
        Row("set_done", "reviewing", "review", N_("actions", "&Set done")),
        SEPARATOR,
        Row("choose_labels", "tasks", "review", N_("actions", "&Labels…"), (), Needs.PROJECT),
        Row("choose_recommenders", "tasks", "review", N_("actions", "&Recommenders…"), (), Needs.PROJECT),
        SEPARATOR,
        _window(
            "next_document",
            "review",
            N_("actions", "Ne&xt article"),
            "Ctrl+PgDown",
            "Alt+Down",
            needs=Needs.DOCUMENT,
        ),
        _window(
            "previous_document",
            "review",
            N_("actions", "Pre&vious article"),
            "Ctrl+PgUp",
            "Alt+Up",
            needs=Needs.DOCUMENT,
        ),
    ),
    "find": (
        Row(
            "search_documents",
            "window",
            "find",
            N_("actions", "&Search the articles"),
            ("/",),
            Needs.PROJECT,
            plain=True,
        ),
        _window(
            "search_anywhere",
            "find",
            N_("actions", "Search from &anywhere"),
            "Ctrl+Shift+F",
            needs=Needs.PROJECT,
        ),
        _window("find_here", "find", N_("actions", "&Find in this article…"), "Ctrl+F", needs=Needs.DOCUMENT),
        SEPARATOR,
        _window("clear_filters", "find", N_("actions", "&Clear search and filters"), needs=Needs.PROJECT),
    ),
    "view": (
        _window("documents_shown", "view", N_("actions", "&Articles"), "F7", checkable=True),
        _window("inspector_shown", "view", N_("actions", "&Selected span"), "F8", checkable=True),
        _window("next_pane", "view", N_("actions", "&Keyboard to the next pane"), "F6"),
        SEPARATOR,
        _window("zoom_in", "view", N_("actions", "&Larger text"), "Ctrl++", "Ctrl+="),
        _window("zoom_out", "view", N_("actions", "S&maller text"), "Ctrl+-"),
        _window("zoom_reset", "view", N_("actions", "Te&xt by the width of the window"), "Ctrl+0"),
        SEPARATOR,
        _choice("script:simplified", N_("actions", "S&implified characters")),
        _choice("script:traditional", N_("actions", "&Traditional characters")),
        _choice("script:taiwan", N_("actions", "Traditional as in Taiwa&n")),
        _choice("script:hong_kong", N_("actions", "Traditional as in &Hong Kong")),
        _choice("script:as_published", N_("actions", "Characters as &published")),
        SEPARATOR,
        _viewing("clean", N_("actions", "&Clean view"), "Ctrl+Shift+V", checkable=True),
        _viewing("marks_shown", N_("actions", "Mark what the &view changes"), checkable=True),
        _viewing("choose_rules", N_("actions", "&What is cleaned…"), needs=Needs.PROJECT),
        SEPARATOR,
        _choice("theme:system", N_("actions", "Light or dark as the s&ystem")),
        _choice("theme:light", N_("actions", "Li&ght")),
        _choice("theme:dark", N_("actions", "&Dark")),
        SEPARATOR,
        _choice("language:system", N_("actions", "Lang&uage of the system")),
        _choice("language:en", "&English"),
        _choice("language:zh", "中文(&Z)"),
    ),
    "help": (
        _window("show_shortcuts", "help", N_("actions", "&Shortcuts"), "F1"),
        _window("show_about", "help", N_("actions", "&About"), needs=Needs.NOTHING),
    ),
}


def say(text: str) -> str:
    """Return a text of the table in the language of the window, with the sign before its letter."""
    return QCoreApplication.translate("actions", text)


def all_rows() -> Iterator[Row]:
    """Yield every row that is an action, in the order of the menus."""
    for rows in ROWS.values():
        yield from (row for row in rows if row.text)


def key_name(key: str) -> str:
    """Return the name of a key as this platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """The table as QActions: in the menu bar, and on the widgets whose keys they are."""

    def __init__(
        self, bar: QMenuBar, article: QWidget, owners: Mapping[str, QObject], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._owners = owners
        self._actions: dict[str, QAction] = {}
        self._rows: dict[QAction, Row] = {}
        self._label_actions: list[QAction] = []
        self._menus: dict[str, Menu] = {}
        self._labels_end: QAction | None = None
        self._groups: dict[str, QActionGroup] = {}
        for menu_id in ROWS:
            if menu_id != ZONES.id:
                self._fill(menu_id, bar)
        self.retranslate()

    def action(self, row_id: str) -> QAction:
        """Return the action of a row; a choice is asked for as ``theme:dark``."""
        return self._actions[row_id]

    def menu(self, menu_id: str) -> Menu:
        """Return a menu of the bar."""
        return self._menus[menu_id]

    def retranslate(self) -> None:
        """Take the words of the window's language."""
        for menu_id, menu in self._menus.items():
            menu.setTitle(say(MENUS[menu_id]))
        for action, row in self._rows.items():
            action.setText(say(row.text))

    def set_available(self, *, project: bool, document: bool) -> None:
        """Offer what can be done with a project and a document at hand, or without."""
        there = {Needs.NOTHING: True, Needs.PROJECT: project, Needs.DOCUMENT: document}
        for action, row in self._rows.items():
            action.setEnabled(there[row.needs])
        for action in self._label_actions:
            action.setEnabled(document)

    def set_choice(self, kind: str, value: str) -> None:
        """Check the choice in force, as ``theme``, ``dark``."""
        self._actions[f"{kind}:{value}"].setChecked(True)

    def set_labels(self, labels: LabelSet, language: str, handler: Callable[[], None]) -> None:
        """Give every label its entry and its key; ``handler`` reads the label id from the action."""
        for action in self._label_actions:
            self._article.removeAction(action)
            self._menus["span"].removeAction(action)
            action.deleteLater()
        self._label_actions = []
        for label in labels:
            # The tab leaves the column of keys empty: the number before the name is its key.
            action = QAction(numbered(label.key, label.name(language)) + "\t", self)
            action.setData(label.id)
            action.setShortcut(QKeySequence(label.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(handler)
            self._menus["span"].insertAction(self._labels_end, action)
            self._article.addAction(action)
            self._label_actions.append(action)

    def _fill(self, menu_id: str, above: QMenuBar | Menu) -> None:
        menu = Menu(above)
        above.addMenu(menu)
        self._menus[menu_id] = menu
        for row in ROWS[menu_id]:
            self._add(menu, row)

    def _add(self, menu: Menu, row: Row) -> None:
        if row is LABELS:
            return
        if row is ZONES:
            self._fill(row.id, menu)
            return
        if row is SEPARATOR:
            separator = menu.addSeparator()
            if menu is self._menus.get("span") and self._labels_end is None:
                self._labels_end = separator
            return
        action = QAction(self)
        action.setCheckable(row.checkable)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        if row.plain:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._article.addAction(action)
        if row.choice:
            action.setData(row.choice)
            self._group(row.choice.partition(":")[0]).addAction(action)
        handler = getattr(self._owners[row.owner], row.id)
        action.triggered.connect(handler)
        menu.addAction(action)
        self._actions[row.choice or row.id] = action
        self._rows[action] = row

    def _group(self, kind: str) -> QActionGroup:
        if kind not in self._groups:
            self._groups[kind] = QActionGroup(self)
        return self._groups[kind]
