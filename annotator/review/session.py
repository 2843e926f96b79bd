"""One project as one reviewer works on it: every action is on disk when its call returns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.model.document import Document, DocumentSummary, Original, State
from annotator.model.edit import (
    Action,
    Changes,
    Decision,
    DocumentChange,
    Edit,
    SpanChange,
)
from annotator.model.label import LabelSet
from annotator.model.learning import Knowledge, TrainedModel
from annotator.model.span import Relation, Span
from annotator.review.changes import told, without_idle
from annotator.review.intake import with_free_ids
from annotator.review.knowledge import choices_of, knowledge_of, version_of
from annotator.review.ledger import Ledger
from annotator.review.suggestions import suggestion_changes
from annotator.store.project import Project


class Session:
    """The project for whoever shows it; all offsets are code points of the documents' texts."""

    def __init__(self, project: Project, reviewer: str, spellings: Callable[[str], Iterable[str]]) -> None:
        """``spellings`` gives the forms of a word that a search for it should find."""
        self._project = project
        self._ledger = Ledger(project)
        self.reviewer = reviewer
        self._spellings = spellings
        self._label_set = project.labels.get()
        self._backed_up = False

    @property
    def project(self) -> Project:
        """The file behind it, for those who only count."""
        return self._project

    @property
    def path(self) -> Path:
        """Where the project is."""
        return self._project.path

    @property
    def name(self) -> str:
        """The name of the project: its own, or that of its file."""
        return str(self._project.settings.get("name") or self.path.stem)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._project.read_only

    @property
    def holder(self) -> str:
        """Who is writing to the project, where that is somebody else."""
        return self._project.holder

    @property
    def refusal(self) -> UserError | None:
        """Why nothing can be changed here, and what to do; None where it can."""
        if not self.read_only:
            return None
        if self.holder:
            return UserError(
                "{holder} has this project open; here it can only be read. Close it there and open it again.",
                holder=self.holder,
            )
        return UserError("This project can only be read here; copy it to a folder that you may write to.")

    @property
    def label_set(self) -> LabelSet:
        """The labels of the project."""
        return self._label_set

    def document_ids(self, states: Sequence[State] = ()) -> list[str]:
        """Return the ids of the documents in their order, of the given states where any."""
        return self._project.documents.ids(states)

    def summaries(self) -> list[DocumentSummary]:
        """Return what a list of documents shows, in the order of import."""
        return self._project.documents.summaries()

    def summary(self, document_id: str) -> DocumentSummary:
        """Return what a list shows of one document."""
        return self._project.documents.summary(document_id)

    def document(self, document_id: str) -> Document:
        """Return a document without its original; UserError where there is none."""
        return self._project.documents.get(document_id)

    def original(self, document_id: str) -> Original | None:
        """Return the file that a document came from, or None."""
        return self._project.documents.original(document_id)

    def found(self, document_id: str) -> dict[str, tuple[str, str]]:
        """Return for fields of the metadata where they were found: the kind of place, and its words."""
        return self._project.documents.found(document_id)

    def spans(self, document_id: str) -> list[Span]:
        """Return the spans of all statuses by start, the longer first."""
        return self._project.spans.of_document(document_id)

    def spans_bearing(self, labels: Iterable[str]) -> list[Span]:
        """Return the spans under one of ``labels`` in all documents, those in the bin too."""
        return self._project.spans.bearing(labels)

    def relations(self, document_id: str) -> list[Relation]:
        """Return the relations of a document."""
        return self._project.spans.relations_of_document(document_id)

    def history(self, span_id: str) -> list[Decision]:
        """Return what was decided about a span, oldest first."""
        return self._project.journal.of_span(span_id)

    def search(self, query: str) -> dict[str, int]:
        """Return how often ``query`` stands in each document, in any spelling, for those where it does."""
        needles = list(dict.fromkeys(form for form in self._spellings(query) if form))
        return self._project.documents.search(needles) if needles else {}

    def progress(self) -> tuple[int, int]:
        """Return how many documents are done, and how many there are."""
        return self._project.documents.progress()

    @property
    def undoable(self) -> Decision | None:
        """What undo would take back, or None."""
        return self._project.journal.undoable()

    @property
    def redoable(self) -> Decision | None:
        """What redo would do again, or None."""
        return self._project.journal.redoable()

    def apply(self, edit: Edit) -> Changes:
        """Write ``edit`` and its row of the journal in one transaction; return what was written.

        An edit that changes nothing leaves no trace. Raises UserError where nothing can be written.
        """
        self._check_writable()
        edit = without_idle(edit)
        if not edit.changes:
            return Changes(edit.action)
        if edit.action is Action.DELETED:
            self._back_up_once()
        return self._noted(self._ledger.enter(edit, self.reviewer))

    def undo(self) -> Changes | None:
        """Take back what was done last, wherever it was; return what was written."""
        decision = self._checked(self.undoable)
        return self._noted(self._ledger.undo(decision, self.reviewer)) if decision else None

    def redo(self) -> Changes | None:
        """Do again what was undone last; return what was written."""
        decision = self._checked(self.redoable)
        return self._noted(self._ledger.redo(decision, self.reviewer)) if decision else None

    def add_document(
        self,
        document: Document,
        *,
        search_text: str,
        fingerprint: str = "",
        found: Mapping[str, tuple[str, str]] | None = None,
        spans: Sequence[Span] = (),
        relations: Sequence[Relation] = (),
    ) -> str:
        """Add an article with what is tagged in it; return the id of a copy that is there already.

        The answer is empty when the article was added. One from the bin comes back as it was.
        Raises UserError for labels that the project does not have; then nothing is written.
        """
        self._check_writable()
        same = self._project.documents.with_text(document.text_sha256)
        if same is not None and not same[1]:
            return same[0]
        unknown = sorted({span.label for span in spans if span.label not in self._label_set})
        if unknown:
            raise UserError(
                "Its spans bear labels that this project does not have: {labels}; add them first.",
                labels=", ".join(unknown),
            )
        spans, relations = with_free_ids(self._project.spans, spans, relations)
        with self._project.writing():
            if same is not None:
                metadata = self._project.documents.metadata(same[0])
                self._project.documents.set_metadata(same[0], replace(metadata, deleted=False))
            else:
                self._project.documents.add(document, search_text, fingerprint=fingerprint, found=found)
                self._project.spans.put(spans)
                self._project.spans.put_relations(relations)
            self._project.journal.record(
                Action.IMPORTED,
                reviewer=self.reviewer,
                document_id=same[0] if same else document.id,
                count=len(spans),
                detail=document.title,
            )
        return ""

    def has_document(self, document_id: str) -> bool:
        """Whether an article has that id, in the bin or out of it."""
        return self._project.documents.exists(document_id)

    def has_text(self, document: Document) -> bool:
        """Whether an article with this very text is there, in the bin or out of it."""
        return self._project.documents.with_text(document.text_sha256) is not None

    def prints_of(self, document: Document, fingerprint: str) -> list[tuple[str, bool]]:
        """Return the ids of what may be the same article, and whether the words are the same."""
        return self._project.documents.prints_of(document, fingerprint)

    def add_version(
        self, document: Document, old_id: str, placed: Sequence[Span], *, search_text: str, fingerprint: str
    ) -> Changes:
        """Add ``document`` as the new version of another; that one goes to the bin.

        ``placed`` are spans of the old one as they stand in the new text, under their ids.
        """
        self._check_writable()
        before = self._project.documents.metadata(old_id)
        old = {span.id: span for span in self.spans(old_id)}
        with self._project.writing():
            self._project.documents.add(
                replace(document, state=before.state if before.state is State.TODO else State.IN_PROGRESS),
                search_text,
                fingerprint=fingerprint,
                version_of=old_id,
            )
            moved = tuple(SpanChange(old[span.id], span) for span in placed)
            binned = DocumentChange(old_id, before, replace(before, deleted=True))
            return self.apply(Edit(Action.VERSIONED, (*moved, binned)))

    def keep_suggestions(
        self, document_id: str, suggestions: Sequence[Span], recommenders: Collection[str]
    ) -> Changes:
        """Replace what ``recommenders`` suggested and nobody has touched; the same again writes nothing."""
        self._check_writable()
        present = self._project.spans.of_document(document_id)
        # A label may have gone while its suggestions were on their way.
        suggestions = [one for one in suggestions if one.label in self._label_set]
        changes = suggestion_changes(present, suggestions, recommenders)
        if changes:
            with self._project.writing():
                self._ledger.write(changes)
                self._project.journal.record(
                    Action.SUGGESTED, reviewer="", document_id=document_id, count=len(changes)
                )
        return told(Action.SUGGESTED, changes)

    def setting(self, name: str, default: Any = None) -> Any:
        """Return what the project remembers under ``name``."""
        return self._project.settings.get(name, default)

    def set_setting(self, name: str, value: Any) -> None:
        """Let the project remember ``value``, which JSON can carry, under ``name``."""
        self._check_writable()
        with self._project.writing():
            self._project.settings.put(name, value)

    def knowledge(self) -> Knowledge:
        """Return what the suggestions for this project go by."""
        return knowledge_of(self._project)

    def knowledge_version(self) -> str:
        """Return a text that changes with what suggestions go by; empty while that is nothing."""
        return version_of(self._project)

    def chosen_suggestions(self) -> tuple[frozenset[str], dict[str, float]]:
        """Return which recommenders stay silent, and the least score of labels that have one."""
        return choices_of(self._project)

    def choose_suggestions(self, *, off: Collection[str], thresholds: Mapping[str, float]) -> None:
        """Say which recommenders stay silent, and the least score for each label."""
        self.set_setting("suggestions", {"off": sorted(off), "thresholds": dict(thresholds)})

    def models(self) -> list[TrainedModel]:
        """Return what was learned, also where the rules are as good."""
        return self._project.models.all()

    def keep_models(self, models: Sequence[TrainedModel]) -> None:
        """Replace what was learned before."""
        self._check_writable()
        with self._project.writing():
            self._project.models.put(model for model in models if model.label in self._label_set)

    def back_up(self) -> Path:
        """Copy the project beside itself, check the copy, and return its path."""
        return self._project.back_up()

    def close(self) -> None:
        """Close the project and let others write."""
        self._project.close()

    def _check_writable(self) -> None:
        refusal = self.refusal
        if refusal is not None:
            raise refusal

    def _checked(self, decision: Decision | None) -> Decision | None:
        if decision is not None:
            self._check_writable()
        return decision

    def _noted(self, changes: Changes) -> Changes:
        if changes.labels:
            self._label_set = self._project.labels.get()
        return changes

    def _back_up_once(self) -> None:
        """Copy the project before the first deletion of a session."""
        if not self._backed_up:
            self.back_up()
            self._backed_up = True
