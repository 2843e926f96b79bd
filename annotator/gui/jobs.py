"""Long work beside the window: one piece at a time, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import workflows
from annotator.errors import UserError
from annotator.gui import other_process
from annotator.gui.bridge import Bridge
from annotator.model.span import Span
from annotator.questions import Question
from annotator.workflows import FileReport, ImportReport, Reading

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
Ask = Callable[[Path, Sequence[Question], Reading], Reading | None]

# One article is read while the answer about another is on its way.
_AHEAD = 2


class ImportJob(QObject):
    """Adds files to the project, one between two events of the window.

    First every file is looked at, and ``ask`` is called where something is not clear: it returns
    how to read the file, or None to leave it out.
    """

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, bridge: Bridge, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ask = ask
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._reading = Reading()
        self._defaults: Mapping[str, str] = {}
        self._unseen: list[Path] = []
        self._files: list[Path] = []
        self._next = 0
        self._reports: list[FileReport] = []
        self._running = self._stopped = False
        self.readings: dict[Path, Reading] = {}

    @property
    def running(self) -> bool:
        """Whether files are still being read."""
        return self._running

    def start(self, sources: Sequence[Path], reading: Reading, defaults: Mapping[str, str]) -> None:
        """Begin with files and folders; raises UserError where there is nothing to import.

        ``defaults`` (source, published) stand in where an article does not say.
        """
        self._unseen = workflows.files_in(sources)
        self._reading, self._defaults = reading, defaults
        self._begin([], {})

    def start_again(self, readings: Mapping[Path, Reading]) -> None:
        """Begin with files of which everything is known."""
        self._unseen = []
        self._begin(list(readings), readings)

    def cancel(self) -> None:
        """Stop after the file that is being read; what was added stays."""
        self._stopped = True

    def _begin(self, files: list[Path], readings: Mapping[Path, Reading]) -> None:
        self._files, self.readings = files, dict(readings)
        self._next = 0
        self._reports = []
        self._stopped, self._running = False, True
        self._timer.start()

    def _on_turn(self) -> None:
        if self._stopped or (not self._unseen and self._next >= len(self._files)):
            self._timer.stop()
            self._running = False
            self.finished.emit(ImportReport(tuple(self._reports), cancelled=self._stopped))
        elif self._unseen:
            self._look_at(self._unseen.pop(0))
        else:
            self._import(self._files[self._next])

    def _look_at(self, path: Path) -> None:
        labels, reading = self._bridge.session.label_set, self._reading
        questions = workflows.questions_about(path, labels, reading)
        while questions and reading is not None:
            # A dialog runs the events of the window: no turn may come while it is open.
            self._timer.stop()
            answer = self._ask(path, questions, reading)
            self._timer.start()
            named = answer is not None and answer.columns != reading.columns
            # What the columns hold decides whether there are labels to ask for.
            questions = workflows.questions_about(path, labels, answer) if named else ()
            reading = answer
        if reading is None:
            self._reports.append(FileReport(path, "refused", error=UserError("You left it out.")))
        else:
            self._files.append(path)
            self.readings[path] = reading

    def _import(self, path: Path) -> None:
        report = workflows.import_paths(
            self._bridge.session, [path], reading=self.readings[path], **self._defaults
        )
        self._reports.extend(report.files)
        self._next += 1
        self.progressed.emit(self._next, len(self._files))


class OneAnswerJob(QObject):
    """One question to another process: ``finished`` carries the answer, None where it was refused."""

    finished = Signal(object)
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

    def ask(self, function: Callable[..., object], *arguments: object) -> None:
        """Let another process call ``function``, which can be pickled as can its arguments."""
        self._pool = worker_pool()
        self._pool.submit(function, *arguments).add_done_callback(self._answered.emit)

    def cancel(self) -> None:
        """End the other process; nothing comes of it."""
        if self._pool is not None:
            end_pool(self._pool)
            self._pool = None

    def _on_answered(self, future: Future[object]) -> None:
        if self._pool is None or future.cancelled():
            return
        self._pool.shutdown(wait=False)
        self._pool = None
        self.finished.emit(self._bridge.attempt(future.result))


class SuggestJob(QObject):
    """Lets another process read articles; what it proposes is written here, between two keys."""

    progressed = Signal(int, int)
    finished = Signal(int, int)
    _answered = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: Iterator[str] = iter(())
        self._asked: dict[Future[list[Span]], str] = {}
        self._done = self._total = self._added = 0
        self._answered.connect(self._on_answered)

    @property
    def running(self) -> bool:
        """Whether articles are still being read."""
        return bool(self._asked)

    def start(self, document_ids: Sequence[str]) -> None:
        """Begin with these articles."""
        self._waiting = iter(document_ids)
        self._done, self._total, self._added = 0, len(document_ids), 0
        self.close()
        for _ in range(_AHEAD):
            self._ask_next()
        if not self._asked:
            self.finished.emit(0, 0)

    def cancel(self) -> None:
        """Stop at once; what was written stays."""
        if self._asked:
            self._end()

    def close(self) -> None:
        """End the other process."""
        if self._pool is not None:
            end_pool(self._pool)
            self._pool = None

    def _ask_next(self) -> None:
        document_id = next(self._waiting, None)
        if document_id is None:
            return
        session = self._bridge.session
        document = session.document(document_id)
        # Where the process has just ended, this asks another; what it was at tells so and ends the job.
        self._pool, future = ask(self._pool, other_process.suggestions_for, document, session.path)
        self._asked[future] = document_id
        future.add_done_callback(self._answered.emit)

    def _on_answered(self, future: Future[list[Span]]) -> None:
        document_id = self._asked.pop(future, None)
        if document_id is None or future.cancelled():
            return
        if has_ended(future):
            self._give_up(
                UserError("The process that reads the articles ended; start the suggestions again.")
            )
            return
        try:
            self._keep(document_id, future.result())
        except UserError as error:
            self._give_up(error)
            return
        except Exception:
            # A bug: it is reported as such, and the window does not wait for the rest.
            self._end()
            raise
        self._done += 1
        self.progressed.emit(self._done, self._total)
        self._ask_next()
        if not self._asked:
            self._end()

    def _keep(self, document_id: str, spans: list[Span]) -> None:
        changes = self._bridge.attempt(workflows.keep_suggestions, self._bridge.session, document_id, spans)
        if changes is not None and changes.spans:
            self._added += sum(change.before is None for change in changes.spans)
            self._bridge.take(changes)

    def _give_up(self, reason: UserError) -> None:
        self._bridge.refused.emit(reason)
        self._end()

    def _end(self) -> None:
        self._waiting = iter(())
        self._asked.clear()
        self.close()
        self.finished.emit(self._done, self._added)


def worker_pool() -> ProcessPoolExecutor:
    """Return a process that waits for work."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, because a forked copy of a process with a window does not live long.
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def ask(
    pool: ProcessPoolExecutor | None, function: Callable[..., T], *arguments: object
) -> tuple[ProcessPoolExecutor, Future[T]]:
    """Let the process of ``pool`` call ``function``, or a new one where there is none or it has ended."""
    from concurrent.futures.process import BrokenProcessPool

    if pool is not None:
        with suppress(BrokenProcessPool):
            return pool, pool.submit(function, *arguments)
    pool = worker_pool()
    return pool, pool.submit(function, *arguments)


def has_ended(future: Future[object]) -> bool:
    """Tell whether the process that was to answer ``future``, which is done, ended before it did."""
    from concurrent.futures.process import BrokenProcessPool

    return isinstance(future.exception(), BrokenProcessPool)


def end_pool(pool: ProcessPoolExecutor) -> None:
    """End the process of a pool at once, whatever it is at."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
