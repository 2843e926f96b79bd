"""Importing, with the questions before it and the report after it.

Dialogs are imported where they are shown: a window that opens has no time for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.answers import Answers
from annotator.gui.bridge import Bridge
from annotator.gui.jobs import ImportJob
from annotator.gui.look import Look
from annotator.gui.messages import Messages
from annotator.questions import Question
from annotator.review import edits
from annotator.review.dating import is_dated
from annotator.workflows import FileReport, ImportReport, Reading

_TOLD = frozenset({"refused", "same_article", "version"})


class ImportTasks(QObject):
    """``finished`` carries the ids of the new articles; ``dated`` of those that got another date."""

    finished = Signal(list)
    dated = Signal(list)

    def __init__(self, bridge: Bridge, messages: Messages, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._messages = messages
        self._look = look
        self._window = window
        self._answers = Answers()
        self._files: tuple[FileReport, ...] = ()
        self._undated: list[str] = []
        self._job = ImportJob(bridge, self._ask, self)
        self._job.progressed.connect(self._on_progressed)
        self._job.finished.connect(self._on_finished)
        messages.action_chosen.connect(self._on_action_chosen)

    @property
    def running(self) -> bool:
        """Whether files are still being read."""
        return self._job.running

    def start(
        self,
        sources: Sequence[Path],
        reading: Reading | None = None,
        defaults: Mapping[str, str] | None = None,
    ) -> None:
        """Import files and folders; raises UserError where there is nothing to import."""
        self._answers = Answers()
        self._job.start(sources, reading or Reading(), defaults or {})

    def cancel(self) -> None:
        """Stop; what was added stays."""
        self._job.cancel()

    def forget(self) -> None:
        """Offer nothing more of the last import."""
        self._files, self._undated = (), []

    def words(self) -> list[str]:
        """Return what came of the last import, as sentences."""
        counts = dict.fromkeys((*_TOLD, "added", "already_there"), 0)
        for file in self._files:
            counts[file.outcome] += max(1, len(file.documents))
        words = [self.tr("Articles added: {n}.").format(n=counts["added"] + counts["version"])]
        if counts["already_there"]:
            words.append(self.tr("Already there: {n}.").format(n=counts["already_there"]))
        left_out = counts["refused"] + counts["same_article"]
        if left_out:
            words.append(self.tr("Left out: {n}.").format(n=left_out))
        if self._undated:
            text = self.tr("Without a published date: {n}; dates in them cannot be resolved.")
            words.append(text.format(n=len(self._undated)))
        return words

    def offers(self) -> list[str]:
        """Return what can be done about it, as the words of buttons."""
        offers = [self._dates_offer()] if self._undated else []
        if any(file.outcome in _TOLD for file in self._files):
            offers.append(self._report_offer())
        return offers

    def show_report(self) -> None:
        """Show what became of each file."""
        from annotator.gui.dialogs.import_report import ImportReportDialog

        dialog = ImportReportDialog(self._files, self._window)
        dialog.versions_requested.connect(self._on_versions_requested)
        dialog.saving_failed.connect(self._messages.error)
        dialog.exec()
        dialog.deleteLater()

    def ask_dates(self) -> None:
        """Ask for the published dates that are missing."""
        from annotator.gui.dialogs.dates import DatesDialog

        session = self._bridge.session
        there = set(session.document_ids())
        documents = [session.document(one) for one in self._undated if one in there]
        dialog = DatesDialog(documents, self._window)
        if dialog.exec() and dialog.changed():
            changed = dialog.changed()
            if self._bridge.apply(edits.date(changed)) is not None:
                self._bridge.renew_view()
                self.dated.emit([document.id for document, _ in changed])
        dialog.deleteLater()

    def _ask(self, path: Path, questions: Sequence[Question], known: Reading) -> Reading | None:
        """Return how to read a file, None where it is to be left out."""
        from annotator.gui.dialogs.import_questions import ImportQuestionsDialog

        known, questions = self._answers.apply(questions, known)
        if not questions:
            return known
        if self._answers.refuse:
            return None
        labels = self._bridge.session.label_set
        dialog = ImportQuestionsDialog(path, questions, labels, self._look.language, self._window)
        answer = dialog.reading(known) if dialog.exec() else None
        if dialog.others.isChecked():
            self._answers.remember(questions, answer)
        dialog.deleteLater()
        return answer

    def _report_offer(self) -> str:
        return self.tr("Report…")

    def _dates_offer(self) -> str:
        return self.tr("Add dates…")

    def _on_progressed(self, done: int, total: int) -> None:
        text = self.tr("Importing: file {done} of {total}").format(done=done, total=total)
        self._messages.progress(text, done / total)

    def _on_finished(self, report: ImportReport) -> None:
        self._messages.finish()
        self._files = report.files
        session, added = self._bridge.session, list(report.added)
        self._undated = [one for one in added if not is_dated(session.summary(one).published)]
        self.finished.emit(added)

    def _on_versions_requested(self, paths: list[Path]) -> None:
        if not self.running:
            readings = self._job.readings
            versions = {path: replace(readings.get(path, Reading()), versions=True) for path in paths}
            self._bridge.attempt(self._job.start_again, versions)

    def _on_action_chosen(self, offer: str) -> None:
        if offer == self._report_offer():
            self.show_report()
        elif offer == self._dates_offer():
            self.ask_dates()
