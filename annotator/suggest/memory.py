"""What the decisions of a project teach: words to look for, and places to leave alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from annotator.model.learning import Lesson
from annotator.text.view import recommender_view

# What a mention says of itself; the next mention of the same words may say something else.
_OF_THE_MENTION = frozenset({"title", "value", "cue", "issuer", "addressee"})
# A label, words under it, and the character of their line on either side of them, empty at its ends.
_Context: TypeAlias = tuple[str, str, str, str]


@dataclass(slots=True)
class Term:
    """How often words were accepted and rejected under one label."""

    accepted: int = 0
    rejected: int = 0
    attributes: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def trust(self) -> float:
        """The expected share of right ones among further occurrences (rule of succession)."""
        return (self.accepted + 1) / (self.accepted + self.rejected + 2)

    def agreed_attributes(self) -> dict[str, str]:
        """Return the attributes that every accepted occurrence has in common."""
        return {name: value for (name, value), number in self.attributes.items() if number == self.accepted}


class Memory:
    """The lessons of a project, by label and words; words are clean and Simplified."""

    def __init__(self, lessons: Iterable[Lesson] = ()) -> None:
        self.terms: defaultdict[str, dict[str, Term]] = defaultdict(dict)
        here: defaultdict[_Context, list[bool]] = defaultdict(list)
        for lesson in lessons:
            words = plain(lesson.quote)
            term = self.terms[lesson.label].setdefault(words, Term())
            if lesson.accepted:
                term.accepted += 1
                term.attributes.update(
                    (name, value) for name, value in lesson.attributes.items() if name not in _OF_THE_MENTION
                )
            else:
                term.rejected += 1
            before, after = lesson.before.rpartition("\n")[2], lesson.after.partition("\n")[0]
            here[lesson.label, words, plain(before)[-1:], plain(after)[:1]].append(lesson.accepted)
        self._refused = {context for context, decisions in here.items() if not any(decisions)}
        self._accepted = {context for context, decisions in here.items() if all(decisions)}

    def refuses(self, label: str, text: str, start: int, end: int) -> bool:
        """Whether ``[start, end)`` of a recommender's text was rejected often or in the same context."""
        if not self.terms:
            return False
        if _context(label, text, start, end) in self._refused:
            return True
        term = self.terms[label].get(text[start:end]) if label in self.terms else None
        return term is not None and term.rejected >= 2 and not term.accepted

    def was_accepted(self, label: str, text: str, start: int, end: int) -> bool:
        """Whether the words in ``[start, end)`` were accepted in this context, and never rejected in it."""
        return _context(label, text, start, end) in self._accepted


def _context(label: str, text: str, start: int, end: int) -> _Context:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return label, text[start:end], before.strip("\n"), after.strip("\n")


@lru_cache(maxsize=65536)
def plain(words: str) -> str:
    """Return ``words`` as recommenders read them, without line breaks."""
    return recommender_view(words, ()).text.replace("\n", "")
