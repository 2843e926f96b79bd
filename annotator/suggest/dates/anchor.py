"""What a date leans on: the published date, the dateline, and the dates before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from annotator.suggest.dates.calendar import exists, last_day

_PUBLISHED = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?")

# News is published some days after it was filed.
_FILED_WITHIN = 3
# In days: what is counted off further names no day.
_FARTHEST = 40000
# No day is counted from a year before this one: the calendar of Python begins with year 1.
_EARLIEST = 200


class Day(NamedTuple):
    """A point of the calendar as far as it is known; ``year`` is None where nothing tells it."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Day:
        """Return the point as far as there is such a day."""
        if month is None or not 1 <= month <= 12:
            return cls(year)
        return cls(year, month, day if day and day <= last_day(year, month) else None)

    def distance(self, month: int, day: int | None) -> int:
        """Return about how many days a month and day of the same year lie ahead of this point."""
        return (month - (self.month or month)) * 30 + (day or 15) - (self.day or 15)

    def is_before(self, other: Day) -> bool:
        """Tell whether ``other`` is later than the day after this one."""
        year, month, day = self
        of_year, of_month, of_day = other
        if month is None or of_month is None or day is None:
            return False
        years = (of_year - year) * 372 if of_year and year else 0
        return years + (of_month - month) * 31 + (of_day or 1) - day > 1

    def moved(self, days: int) -> Day | None:
        """Return the day so many days later; None where this is no whole day, or where that is far off."""
        if self.year is None or self.month is None or self.day is None or abs(days) > _FARTHEST:
            return None
        if days == 0:
            return self
        if self.year < _EARLIEST:
            return None
        moved = date(self.year, self.month, self.day) + timedelta(days=days)
        return Day(moved.year, moved.month, moved.day)

    def shifted(self, *, years: int = 0, months: int = 0) -> Day:
        """Return the point some years or months later, its day cut to the length of the month."""
        if self.month is None:
            return self._replace(year=None if self.year is None else self.year + years)
        total = (self.year or 0) * 12 + self.month - 1 + months + 12 * years
        year = None if self.year is None else total // 12
        month = total % 12 + 1
        day = self.day and min(self.day, last_day(year or 2024, month))
        return Day(year, month, day)


def _four_digits(year: int) -> str:
    """Return a year as EDTF counts it: -1, the year before the year 1, is 0000, and -221 is -0220."""
    return f"{max(year, 0):04d}" if year > -2 else f"-{-year - 1:04d}"


@lru_cache(maxsize=2048)
def edtf(day: Day) -> str:
    """Return the point of the calendar in EDTF."""
    year, month, of_month = day
    written = "XXXX" if year is None else _four_digits(year)
    if month is None:
        return written
    return f"{written}-{month:02d}" if of_month is None else f"{written}-{month:02d}-{of_month:02d}"


@dataclass(slots=True)
class Anchor:
    """The state of one reading: where it stands in time.

    ``today`` is the day of the report, known from ``source`` ("published" or "dateline");
    ``last`` is the last day or month before, ``day`` the last whole day, ``told`` the last one that
    had come, ``named`` the last year (and month) before, written out where ``explicit``;
    ``named_end`` is where it ended; ``stretch`` are its first and last month, or its quarter, as they
    stand in EDTF behind the year.
    """

    today: Day
    source: str = ""
    last: Day | None = None
    day: Day | None = None
    told: Day | None = None
    named: Day | None = None
    explicit: bool = False
    named_end: int = -1
    stretch: tuple[str, str] | None = None

    @classmethod
    def of(cls, published: str) -> Anchor | None:
        """Return the anchor that the EDTF date ``published`` gives, if any."""
        match = _PUBLISHED.match(published)
        if match is None:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        return None if not year else cls(Day.of(year, month, day), "published")

    def lean_on(self, filed: Day) -> None:
        """Take the day of the dateline as that of the report where it lies just before it."""
        year, month, day = self.today
        if year is None or month is None or day is None or filed.month is None or filed.day is None:
            return
        of_year = filed.year or year - (filed.month > month)
        if not exists(of_year, filed.month, filed.day):
            return
        before = date(year, month, day) - date(of_year, filed.month, filed.day)
        if 0 < before.days <= _FILED_WITHIN:
            self.today, self.source = Day(of_year, filed.month, filed.day), "dateline"

    def is_to_come(self, year: int, month: int, day: int | None) -> bool:
        """Tell whether a day of ``year`` lies more than a week after the report."""
        return year == self.today.year and self.today.distance(month, day) > 7
