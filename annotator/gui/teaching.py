"""What the reviewer decides teaches at once: the open article is read again with it, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import workflows
from annotator.gui import jobs, other_process
from annotator.gui.bridge import Bridge
from annotator.model.edit import Action, Changes
from annotator.model.span import Status
from annotator.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from annotator.gui.reviewing import Reviewing
    from annotator.model.span import Span

# After the last decision; a reviewer who goes on at once is not to be followed step by step.
_PAUSE_MS = 600
_TAUGHT_BY = frozenset(Action) - {Action.SUGGESTED, Action.IMPORTED, Action.STATE_SET, Action.DESCRIBED}


class Teaching(QObject):
    """Keeps a process that knows the decisions of the project; what it proposes is written here."""

    _answered = Signal(object)

    def __init__(
        self, bridge: Bridge, reviewing: Reviewing, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reviewing = reviewing
        self._settings = settings
        self._pool: ProcessPoolExecutor | None = None
        self._asked: tuple[Future[list[Span]], str] | None = None
        self._read: dict[str, str] = {}
        self._unanswered: tuple[str, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._answered.connect(self._on_answered)
        bridge.project_opened.connect(self._on_project_opened)
        bridge.document_opened.connect(self._timer.start)
        bridge.changed.connect(self._on_changed)

    def close(self) -> None:
        """End the process."""
        self._timer.stop()
        self._asked = None
        if self._pool is not None:
            jobs.end_pool(self._pool)
            self._pool = None

    def _on_project_opened(self) -> None:
        self._asked = self._unanswered = None
        self._read.clear()

    def _on_changed(self, changes: Changes) -> None:
        if changes.action in _TAUGHT_BY:
            self._timer.start()

    def _ask(self) -> None:
        session, document = self._bridge.session, self._bridge.document
        wanted = session is not None and document is not None and not session.read_only
        if not wanted or not self._settings.flag("suggest_after_import"):
            return
        version = session.knowledge_version()
        if not version or self._read.get(document.id) == version:
            return
        if self._asked is not None:
            self._timer.start()
            return
        self._read[document.id] = version
        self._pool, future = jobs.ask(
            self._pool, other_process.taught_suggestions_for, document, session.path
        )
        self._asked = (future, document.id)
        future.add_done_callback(self._answered.emit)

    def _on_answered(self, future: Future[list[Span]]) -> None:
        if self._asked is None or self._asked[0] is not future or future.cancelled():
            return
        document_id, self._asked = self._asked[1], None
        if self._bridge.session is None:
            return
        if jobs.has_ended(future):
            self._ask_another(document_id)
            return
        spans = self._bridge.attempt(future.result)
        if spans is None:
            return
        held = self._reviewing.selected()
        if held and held.document_id == document_id and held.status is Status.SUGGESTED:
            # The suggestion under the reviewer's eyes does not go away.
            spans = [*(span for span in spans if span.id != held.id), held]
        changes = self._bridge.attempt(workflows.keep_suggestions, self._bridge.session, document_id, spans)
        if changes is not None and changes.spans:
            self._bridge.take(changes)

    def _ask_another(self, document_id: str) -> None:
        """Let another process answer: the system may end one that takes memory, but not each time anew."""
        self._pool = None
        question = document_id, self._read.pop(document_id)
        if question != self._unanswered:
            self._unanswered = question
            self._timer.start()
