"""Lets another process learn from the articles that are done; what it learned is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator import workflows
from annotator.gui import jobs
from annotator.gui.bridge import Bridge

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from annotator.model.learning import TrainedModel


class LearnJob(QObject):
    """Trains the models of the project; ``finished`` carries how many labels there was enough of."""

    finished = Signal(int)
    _answered = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pool: ProcessPoolExecutor | None = None
        self._answered.connect(self._on_answered)

    @property
    def running(self) -> bool:
        """Whether the other process is at work."""
        return self._pool is not None

    def start(self) -> None:
        """Begin with the articles that are done by now."""
        reviewed = workflows.reviewed(self._bridge.session)
        self._pool = jobs.worker_pool()
        self._pool.submit(workflows.learn, reviewed).add_done_callback(self._answered.emit)

    def cancel(self) -> None:
        """End the other process; what was learned before stays."""
        if self._pool is not None:
            jobs.end_pool(self._pool)
            self._pool = None

    def _on_answered(self, future: Future[list[TrainedModel]]) -> None:
        if self._pool is None or future.cancelled():
            return
        self._pool.shutdown(wait=False)
        self._pool = None
        models = future.result()
        if models:
            self._bridge.attempt(self._bridge.session.keep_models, models)
        self.finished.emit(len(models))
