"""The documents of the project as a list that can be filtered and sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from annotator import workflows
from annotator.model.document import DocumentSummary, State

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
HITS_ROLE = Qt.ItemDataRole.UserRole + 2
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 3

SORTS = ("position", "title", "published", "source", "open", "doubt")


@dataclass(frozen=True)
class DocumentFilter:
    """Which documents are listed: of one state, of one source, found by a search; and in which order."""

    state: State | None = None
    source: str | None = None
    hits: Mapping[str, int] | None = field(default=None)
    sort: str = "position"

    def admits(self, summary: DocumentSummary) -> bool:
        """Tell whether a document is listed."""
        return (self.state is None or summary.state is self.state) and self.admits_in_any_state(summary)

    def admits_in_any_state(self, summary: DocumentSummary) -> bool:
        """Tell whether a document would be listed if its state were the wanted one."""
        if self.source is not None and summary.source != self.source:
            return False
        return self.hits is None or self.hits.get(summary.id, 0) > 0


class DocumentListModel(QAbstractListModel):
    """Rows are documents that pass the filter, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[str, DocumentSummary] = {}
        self._rows: list[str] = []
        self._row_of: dict[str, int] = {}
        self._filter = DocumentFilter()
        self._current = ""
        self._script = "simplified"

    @property
    def filter(self) -> DocumentFilter:
        """The filter in force."""
        return self._filter

    @property
    def current(self) -> str:
        """The id of the document that is open, or empty."""
        return self._current

    def set_summaries(self, summaries: Iterable[DocumentSummary]) -> None:
        """Take the documents of a project."""
        self._all = {summary.id: summary for summary in summaries}
        self._arrange()

    def replace(self, summary: DocumentSummary) -> None:
        """Take the new numbers of one document; its row stays where it is until the list is arranged anew."""
        self._all[summary.id] = summary
        row = self._row_of.get(summary.id)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def set_filter(self, **changes: object) -> None:
        """Change the fields of the filter that are named."""
        self._filter = replace(self._filter, **changes)
        self._arrange()

    def set_current(self, document_id: str) -> None:
        """Mark the document that is open."""
        before, self._current = self._current, document_id
        for changed in (before, document_id):
            row = self._row_of.get(changed)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_script(self, script: str) -> None:
        """Show titles in that script; they keep their height."""
        if script != self._script:
            self._script = script
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def summary(self, document_id: str) -> DocumentSummary:
        """Return the numbers of one document; KeyError where there is none."""
        return self._all[document_id]

    def id_at(self, row: int) -> str:
        """Return the id of the document in ``row``."""
        return self._rows[row]

    def index_of(self, document_id: str) -> QModelIndex:
        """Return the index of a document, an invalid one where it is not listed."""
        row = self._row_of.get(document_id)
        return QModelIndex() if row is None else self.index(row)

    def counts(self) -> dict[State | None, int]:
        """Return how many documents there are in each state, and under None in all of them."""
        counts: Counter[State | None] = Counter()
        for summary in self._all.values():
            if self._filter.admits_in_any_state(summary):
                counts[summary.state] += 1
                counts[None] += 1
        return counts

    def sources(self) -> list[tuple[str, int]]:
        """Return the sources with their number of documents, the most frequent first."""
        found = Counter(summary.source for summary in self._all.values())
        return sorted(found.items(), key=_by_frequency)

    def neighbour(self, document_id: str, step: int) -> str:
        """Return the document ``step`` rows further, or empty at the ends of the list."""
        row = self._row_of.get(document_id)
        if row is None:
            return self._rows[0] if self._rows else ""
        wanted = row + step
        return self._rows[wanted] if 0 <= wanted < len(self._rows) else ""

    def next_unfinished(self, document_id: str) -> str:
        """Return the next listed document that is not done, from the top again at the end, or empty."""
        start = self._row_of.get(document_id, -1) + 1
        for other in (*self._rows[start:], *self._rows[:start]):
            if other != document_id and self._all[other].state is not State.DONE:
                return other
        return ""

    def is_empty(self) -> bool:
        """Tell whether the project has no documents at all."""
        return not self._all

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        summary = self._all[self._rows[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return workflows.shown_title(summary.title, self._script) or summary.id
        if role == SUMMARY_ROLE:
            return summary
        if role == HITS_ROLE:
            return (self._filter.hits or {}).get(summary.id, 0)
        if role == CURRENT_ROLE:
            return summary.id == self._current
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        wanted = [summary for summary in self._all.values() if self._filter.admits(summary)]
        wanted.sort(key=_position)
        if self._filter.sort != "position":
            wanted.sort(key=_ORDERS[self._filter.sort], reverse=self._filter.sort in _DESCENDING)
        self._rows = [summary.id for summary in wanted]
        self._row_of = {document_id: row for row, document_id in enumerate(self._rows)}
        self.endResetModel()


def _position(summary: DocumentSummary) -> int:
    return summary.position


def _title(summary: DocumentSummary) -> str:
    return summary.title


def _published(summary: DocumentSummary) -> str:
    return summary.published


def _source(summary: DocumentSummary) -> str:
    return summary.source


def _open(summary: DocumentSummary) -> int:
    return summary.open


def _doubt(summary: DocumentSummary) -> float:
    return summary.doubt


def _by_frequency(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


_ORDERS = {"title": _title, "published": _published, "source": _source, "open": _open, "doubt": _doubt}
_DESCENDING = ("published", "open", "doubt")
