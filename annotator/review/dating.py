"""Published dates as people write them."""

from __future__ import annotations

import re
from datetime import date

from annotator.errors import UserError

_WRITTEN = re.compile(
    "([0-9]{4}|X{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?|年)?", re.IGNORECASE
)
# A leap year, so that 29 February passes where the year is not known.
_SOME_YEAR = 2000


def published_date(text: str) -> str:
    """Return ``text`` as an EDTF date: ``2024年11月4日`` is ``2024-11-04``; empty stays empty.

    Raises UserError for what is no date.
    """
    text = "".join(text.split())
    match = _WRITTEN.fullmatch(text)
    if text and (match is None or not _exists(match)):
        raise UserError("“{text}” is no date; write it like 2024-11-14.", text=text)
    if match is None:
        return ""
    year, *rest = (part for part in match.groups() if part)
    return "-".join([year.upper(), *(part.zfill(2) for part in rest)])


def is_dated(published: str) -> bool:
    """Whether dates in the article can be resolved by its published date."""
    return bool(published) and "X" not in published


def _exists(match: re.Match[str]) -> bool:
    year, month, day = match.groups()
    try:
        date(int(year) if year.isdigit() else _SOME_YEAR, int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True
