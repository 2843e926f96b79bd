"""Actions on the window itself: undo, dialogs, panes, appearance, finding.

Dialogs are imported where they are shown: a window that opens has no time for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from annotator.gui.menu import escaped
from annotator.model.document import State
from annotator.model.edit import Changes
from annotator.review import edits

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

_SMALLEST, _LARGEST = 13, 32


class WindowActions(QObject):
    """The handlers of the rows whose owner is the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hits: list[tuple[int, int]] = []
        self._hit = -1

    def restore(self) -> None:
        """Show panes and check choices as the settings say."""
        window, settings = self._window, self._window.settings
        for name in ("documents_shown", "inspector_shown", "suggest_after_import"):
            window.actions_.action(name).setChecked(settings.flag(name))
            getattr(self, name)(settings.flag(name))
        for kind in ("script", "theme", "language"):
            window.actions_.set_choice(kind, settings.text(kind))

    def undo(self) -> None:
        """Take back the last action, wherever it was."""
        self._after_replay(self._window.bridge.undo())

    def redo(self) -> None:
        """Do again what was undone."""
        self._after_replay(self._window.bridge.redo())

    def name_bulk(self) -> None:
        """Say in the menu how many suggestions would be accepted together."""
        wanted, _ = self._window.reviewing.acceptable()
        action = self._window.actions_.action("accept_shown")
        plain = self.tr("&Accept all shown")
        action.setText(self.tr("&Accept all shown ({n})").format(n=len(wanted)) if wanted else plain)

    def name_steps(self, undo: str, redo: str) -> None:
        """Say in the menu what undo and redo would do."""
        actions = self._window.actions_
        for action_id, what, words in (
            ("undo", undo, self.tr("&Undo: {what}")),
            ("redo", redo, self.tr("&Redo: {what}")),
        ):
            action = actions.action(action_id)
            plain = self.tr("&Undo") if action_id == "undo" else self.tr("&Redo")
            action.setText(words.format(what=escaped(what)) if what else plain)
            action.setEnabled(bool(what))

    def copy_original(self) -> None:
        """Copy the selection as the document has it."""
        self._window.article.copy_original()

    def describe_here(self) -> None:
        """Edit the metadata of the open article."""
        if self._window.bridge.document is not None:
            self.describe(self._window.bridge.document.id)

    def describe(self, document_id: str) -> None:
        """Edit the metadata of an article."""
        from annotator.gui.dialogs.details import DetailsDialog

        bridge = self._window.bridge
        document = bridge.attempt(bridge.session.document, document_id)
        if document is None:
            return
        dialog = DetailsDialog(document, bridge.session.found(document.id), self._window)
        if dialog.exec() and dialog.changed():
            changed = dialog.changed()
            bridge.apply(edits.describe(document, **changed))
            if "published" in changed or "source" in changed:
                self._window.tasks.suggest_again([document_id])
            if bridge.document is not None and bridge.document.id == document_id:
                bridge.view_changed.emit()
        dialog.deleteLater()

    def delete_here(self) -> None:
        """Delete the open article."""
        if self._window.bridge.document is not None:
            self.delete([self._window.bridge.document.id])

    def delete(self, document_ids: list[str]) -> None:
        """Delete articles, after saying how many spans go with them."""
        from annotator.gui.dialogs.question import Question

        bridge = self._window.bridge
        spans = sum(bridge.session.summary(document_id).spans for document_id in document_ids)
        words = self.tr(
            "Articles: {documents}, with accepted spans: {spans}. "
            "They go to the bin of the project, and a backup is made first; undo brings them back."
        )
        words = words.format(documents=len(document_ids), spans=spans)
        question = Question(self.tr("Delete from the project?"), words, self.tr("Delete"), self._window)
        if question.exec():
            documents = [bridge.session.document(document_id) for document_id in document_ids]
            bridge.apply(edits.delete_documents(documents))
        question.deleteLater()

    def set_states(self, document_ids: list[str], state: State) -> None:
        """Set the state of articles in one step."""
        bridge = self._window.bridge
        documents = [bridge.session.document(document_id) for document_id in document_ids]
        bridge.apply(edits.set_state(documents, state))

    def next_document(self) -> None:
        """Open the next article of the list."""
        self._go(1)

    def previous_document(self) -> None:
        """Open the article before in the list."""
        self._go(-1)

    def search_documents(self) -> None:
        """Put the keyboard into the search field."""
        if not self._window.documents.isVisible():
            self._window.actions_.action("documents_shown").trigger()
        self._window.documents.focus_search()

    def search_anywhere(self) -> None:
        """Put the keyboard into the search field, wherever it is."""
        self.search_documents()

    def clear_filters(self) -> None:
        """Show every article and every span again."""
        self._window.documents.clear_filters()
        self._window.side.span_list.clear_filter()

    def find_here(self) -> None:
        """Open the field for finding in the article, with what is selected or was searched for."""
        selected = self._window.article.textCursor().selectedText()
        query = selected if 0 < len(selected) <= 40 else self._window.documents.search.text().strip()
        self._window.find_bar.open(query)

    def find(self, query: str) -> None:
        """Mark every place where ``query`` stands in the article as shown."""
        view = self._window.bridge.view
        self._hits = []
        if view is not None and query:
            start = view.text.find(query)
            while start >= 0:
                self._hits.append(view.alignment.to_document(start, start + len(query)))
                start = view.text.find(query, start + len(query))
        self._hit = 0 if self._hits else -1
        self._show_hit()

    def find_step(self, step: int) -> None:
        """Go on to the next place, or back to the one before."""
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self._show_hit()

    def find_closed(self) -> None:
        """Leave what was found last selected."""
        self._window.article.set_find(())
        self._window.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def documents_shown(self, shown: bool) -> None:
        """Show or hide the list of articles."""
        self._window.documents.setVisible(shown)
        self._window.settings.set("documents_shown", shown)

    def inspector_shown(self, shown: bool) -> None:
        """Show or hide the pane of the selected span."""
        self._window.side.setVisible(shown)
        self._window.settings.set("inspector_shown", shown)

    def suggest_after_import(self, wanted: bool) -> None:
        """Let imports be followed by suggestions, or not."""
        self._window.settings.set("suggest_after_import", wanted)

    def next_pane(self) -> None:
        """Give the keyboard to the next pane."""
        window = self._window
        stops = [window.article, window.side.inspector.note.edit, window.side.span_list.table]
        stops.append(window.documents.view)
        usable = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
        if not usable:
            return
        focus = QApplication.focusWidget()
        here = usable.index(focus) if focus in usable else -1
        following = usable[(here + 1) % len(usable)]
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def zoom_in(self) -> None:
        """Set the article larger."""
        self._zoom(1)

    def zoom_out(self) -> None:
        """Set the article smaller."""
        self._zoom(-1)

    def zoom_reset(self) -> None:
        """Let the width of the window decide the size."""
        self._window.settings.set("zoom", 0)
        self._window.apply_zoom()

    @Slot()
    def choose(self) -> None:
        """Take the script, theme or language that the action names."""
        kind, _, value = self.sender().data().partition(":")
        if kind == "script":
            self.set_script(value)
        elif kind == "theme":
            self._window.settings.set("theme", value)
            self._window.look.choose(value)
        else:
            self._window.settings.set("language", value)
            self.set_language(value)

    def set_script(self, script: str) -> None:
        """Show articles in that script."""
        self._window.settings.set("script", script)
        self._window.actions_.set_choice("script", script)
        self._window.apply_view()

    def set_language(self, choice: str) -> None:
        """Speak that language from now on."""
        window = self._window
        code = window.languages.resolve(choice)
        window.look.set_language(code)
        window.languages.choose(code)

    def set_reviewer(self) -> None:
        """Ask under which name decisions are kept."""
        from annotator.gui.dialogs.question import LineQuestion

        window = self._window
        session = window.bridge.session
        question = LineQuestion(
            self.tr("Reviewer"),
            self.tr("Your decisions are kept under this name. Left empty, it is the name of this account."),
            window.settings.text("reviewer") or (session.reviewer if session else ""),
            self.tr("Keep"),
            window,
        )
        if question.exec():
            name = question.line.text().strip()
            window.settings.set("reviewer", name)
            if session is not None and name:
                session.reviewer = name
            window.refresh()
        question.deleteLater()

    def show_shortcuts(self) -> None:
        """Show the sheet of keys."""
        from annotator.gui.dialogs.shortcuts import ShortcutsDialog

        session = self._window.bridge.session
        labels = session.label_set if session else ()
        dialog = ShortcutsDialog(self._window.look, labels, self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        """Show what this is, with versions."""
        from annotator.gui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def close(self) -> None:
        """Close the window."""
        self._window.close()

    def _after_replay(self, changes: Changes | None) -> None:
        if changes is None:
            return
        here = self._window.bridge.document
        stands = [c.after.id for c in changes.spans if c.after and here and c.after.document_id == here.id]
        if len(stands) == 1:
            self._window.article.clear_selection()
            self._window.article.select_span(stands[0])
        elif self._window.reviewing.selected() is None:
            self._window.article.select_span("")

    def _go(self, step: int) -> None:
        window = self._window
        if window.bridge.document is None:
            return
        following = window.documents.model.neighbour(window.bridge.document.id, step)
        if following:
            window.bridge.open_document(following)

    def _zoom(self, step: int) -> None:
        size = max(_SMALLEST, min(_LARGEST, self._window.body_size() + step))
        self._window.settings.set("zoom", size)
        self._window.apply_zoom()

    def _show_hit(self) -> None:
        self._window.article.set_find(self._hits, self._hit)
        self._window.find_bar.set_hits(self._hit + 1, len(self._hits))
