"""What a date leans on: the published date, the dateline, and the dates before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from annotator.suggest.dates.calendar import last_day

_PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Day:
    """A point of the calendar as far as it is known; ``year`` is None where nothing tells it."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def edtf(self) -> str:
        """Return the point in EDTF."""
        parts = ["XXXX" if self.year is None else f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def is_before(self, other: Day) -> bool:
        """Tell whether ``other`` is later than the day after this one."""
        if self.month is None or other.month is None or self.day is None:
            return False
        years = (other.year - self.year) * 372 if other.year and self.year else 0
        return years + (other.month - self.month) * 31 + (other.day or 1) - self.day > 1

    def shifted(self, *, years: int = 0, months: int = 0) -> Day:
        """Return the point some years or months later, its day cut to the length of the month."""
        if self.month is None:
            return replace(self, year=None if self.year is None else self.year + years)
        total = (self.year or 0) * 12 + self.month - 1 + months + 12 * years
        year = None if self.year is None else total // 12
        month = total % 12 + 1
        day = self.day and min(self.day, last_day(year or 2024, month))
        return Day(year, month, day)


@dataclass(slots=True)
class Anchor:
    """The state of one reading: where it stands in time.

    ``today`` is the day of the report, known from ``source`` ("published" or "dateline");
    ``last`` is the last day or month before, ``named`` the last year (and month) before, written
    out where ``explicit``; ``named_end`` is where it ended.
    """

    today: Day
    source: str = ""
    last: Day | None = None
    named: Day | None = None
    explicit: bool = False
    named_end: int = -1

    @classmethod
    def of(cls, published: str) -> Anchor:
        """Return the anchor that the EDTF date ``published`` gives, if any."""
        match = _PUBLISHED.match(published)
        if match is None:
            return cls(Day(None))
        year, month, day = (int(part) if part else None for part in match.groups())
        return cls(Day(year, month, day), "published")

    def is_to_come(self, year: int, month: int, day: int | None) -> bool:
        """Tell whether a day of ``year`` lies more than a week after the report."""
        return year == self.today.year and _distance(self.today, month, day) > 7


def _distance(today: Day, month: int, day: int | None) -> int:
    return (month - (today.month or month)) * 30 + (day or 15) - (today.day or 15)


def nearest_year(today: Day, month: int, day: int | None, *, ahead: bool) -> int | None:
    """Return the year in which a month (and day) without one lies, seen from ``today``.

    News tells what has happened: a date far ahead is last year's, unless the words around it
    say that it is to come (``ahead``).
    """
    if today.year is None or today.month is None:
        return today.year
    distance = _distance(today, month, day)
    if distance > (300 if ahead else 150):
        return today.year - 1
    if distance < (-60 if ahead else -330):
        return today.year + 1
    return today.year
