"""The spans of the open article, grouped by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from annotator.model.label import Label, LabelSet
from annotator.model.span import Span, Status

SPAN_ROLE = Qt.ItemDataRole.UserRole + 1
LABEL_ROLE = Qt.ItemDataRole.UserRole + 2
QUOTE_ROLE = Qt.ItemDataRole.UserRole + 3
VALUE_ROLE = Qt.ItemDataRole.UserRole + 4

# Of a directive one wants to know who gave it; of other labels the first attribute says most.
_TELLING = "issuer"


@dataclass(frozen=True)
class SpanFilter:
    """Which spans are shown, walked through and accepted together."""

    label: str | None = None
    open_only: bool = False
    rejected: bool = False
    least_score: float = 0.0
    recommender: str | None = None
    unsure: bool = False
    noted: bool = False

    def admits(self, span: Span) -> bool:
        """Tell whether a span passes; what a person tagged has no score and no recommender."""
        if self.label is not None and span.label != self.label:
            return False
        if self.least_score and (span.score is None or span.score < self.least_score):
            return False
        if self.recommender is not None and span.recommender != self.recommender:
            return False
        if (self.unsure and not span.unsure) or (self.noted and not span.note):
            return False
        if self.rejected:
            return span.status is Status.REJECTED
        if self.open_only:
            return span.status is Status.SUGGESTED
        return span.status is not Status.REJECTED


@dataclass(frozen=True)
class GroupCount:
    """What a group header says: all that is listed under it, and how many suggestions are open."""

    listed: int
    open: int


class SpanListModel(QAbstractListModel):
    """Rows are label ids (headers) and span ids in the order of the text.

    ``describe`` says a span in words, for screen readers.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans: dict[str, Span] = {}
        self._taken: Iterable[Span] = ()
        self._labels: LabelSet = LabelSet(())
        self._shown: Callable[[Span], str] = _stored_quote
        self.describe: Callable[[Span], str] = _stored_quote
        self._filter = SpanFilter()
        self._collapsed: set[str] = set()
        self._rows: list[str] = []
        self._headers: dict[str, int] = {}
        self._groups: dict[str, GroupCount] = {}

    @property
    def filter(self) -> SpanFilter:
        """The filter in force."""
        return self._filter

    def set_article(
        self, spans: Iterable[Span], labels: LabelSet, shown: Callable[[Span], str] | None = None
    ) -> None:
        """Take the spans of an article; ``shown`` gives a quote as the article shows it."""
        self.beginResetModel()
        self._taken = spans
        self._spans = {span.id: span for span in spans}
        self._labels = labels
        self._shown = shown or _stored_quote
        self._rows = self._arranged()
        self.endResetModel()

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Take the article's spans as they are now; only rows that differ are touched."""
        if spans is self._taken:
            return
        self._taken = spans
        before, self._spans = self._spans, {span.id: span for span in spans}
        self._rearrange()
        changed = [
            row
            for row, row_id in enumerate(self._rows)
            if self._spans.get(row_id) is not before.get(row_id) or row_id in self._headers
        ]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def set_filter(self, **changes: object) -> None:
        """Change the fields of the filter that are named."""
        self._filter = replace(self._filter, **changes)
        self._rearrange()

    def toggle_group(self, label_id: str) -> None:
        """Fold or unfold the rows of a label."""
        self._collapsed ^= {label_id}
        self._rearrange()

    def reveal(self, span_id: str) -> QModelIndex:
        """Return the index of a span, its group unfolded; invalid where the filter hides it."""
        span = self._spans.get(span_id)
        if span is None or not self._filter.admits(span):
            return QModelIndex()
        if span.label in self._collapsed:
            self.toggle_group(span.label)
        start = self._headers.get(span.label, -1) + 1
        return self.index(self._rows.index(span_id, start))

    def label_at(self, row: int) -> Label | None:
        """Return the label whose header stands in ``row``, or None where a span stands there."""
        row_id = self._rows[row]
        return self._labels.get(row_id) if row_id in self._headers else None

    def span_at(self, row: int) -> Span | None:
        """Return the span in ``row``, or None for a header."""
        return self._spans.get(self._rows[row])

    def label_of(self, span: Span) -> Label:
        """Return the label of a span."""
        return self._labels.get(span.label)

    def group_of(self, row: int) -> Label:
        """Return the label under whose header ``row`` stands."""
        span = self.span_at(row)
        return self._labels.get(span.label if span else self._rows[row])

    def header_rows(self) -> dict[str, int]:
        """Return where the headers stand, by label id."""
        return dict(self._headers)

    def group_count(self, label_id: str) -> GroupCount:
        """Return the numbers of a header."""
        return self._groups[label_id]

    def is_collapsed(self, label_id: str) -> bool:
        """Tell whether the rows of a label are folded away."""
        return label_id in self._collapsed

    def counts(self) -> dict[str, int]:
        """Return the number of spans that are not rejected by label id, and of all under ""."""
        found: Counter[str] = Counter()
        for span in self._spans.values():
            if span.status is not Status.REJECTED:
                found[span.label] += 1
                found[""] += 1
        return found

    def recommenders(self) -> list[str]:
        """Return who suggested spans of the article."""
        return sorted({span.recommender for span in self._spans.values() if span.recommender})

    def count_status(self, status: Status) -> int:
        """Return how many spans of the article have that status."""
        return sum(span.status is status for span in self._spans.values())

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()] in self._headers:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        span = self.span_at(index.row())
        if role == SPAN_ROLE:
            return span
        if role == LABEL_ROLE:
            return self.group_of(index.row())
        if span is None:
            return self._header_data(self._rows[index.row()], role)
        if role in (Qt.ItemDataRole.DisplayRole, QUOTE_ROLE):
            return " ".join(self._shown(span).split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.describe(span)
        if role == VALUE_ROLE:
            return self._telling_value(span)
        return None

    def _header_data(self, label_id: str, role: int) -> object:
        return label_id if role == Qt.ItemDataRole.DisplayRole else None

    def _telling_value(self, span: Span) -> str:
        names = [attribute.id for attribute in self._labels.get(span.label).attributes]
        if _TELLING in names:
            return span.attributes.get(_TELLING, "")
        return span.attributes.get(names[0], "") if names else ""

    def _arranged(self) -> list[str]:
        """Return the rows under the filter, and note headers and numbers on the way."""
        by_label: dict[str, list[Span]] = {label.id: [] for label in self._labels}
        for span in self._spans.values():
            if span.label in by_label and self._filter.admits(span):
                by_label[span.label].append(span)
        rows: list[str] = []
        self._headers.clear()
        self._groups.clear()
        for label_id, spans in by_label.items():
            if not spans:
                continue
            self._headers[label_id] = len(rows)
            opened = sum(span.status is Status.SUGGESTED for span in spans)
            self._groups[label_id] = GroupCount(len(spans), opened)
            rows.append(label_id)
            if label_id not in self._collapsed:
                rows.extend(span.id for span in sorted(spans, key=_text_order))
        return rows

    def _rearrange(self) -> None:
        """Move to the new rows by one removal and one insertion, so that the view keeps its place."""
        old, new = self._rows, self._arranged()
        front = _common(old, new)
        back = _common(old[front:][::-1], new[front:][::-1])
        gone, come = len(old) - front - back, len(new) - front - back
        if gone:
            self.beginRemoveRows(QModelIndex(), front, front + gone - 1)
            self._rows = old[:front] + old[front + gone :]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), front, front + come - 1)
            self._rows = new
            self.endInsertRows()


def _common(first: list[str], second: list[str]) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length


def _text_order(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id


def _stored_quote(span: Span) -> str:
    return span.quote
