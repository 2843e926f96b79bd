"""What reading gives: an article on its way into a project, or the reason why it is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.errors import UserError
from annotator.ingest.metadata import Found
from annotator.model.document import Document
from annotator.model.span import Relation, Span


@dataclass(frozen=True, slots=True)
class Options:
    """What somebody says who knows the files; each reader looks at what concerns it.

    ``encoding`` of a text file; ``split`` a text file into its articles; ``columns`` give the
    field of each column of a table, empty for one that is none.
    """

    encoding: str | None = None
    split: bool = False
    columns: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One article with the spans and relations that came with it.

    ``found`` tells of each field of the document that was not stated where it was found;
    ``confidence`` (0 to 1) how sure the encoding is.
    """

    document: Document
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    found: Mapping[str, Found] = field(default_factory=dict, compare=False)
    confidence: float = field(default=1.0, compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or part of a file that is no article; ``where`` is its line number or its name."""

    where: int | str
    reason: UserError

    @property
    def error(self) -> UserError:
        """The reason with the place, as one sentence."""
        if isinstance(self.where, int):
            return UserError("Line {line}: {reason}", line=self.where, reason=self.reason)
        return UserError("{name}: {reason}", name=self.where, reason=self.reason)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.error)
