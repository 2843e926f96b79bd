"""Between the core and the window: the open project and article, and what changed in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator import workflows
from annotator.errors import UserError
from annotator.model.document import Document
from annotator.model.edit import Changes, Edit
from annotator.model.span import Span, Status
from annotator.review.session import Session

if TYPE_CHECKING:
    from annotator.text.view import ReadingView

T = TypeVar("T")


class Bridge(QObject):
    """Holds what is open. Signals tell facts; ``refused`` carries the UserError of what did not work."""

    project_opened = Signal()
    document_opened = Signal()
    view_changed = Signal()
    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.document: Document | None = None
        self.view: ReadingView | None = None
        self._spans: dict[str, Span] = {}
        self._sorted: tuple[Span, ...] | None = None
        self._script = "simplified"
        self._fold = True
        self._clean = True

    def open_project(self, path: Path, *, create: bool = False, reviewer: str = "") -> bool:
        """Open a project in place of the one that is open; return whether it worked."""
        session = self.attempt(self._open, path, create, reviewer)
        if session is None:
            return False
        self.close()
        self.session = session
        self.project_opened.emit()
        return True

    def close(self) -> None:
        """Close the project."""
        if self.session is not None:
            self.session.close()
        self.session = None
        self._forget_document()

    def open_document(self, document_id: str) -> None:
        """Open an article of the project; an empty id closes the one that is open."""
        if not document_id:
            self._forget_document()
            self.document_opened.emit()
            return
        if self.document is None or self.document.id != document_id:
            self.attempt(self._load_document, document_id)

    def set_view(self, script: str, fold: bool) -> None:
        """Show the article in that script, with furniture folded away or not."""
        if (script, fold) == (self._script, self._fold):
            return
        self._script, self._fold = script, fold
        self.renew_view()

    def set_clean(self, clean: bool) -> None:
        """Show the article without its noise, or as it is stored."""
        if clean != self._clean:
            self._clean = clean
            self.renew_view()

    @property
    def folds(self) -> bool:
        """Whether furniture is folded away."""
        return self._fold

    def renew_view(self) -> None:
        """Make the view of the open article anew, with the names that are tagged by now."""
        if self.document is not None:
            self.view = self._view_of(self.document, self.spans())
            self.view_changed.emit()

    def spans(self) -> tuple[Span, ...]:
        """Return the spans of the open article, all statuses, by start, longer ones first.

        As long as none of them changes it is the same object.
        """
        if self._sorted is None:
            self._sorted = tuple(sorted(self._spans.values(), key=_text_order))
        return self._sorted

    def span(self, span_id: str) -> Span | None:
        """Return a span of the open article."""
        return self._spans.get(span_id)

    def open_suggestions(self) -> list[Span]:
        """Return the suggestions of the open article that nobody has decided on."""
        return [span for span in self.spans() if span.status is Status.SUGGESTED]

    def shown(self, span: Span) -> str:
        """Return the quote of a span as the article shows it."""
        interval = self.view.alignment.to_view(span.start, span.end) if self.view else None
        return self.view.text[interval[0] : interval[1]] if interval else span.quote

    def stored(self, span: Span) -> list[tuple[str, bool]]:
        """Return the parts of the stored quote, each with whether it is noise; none where nothing differs."""
        if self.view is None or self.shown(span) == span.quote:
            return []
        interval = self.view.alignment.to_view(span.start, span.end)
        if interval is None:
            return []
        parts: list[tuple[str, bool]] = []
        position = span.start
        for index in range(*interval):
            start, end = self.view.alignment.to_document(index, index + 1)
            start, end = max(start, position), min(end, span.end)
            if start > position:
                parts.append((self.document.text[position:start], True))
            parts.append((self.document.text[start : start + 1], False))
            if end > start + 1:
                parts.append((self.document.text[start + 1 : end], True))
            position = max(position, end)
        return parts

    def apply(self, edit: Edit) -> Changes | None:
        """Write an edit; None where it was refused, which is told by signal."""
        if self.session is None:
            return None
        changes = self.attempt(self.session.apply, edit)
        if changes is not None:
            self.take(changes)
        return changes

    def undo(self) -> Changes | None:
        """Take back the last action; the article it belongs to is opened first where it is another."""
        return self._replay(self.session.undo) if self.session else None

    def redo(self) -> Changes | None:
        """Do the undone action again."""
        return self._replay(self.session.redo) if self.session else None

    def take(self, changes: Changes) -> None:
        """Bring what the bridge holds up to date with ``changes``, and tell the window."""
        here = self.document.id if self.document else ""
        for change in changes.spans:
            thing = change.after or change.before
            if thing.document_id != here:
                continue
            self._sorted = None
            if change.after is None:
                self._spans.pop(change.before.id, None)
            else:
                self._spans[change.after.id] = change.after
        if here in changes.documents and (changes.metadata or changes.zones):
            self.document = self.session.document(here)
        if here in changes.documents and changes.zones:
            self.renew_view()
        self.changed.emit(changes)

    def attempt(self, what: Callable[..., T], *arguments: object) -> T | None:
        """Call ``what``; a UserError is told by signal and None returned."""
        try:
            return what(*arguments)
        except UserError as error:
            self.refused.emit(error)
            return None

    def _open(self, path: Path, create: bool, reviewer: str) -> Session:
        return workflows.open_project(path, reviewer=reviewer or None, create=create)

    def _load_document(self, document_id: str) -> None:
        document = self.session.document(document_id)
        spans = self.session.spans(document_id)
        self.view = self._view_of(document, spans)
        self.document = document
        self._spans = {span.id: span for span in spans}
        self._sorted = None
        self.document_opened.emit()

    def _view_of(self, document: Document, spans: Iterable[Span]) -> ReadingView:
        return workflows.view_of(
            document,
            script=self._script,
            fold=self._fold,
            clean=self._clean,
            without=self.session.setting("without", ()),
            spans=spans,
        )

    def _forget_document(self) -> None:
        self.document = None
        self.view = None
        self._spans = {}
        self._sorted = None

    def _replay(self, step: Callable[[], Changes | None]) -> Changes | None:
        decision_changes = self.attempt(step)
        if decision_changes is None:
            return None
        here = self.document.id if self.document else ""
        elsewhere = sorted(decision_changes.documents - {here})
        if elsewhere and here not in decision_changes.documents:
            self._open_for_replay(elsewhere[0])
        self.take(decision_changes)
        return decision_changes

    def _open_for_replay(self, document_id: str) -> None:
        # An undone import or a redone deletion leaves nothing to open.
        if any(summary.id == document_id for summary in self.session.summaries()):
            self.open_document(document_id)


def _text_order(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id
