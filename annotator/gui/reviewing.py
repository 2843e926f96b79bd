"""What the keys of a reviewer do to the open article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal

from annotator.errors import UserError
from annotator.gui.article.view import ArticleView
from annotator.gui.bridge import Bridge
from annotator.gui.panels.span_list import SpanListPane
from annotator.model.document import State
from annotator.model.edit import Edit
from annotator.model.span import Span, Status
from annotator.review import edits
from annotator.review.suggestions import without_conflicts


class Reviewing(QObject):
    """Turns actions into edits, and walks on to the next open suggestion.

    The filter of the span list says which suggestions are walked through and accepted together.
    """

    noticed = Signal(str)
    note_requested = Signal()
    attributes_requested = Signal()
    next_document_requested = Signal()
    escaped = Signal()

    def __init__(
        self, bridge: Bridge, article: ArticleView, span_list: SpanListPane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._article = article
        self._span_list = span_list
        self._repeating = False
        article.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # An action is not told whether its key is held; the event just before it knows.
        if event.type() == QEvent.Type.ShortcutOverride:
            self._repeating = event.isAutoRepeat()
        return False

    def selected(self) -> Span | None:
        """Return the selected span."""
        return self._bridge.span(self._article.selected_span())

    def walk(self) -> list[Span]:
        """Return the open suggestions that pass the filter, in the order of the text."""
        wanted = self._span_list.filter
        return [span for span in self._bridge.open_suggestions() if wanted.admits(span)]

    def acceptable(self) -> tuple[list[Span], int]:
        """Return the shown suggestions that can be accepted together, and how many cannot."""
        walk = self.walk()
        wanted = without_conflicts(walk, self._bridge.spans())
        return wanted, len(walk) - len(wanted)

    def position(self) -> tuple[int, int]:
        """Return which open suggestion is looked at (1 is the first, 0 none), and how many there are."""
        walk, here = self.walk(), self.selected()
        if here is None:
            return 0, len(walk)
        passed = [span for span in walk if _order(span) <= _order(here)]
        return max(1, len(passed)) if walk else 0, len(walk)

    def label(self, label_id: str) -> None:
        """Tag the selected text; without any, give the selected span that label."""
        interval = self._article.selected_interval()
        span = self.selected()
        if interval is not None:
            self._add(label_id, *interval)
        elif span is None:
            self._bridge.refused.emit(UserError("Nothing is selected; select the words to tag first."))
        elif span.label != label_id:
            self._apply(edits.relabel([span], label_id, reviewer=self._reviewer))
        elif span.status is not Status.ACCEPTED:
            self._apply(edits.accept([span], reviewer=self._reviewer))

    def accept(self) -> None:
        """Accept the selected suggestion and go to the next one."""
        span = self.selected()
        undecided = span is not None and span.status is not Status.ACCEPTED
        if not undecided or self._apply(edits.accept([span], reviewer=self._reviewer)):
            self._go_on(span)

    def discard(self) -> None:
        """Reject the selected suggestion and go to the next one, or remove the selected span."""
        span = self.selected()
        if span is None:
            return
        if span.status is Status.SUGGESTED:
            if self._apply(edits.reject([span], reviewer=self._reviewer)):
                self._go_on(span)
        elif span.status is Status.ACCEPTED and self._apply(edits.remove([span], reviewer=self._reviewer)):
            self._article.select_span("")

    def start_left(self) -> None:
        """Let the span begin one character earlier."""
        self._move(-1, 0)

    def start_right(self) -> None:
        """Let the span begin one character later."""
        self._move(1, 0)

    def end_right(self) -> None:
        """Let the span end one character later."""
        self._move(0, 1)

    def end_left(self) -> None:
        """Let the span end one character earlier."""
        self._move(0, -1)

    def move_to(self, span_id: str, start: int, end: int) -> None:
        """Let a span cover ``[start, end)`` of the document, as dragged."""
        span = self._bridge.span(span_id)
        if span is not None:
            self._move_to(span, start, end, held=False)

    def toggle_unsure(self) -> None:
        """Flag the selected span as one to come back to, or take the flag away."""
        span = self.selected()
        if span is not None:
            self._apply(edits.set_unsure(span, not span.unsure, reviewer=self._reviewer))

    def set_note(self, span_id: str, note: str) -> None:
        """Set the note of a span."""
        span = self._bridge.span(span_id)
        if span is not None:
            self._apply(edits.set_note(span, note, reviewer=self._reviewer))

    def set_attribute(self, span_id: str, name: str, value: str) -> None:
        """Set an attribute of a span."""
        span = self._bridge.span(span_id)
        if span is not None:
            self._apply(edits.set_attribute(span, name, value, reviewer=self._reviewer))

    def relabel(self, label_id: str) -> None:
        """Give the selected span that label, whatever text is selected."""
        span = self.selected()
        if span is not None and span.label != label_id:
            self._apply(edits.relabel([span], label_id, reviewer=self._reviewer))

    def edit_note(self) -> None:
        """Put the keyboard into the note of the selected span."""
        if self.selected() is not None:
            self.note_requested.emit()

    def edit_attributes(self) -> None:
        """Put the keyboard into the attributes of the selected span."""
        if self.selected() is not None:
            self.attributes_requested.emit()

    def escape(self) -> None:
        """Select nothing; with nothing selected, take filters away."""
        if self._article.selected_interval() is None and self.selected() is None:
            self._span_list.clear_filter()
        self._article.clear_selection()
        self._article.select_span("")
        self.escaped.emit()

    def next_open(self) -> None:
        """Select the next open suggestion, the first one after the last."""
        self._step(forward=True)

    def previous_open(self) -> None:
        """Select the open suggestion before, the last one before the first."""
        self._step(forward=False)

    def accept_shown(self) -> None:
        """Accept every open suggestion that the filter shows, as one step."""
        wanted, skipped = self.acceptable()
        if not wanted and not skipped:
            self.noticed.emit(self.tr("No open suggestion is shown."))
            return
        words = []
        if wanted and self._apply(edits.accept(wanted, reviewer=self._reviewer)):
            words.append(self.tr("Suggestions accepted: {n}.").format(n=len(wanted)))
        if skipped:
            text = self.tr("Left open, because they overlap an accepted span of their label: {n}.")
            words.append(text.format(n=skipped))
        self.noticed.emit(" ".join(words))

    def done_and_next(self) -> None:
        """Set the article done and open the next one that is not."""
        if self._bridge.document is None:
            return
        left = len(self._bridge.open_suggestions())
        if self._set_state(State.DONE):
            self.next_document_requested.emit()
            if left:
                text = self.tr("Done, with {n} suggestions left open.")
                self.noticed.emit(text.format(n=left))

    def set_todo(self) -> None:
        """Set the article to do."""
        self._set_state(State.TODO)

    def set_in_progress(self) -> None:
        """Set the article in progress."""
        self._set_state(State.IN_PROGRESS)

    def set_done(self) -> None:
        """Set the article done."""
        self._set_state(State.DONE)

    @property
    def _reviewer(self) -> str:
        return self._bridge.session.reviewer

    def _apply(self, edit: Edit) -> bool:
        return self._bridge.apply(edit) is not None

    def _set_state(self, state: State) -> bool:
        document = self._bridge.document
        return document is not None and self._apply(edits.set_state([document], state))

    def _add(self, label_id: str, start: int, end: int) -> None:
        edit = self._bridge.attempt(self._edit_for_new, label_id, start, end)
        if edit is None or not self._apply(edit):
            return
        self._article.clear_selection()
        self._article.select_span(edit.changes[0].after.id, reveal=False)

    def _edit_for_new(self, label_id: str, start: int, end: int) -> Edit:
        document, spans = self._bridge.document, self._bridge.spans()
        return edits.add(document, start, end, label_id, reviewer=self._reviewer, existing=spans)

    def _move(self, start_step: int, end_step: int) -> None:
        """Move the edges by characters of the article as shown: hidden noise goes with its character."""
        span, view = self.selected(), self._bridge.view
        interval = view.alignment.to_view(span.start, span.end) if span and view else None
        if interval is None:
            return
        start, end = interval[0] + start_step, interval[1] + end_step
        if start < 0 or end > len(view.text) or start >= end:
            return
        place = view.alignment.to_document(start, end)
        # The edge that stays is left where it is, whatever noise stands beside it.
        start = place[0] if start_step else span.start
        end = place[1] if end_step else span.end
        self._move_to(span, start, end, held=self._repeating)

    def _move_to(self, span: Span, start: int, end: int, *, held: bool) -> None:
        edit = self._bridge.attempt(self._edit_for_move, span, start, end, held)
        if edit is not None:
            self._apply(edit)

    def _edit_for_move(self, span: Span, start: int, end: int, held: bool) -> Edit:
        document = self._bridge.document
        return edits.move_edges(document, span, start, end, reviewer=self._reviewer, held=held)

    def _go_on(self, span: Span | None) -> None:
        """Select the next open suggestion after ``span``; say so where none is left."""
        later = [other for other in self.walk() if span is None or _order(other) > _order(span)]
        following = later or self.walk()
        if following:
            self._article.select_span(following[0].id)
        else:
            self._say_nothing_left()

    def _step(self, *, forward: bool) -> None:
        walk = self.walk()
        if not walk:
            self._say_nothing_left()
            return
        here = self.selected()
        place = _order(here) if here else self._reading_place()
        if forward:
            later = [span for span in walk if _order(span) > place]
            chosen = later[0] if later else walk[0]
        else:
            earlier = [span for span in walk if _order(span) < place]
            chosen = earlier[-1] if earlier else walk[-1]
        self._article.clear_selection()
        self._article.select_span(chosen.id)

    def _say_nothing_left(self) -> None:
        self.noticed.emit(
            self.tr("No open suggestion is left here. Ctrl+Enter sets it done and opens the next.")
        )

    def _reading_place(self) -> tuple[int, int, str]:
        interval = self._article.selected_interval()
        return (interval[0], 0, "") if interval else (-1, 0, "")


def _order(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id
