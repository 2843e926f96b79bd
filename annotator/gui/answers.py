"""Answers that hold for the other files of an import too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.questions import (
    ColumnsQuestion,
    EncodingQuestion,
    LabelsQuestion,
    PartsQuestion,
    Question,
)
from annotator.workflows import Reading


class Answers:
    """Remembers what was answered; a question is settled by an answer that fits its file."""

    def __init__(self) -> None:
        self.refuse = False
        self._encoding: str | None = None
        self._split: bool | None = None
        self._columns: dict[tuple[str, ...], tuple[str, ...] | None] = {}
        self._labels: dict[str, str] = {}

    def remember(self, questions: Sequence[Question], answer: Reading | None) -> None:
        """Keep what ``answer`` says to ``questions``; None leaves out all that would be asked about."""
        if answer is None:
            self.refuse = True
            return
        for question in questions:
            if isinstance(question, EncodingQuestion):
                self._encoding = answer.encoding
            elif isinstance(question, PartsQuestion):
                self._split = answer.split
            elif isinstance(question, ColumnsQuestion):
                self._columns[question.header] = answer.columns
            else:
                self._labels.update(answer.labels or {})

    def apply(self, questions: Sequence[Question], known: Reading) -> tuple[Reading, list[Question]]:
        """Return ``known`` with the answers that fit, and the questions that are left."""
        left: list[Question] = []
        for question in questions:
            fitting = self._fitting(question, known)
            if fitting is None:
                left.append(question)
            else:
                known = fitting
        return known, left

    def _fitting(self, question: Question, known: Reading) -> Reading | None:
        if isinstance(question, EncodingQuestion) and self._encoding in dict(question.readings):
            return replace(known, encoding=self._encoding)
        if isinstance(question, PartsQuestion) and self._split is not None:
            return replace(known, split=self._split)
        if isinstance(question, ColumnsQuestion) and question.header in self._columns:
            return replace(known, columns=self._columns[question.header])
        if isinstance(question, LabelsQuestion) and dict(question.labels).keys() <= self._labels.keys():
            return replace(known, labels={**(known.labels or {}), **self._labels})
        return None
