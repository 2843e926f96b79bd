"""What is done with a project as a whole: open, import, suggest, export.

Dialogs are imported where they are shown: a window that opens has no time for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator import workflows
from annotator.errors import UserError
from annotator.gui.bridge import Bridge
from annotator.gui.import_tasks import ImportTasks
from annotator.gui.jobs import OneAnswerJob, SuggestJob
from annotator.gui.look import Look
from annotator.gui.messages import Messages
from annotator.review import edits
from annotator.settings import Settings
from annotator.workflows import Reading

if TYPE_CHECKING:
    from annotator.gui.dialogs.export import ExportDialog
    from annotator.gui.dialogs.recommenders import RecommendersDialog
    from annotator.model.learning import TrainedModel


class ProjectTasks(QObject):
    """Asks for files, runs the long work, says what came of it."""

    documents_imported = Signal(list)

    def __init__(
        self, bridge: Bridge, messages: Messages, settings: Settings, look: Look, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._messages = messages
        self._settings = settings
        self._look = look
        self._window = window
        self._words: list[str] = []
        self._imports = ImportTasks(bridge, messages, look, window)
        self._suggestions = SuggestJob(bridge, self)
        self._example = OneAnswerJob(bridge, self)
        self._learning = OneAnswerJob(bridge, self)
        self._imports.finished.connect(self._on_import_finished)
        self._imports.dated.connect(self.suggest_again)
        self._suggestions.progressed.connect(self._on_suggest_progressed)
        self._suggestions.finished.connect(self._on_suggest_finished)
        self._example.finished.connect(self._on_example_made)
        self._learning.finished.connect(self._on_learned)
        messages.cancelled.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether long work is going on."""
        jobs = (self._imports, self._suggestions, self._example, self._learning)
        return any(job.running for job in jobs)

    def new_project(self) -> None:
        """Ask for a name and make a project there."""
        suggested = str(Path(self._folder()) / self.tr("inspections.annotator"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), suggested, self._project_filter()
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(workflows.PROJECT_ENDING)
            self.open(path, create=True)

    def open_project(self) -> None:
        """Ask for a project and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._folder(), self._project_filter()
        )
        if name:
            self.open(Path(name))

    def open_example(self) -> None:
        """Open the example project, made where it is not there yet."""
        if not self._refuse_while_busy():
            self._messages.progress(self.tr("Making the example project…"), 0.0)
            self._example.ask(partial(workflows.example_project, name=self.tr("Example")))

    def open(self, path: Path, *, create: bool = False) -> bool:
        """Open the project at ``path`` and remember it; return whether it worked."""
        if self._refuse_while_busy():
            return False
        reviewer = self._settings.text("reviewer")
        if not self._bridge.open_project(path, create=create, reviewer=reviewer):
            return False
        self._settings.set("last_project", str(path.resolve()))
        return True

    def import_files(self) -> None:
        """Ask for files and import them."""
        paths = self._choose_files()
        if paths:
            self.import_paths(paths)

    def import_with_options(self) -> None:
        """Ask for files and how to read them."""
        from annotator.gui.dialogs.import_options import ImportOptionsDialog

        paths = self._choose_files()
        if not paths:
            return
        dialog = ImportOptionsDialog(len(paths), self._window)
        if dialog.exec():
            self.import_paths(paths, dialog.reading(), dialog.defaults())
        dialog.deleteLater()

    def import_folder(self) -> None:
        """Ask for a folder and import the articles in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), self._folder())
        if name:
            self.import_paths([Path(name)])

    def import_paths(
        self,
        sources: Sequence[Path],
        reading: Reading | None = None,
        defaults: Mapping[str, str] | None = None,
    ) -> None:
        """Import files and folders, beside the window."""
        if self._bridge.session is None or self._refuse_while_busy() or self._refuse_read_only():
            return
        self._settings.set("last_folder", str(sources[0].parent))
        self._bridge.attempt(self._imports.start, sources, reading, defaults)

    def suggest_here(self) -> None:
        """Suggest spans in the open article."""
        if self._bridge.document is not None and not self._refuse_while_busy():
            self._imports.forget()
            self._suggest([self._bridge.document.id])

    def suggest_everywhere(self) -> None:
        """Suggest spans in all articles."""
        if not self._refuse_while_busy():
            self._imports.forget()
            self._suggest([summary.id for summary in self._bridge.session.summaries()])

    def suggest_again(self, document_ids: Sequence[str]) -> None:
        """Suggest anew in articles whose date or source changed, where there were suggestions."""
        session, always = self._bridge.session, self._settings.flag("suggest_after_import")
        wanted = [
            one for one in document_ids if always or any(span.recommender for span in session.spans(one))
        ]
        if wanted and not self.busy:
            self._imports.forget()
            self._suggest(wanted)

    def choose_labels(self) -> None:
        """Show the labels of the project; take what they become there."""
        from annotator.gui.dialogs.labels import LabelsDialog

        session = self._bridge.session
        before = session.label_set
        dialog = LabelsDialog(session, self._look, self._window)
        if dialog.exec() and dialog.labels != before:
            spans = session.spans_bearing({*dialog.into, *dialog.into.values()})
            self._bridge.apply(edits.change_labels(before, dialog.labels, spans, dialog.into))
        dialog.deleteLater()

    def choose_recommenders(self) -> None:
        """Show who suggests and what was learned; keep what is chosen there."""
        from annotator.gui.dialogs.recommenders import RecommendersDialog

        dialog = RecommendersDialog(self._bridge.session, self._look.language, self._window)
        dialog.learn_requested.connect(self.learn)
        if dialog.exec():
            self._bridge.attempt(self._keep_choices, dialog)
        dialog.deleteLater()

    def learn(self) -> None:
        """Train models on the articles that are done, beside the window."""
        if not self._refuse_while_busy():
            self._messages.progress(self.tr("Learning from the articles that are done…"), 0.0)
            self._learning.ask(workflows.learn, workflows.reviewed(self._bridge.session))

    def export_dataset(self) -> None:
        """Ask what to write and where, and write it."""
        from annotator.gui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._bridge.session, self._folder(), self._window)
        if dialog.exec():
            self._bridge.attempt(self._export, dialog)
        dialog.deleteLater()

    def back_up(self) -> None:
        """Copy the project beside itself."""
        path = self._bridge.attempt(self._bridge.session.back_up)
        if path is not None:
            self._messages.notice(self.tr("Backed up to {path}").format(path=path))

    def restore_backup(self) -> None:
        """Ask for a backup of the project and put it in the project's place."""
        from annotator.gui.dialogs.backups import BackupsDialog

        path = self._bridge.session.path
        backups = workflows.backups_of(path)
        if not backups:
            self._messages.notice(self.tr("There is no backup of this project yet."))
            return
        dialog = BackupsDialog(backups, self._window)
        if dialog.exec() and not self._refuse_while_busy():
            self._restore(dialog.chosen(), path)
        dialog.deleteLater()

    def cancel(self) -> None:
        """Stop the long work; what was written stays."""
        self._imports.cancel()
        self._suggestions.cancel()
        if self._learning.running:
            self._learning.cancel()
            self._messages.finish()

    def close(self) -> None:
        """End what runs beside the window."""
        self._suggestions.cancel()
        self._suggestions.close()
        self._learning.cancel()

    def _restore(self, backup: Path, path: Path) -> None:
        self._bridge.close()
        refusal, old = None, None
        try:
            old = workflows.restore_backup(backup, path)
        except UserError as error:
            refusal = error
        finally:
            if not self.open(path):
                # What was shown is closed: the window shows that nothing is open.
                self._bridge.project_opened.emit()
        # Said last: an article that opens takes old sentences away.
        if refusal is not None:
            self._bridge.refused.emit(refusal)
        else:
            text = self.tr("The backup is in place; the project as it was is kept in {path}.")
            self._messages.notice(text.format(path=old))

    def _export(self, dialog: ExportDialog) -> None:
        wishes = dialog.wishes()
        written = workflows.export_parts(self._bridge.session, wishes.path, **wishes.options())
        dialog.remember()
        self._settings.set("last_folder", str(wishes.path.parent))
        text = self.tr("Written to {path}: articles {documents}, spans {spans}.")
        text = text.format(documents=written.documents, spans=written.spans, path=wishes.path)
        if written.left_out:
            from annotator.gui.dialogs.export_words import counted

            text += " " + self.tr("Left out: {what}.").format(what=counted(written.left_out))
        self._messages.notice(text)

    def _suggest(self, document_ids: Sequence[str]) -> None:
        self._messages.progress(self.tr("Suggesting…"), 0.0)
        self._suggestions.start(document_ids)

    def _refuse_while_busy(self) -> bool:
        if self.busy:
            self._bridge.refused.emit(UserError("Something is still being read; wait for it or cancel it."))
        return self.busy

    def _refuse_read_only(self) -> bool:
        refusal: UserError | None = self._bridge.session.refusal
        if refusal is not None:
            self._bridge.refused.emit(refusal)
        return refusal is not None

    def _folder(self) -> str:
        return self._settings.text("last_folder") or str(Path.home())

    def _choose_files(self) -> list[Path]:
        endings = " ".join(f"*{ending}" for ending in workflows.import_endings())
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            self._folder(),
            f"{self.tr('Articles')} ({endings});;{self.tr('All files')} (*)",
        )
        return [Path(name) for name in names]

    def _project_filter(self) -> str:
        return f"{self.tr('Projects')} (*{workflows.PROJECT_ENDING});;{self.tr('All files')} (*)"

    def _keep_choices(self, dialog: RecommendersDialog) -> None:
        self._bridge.session.choose_suggestions(**dialog.choices())

    def _on_learned(self, models: list[TrainedModel] | None) -> None:
        self._messages.finish()
        if models is None:
            return
        if models:
            self._bridge.attempt(self._bridge.session.keep_models, models)
            text = self.tr("Labels learned: {n}; better than the rules and in use: {wins}.")
        else:
            text = self.tr("Too little to learn from: it takes 200 spans in five articles that are done.")
        wins = sum(model.wins for model in models)
        self._messages.notice(text.format(n=len(models), wins=wins))

    def _on_example_made(self, path: Path | None) -> None:
        self._messages.finish()
        if path is not None:
            self.open(path)

    def _on_import_finished(self, added: list[str]) -> None:
        self._words = self._imports.words()
        self.documents_imported.emit(added)
        if added and self._settings.flag("suggest_after_import"):
            self._suggest(added)
        else:
            self._tell()

    def _on_suggest_progressed(self, done: int, total: int) -> None:
        text = self.tr("Suggesting: article {done} of {total}").format(done=done, total=total)
        self._messages.progress(text, done / total)

    def _on_suggest_finished(self, documents: int, added: int) -> None:
        self._messages.finish()
        self._words.append(self.tr("New suggestions: {n}.").format(n=added))
        self._tell()

    def _tell(self) -> None:
        self._messages.notice(" ".join(self._words), *self._imports.offers())
        self._words = []
