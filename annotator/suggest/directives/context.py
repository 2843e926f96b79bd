"""Who is speaking where the text stands."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.suggest.directives.prose import Interval

# So many lines may tell of something else between two numbered demands.
_PATIENCE = 3


@dataclass(slots=True)
class Context:
    """The speaker, and how far what he says goes on.

    ``active``: he may go on demanding without a reporting verb. ``listing``: his demands are numbered.
    ``summary``: this is the summary under a headline, up to the dateline. ``saying``: he has only said
    something yet. ``telling``: his numbered items tell facts. ``pausing``: something else is told
    or his quotation has ended, and he may go on behind it. ``idle`` counts the sentences since his last
    demand, ``asleep`` the lines since he fell silent.
    """

    issuer: Interval | None = None
    active: bool = False
    listing: bool = False
    summary: bool = False
    saying: bool = False
    telling: bool = False
    pausing: bool = False
    idle: int = 0
    asleep: int = 0

    @property
    def is_fresh(self) -> bool:
        """Whether somebody spoke right before this line."""
        return self.issuer is not None and self.asleep <= 1

    def demanded(self, *, quoted: bool, numbered: bool) -> None:
        """Note a demand; one that is all of a quotation ends what is said."""
        self.active = not quoted
        self.saying = self.telling = False
        self.pausing = quoted
        self.listing = self.listing or numbered

    def wake(self) -> None:
        """Note a line in which he goes on."""
        self.active = True
        self.asleep = 0

    def sleep(self) -> None:
        """Note a line that tells of something else."""
        self.active = False
        self.asleep += 1
        self.listing = self.listing and self.asleep <= _PATIENCE
