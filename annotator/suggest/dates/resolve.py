"""From a date as written to EDTF, with what was inferred and from where."""

from __future__ import annotations

from collections.abc import Callable

from annotator.suggest.dates import absolute, relative, stretches
from annotator.suggest.dates.value import Context, Value

# By kind; dates of other kinds are vague.
RESOLVERS: dict[str, Callable[[Context], Value]] = {
    "iso": absolute.resolve_day,
    "day": absolute.resolve_day,
    "part": absolute.resolve_part,
    "part_of_month": absolute.resolve_part_of_month,
    "months": absolute.resolve_months,
    "adjacent_months": absolute.resolve_months,
    "first_months": absolute.resolve_first_months,
    "period": absolute.resolve_period,
    "month": absolute.resolve_month,
    "year_part": absolute.resolve_year_part,
    "part_of_year": absolute.resolve_part_of_year,
    "open": absolute.resolve_open,
    "years": absolute.resolve_years,
    "decade": absolute.resolve_decade,
    "era": absolute.resolve_era,
    "plan": absolute.resolve_plan,
    "year": absolute.resolve_year,
    "number": relative.resolve_number,
    "lunar": relative.resolve_lunar,
    "season": relative.resolve_season,
    "zodiac": relative.resolve_zodiac,
    "turn_of_year": stretches.resolve_turn_of_year,
    "festival": relative.resolve_festival,
    "today": relative.resolve_today,
    "week": relative.resolve_week,
    "pair": stretches.resolve_pair,
    "within": stretches.resolve_within,
    "new_year": stretches.resolve_new_year,
    "span": stretches.resolve_span,
    "through": stretches.resolve_span,
    "recent": stretches.resolve_recent,
    "ago": relative.resolve_ago,
    "coming": stretches.resolve_coming,
}
