"""Carries out edits and what undo and redo replay: the rows and the journal in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from annotator.errors import UserError
from annotator.model.document import State
from annotator.model.edit import (
    Action,
    Change,
    Changes,
    Decision,
    DocumentChange,
    Edit,
    LabelsChange,
    RelationChange,
    SpanChange,
    ZonesChange,
)
from annotator.model.span import Span, Status
from annotator.review.changes import documents_of, inverse, told
from annotator.store.journal import Step
from annotator.store.project import Project

# Work on the spans of an article begins its review.
_WORK = frozenset(
    {
        Action.ADDED,
        Action.ACCEPTED,
        Action.REJECTED,
        Action.CORRECTED,
        Action.RELABELLED,
        Action.REMOVED,
        Action.ATTRIBUTED,
        Action.NOTED,
        Action.FLAGGED,
    }
)


class Ledger:
    """Writes to one project, which must be open for writing."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def enter(self, edit: Edit, reviewer: str) -> Changes:
        """Write ``edit`` with what goes with it, and its row of the journal."""
        journal = self._project.journal
        with self._project.writing():
            changes = self._completed(edit)
            held = journal.held_row(edit.action, _spans_after(edit.changes)) if edit.held else None
            self.write(changes)
            if held is None:
                journal.drop_undone()
                journal.record(edit.action, reviewer=reviewer, changes=changes, step=Step.DONE)
            else:
                journal.extend(held, changes)
        return told(edit.action, changes)

    def undo(self, decision: Decision, reviewer: str) -> Changes:
        """Take back what was decided."""
        changes = tuple(inverse(c) for c in reversed(self._project.journal.changes(decision.id)))
        return self._replay(decision, changes, Action.UNDONE, Step.UNDONE, reviewer)

    def redo(self, decision: Decision, reviewer: str) -> Changes:
        """Carry out once more what was undone."""
        changes = self._project.journal.changes(decision.id)
        return self._replay(decision, changes, Action.REDONE, Step.DONE, reviewer)

    def write(self, changes: Iterable[Change]) -> None:
        """Write the ``after`` of each change; what goes, goes before what comes.

        A label comes before its spans, and goes after they are gone or bear another.
        """
        changes = tuple(changes)
        spans = _span_changes(changes)
        relations = [c for c in changes if isinstance(c, RelationChange)]
        store = self._project
        store.spans.remove_relations(c.before.id for c in relations if c.before and not c.after)
        store.spans.remove(c.before.id for c in spans if c.before and not c.after)
        for change in changes:
            if isinstance(change, LabelsChange):
                store.labels.put(change.after)
            elif isinstance(change, DocumentChange):
                store.documents.set_metadata(change.document_id, change.after)
            elif isinstance(change, ZonesChange):
                store.documents.set_zones(change.document_id, change.after)
        store.spans.put(c.after for c in spans if c.after)
        store.spans.put_relations(c.after for c in relations if c.after)
        for change in changes:
            if isinstance(change, LabelsChange):
                store.labels.remove_others(change.after)

    def _completed(self, edit: Edit) -> tuple[Change, ...]:
        """Add what goes with an edit: lost relations, and documents whose review begins."""
        changes: list[Change] = [*self._in_the_way(edit.changes), *edit.changes]
        removed = [c.before.id for c in _span_changes(changes) if c.before and not c.after]
        relations = self._project.spans.relations_at(removed)
        changes[:0] = [RelationChange(relation, None) for relation in relations]
        if edit.action in _WORK:
            for document_id in sorted(documents_of(edit.changes)):
                before = self._project.documents.metadata(document_id)
                if before.state is State.TODO:
                    changes.append(
                        DocumentChange(document_id, before, replace(before, state=State.IN_PROGRESS))
                    )
        return tuple(changes)

    def _replay(
        self, decision: Decision, changes: tuple[Change, ...], action: Action, step: Step, reviewer: str
    ) -> Changes:
        with self._project.writing():
            changes = (*self._in_the_way(changes), *changes)
            self.write(changes)
            self._project.journal.set_step(decision.id, step)
            self._project.journal.record(
                action,
                reviewer=reviewer,
                document_id=decision.document_id,
                count=decision.count,
                detail=decision.action,
                target=decision.id,
            )
        return told(action, changes)

    def _in_the_way(self, changes: Iterable[Change]) -> list[SpanChange]:
        """Return the removal of untouched suggestions where a span comes, or whose label goes."""
        changes = tuple(changes)
        comes = [c.after for c in _span_changes(changes) if c.after]
        cared_for = {c.before.id for c in _span_changes(changes) if c.before}
        found = [other for span in comes for other in self._project.spans.untouched_at(span)]
        for change in changes:
            if isinstance(change, LabelsChange):
                found += self._losing_their_label(change, cared_for)
        return [SpanChange(other, None) for other in found]

    def _losing_their_label(self, change: LabelsChange, cared_for: Collection[str]) -> list[Span]:
        gone = [label.id for label in change.before if label.id not in change.after]
        spans = [span for span in self._project.spans.bearing(gone) if span.id not in cared_for]
        kept = [span for span in spans if span.reviewer or span.status is not Status.SUGGESTED]
        if kept:
            raise UserError(
                "The label {label} bears spans, {n} of them; remove these or give them another label first.",
                label=kept[0].label,
                n=len(kept),
            )
        return spans


def _span_changes(changes: Iterable[Change]) -> list[SpanChange]:
    return [change for change in changes if isinstance(change, SpanChange)]


def _spans_after(changes: Iterable[Change]) -> set[str]:
    return {change.after.id for change in _span_changes(changes) if change.after}
