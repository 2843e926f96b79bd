"""Notices of a body, given in full: 关于开展核验工作的通知, 现通知如下."""

from __future__ import annotations

from annotator.suggest.directives.prose import Interval
from annotator.suggest.patterns import Pattern

_HEAD = 900
_FIRST = 200
# A line may end inside the words.
_BEGINS = Pattern("通\n?知\n?如\n?下[：:。]")
# 住房和城乡建设部 国务院扶贫办关于…: who notifies begins the title.
_ISSUED_BY = Pattern("(?<![^\n])[ 　]*([^\n，。：；《》“”0-9]{3,40}?)关于")


def find_notice(text: str) -> Interval | None:
    """Return the words with which what a notice orders begins; None in other texts."""
    if text.find("通知", 0, _FIRST) < 0:
        return None
    begins = _BEGINS.search(text, 0, _HEAD)
    return begins.span() if begins else None


def issuer_of(text: str, begins: Interval) -> Interval | None:
    """Return the bodies in the title of the notice whose orders begin at ``begins``."""
    issued = _ISSUED_BY.search(text, 0, min(_FIRST, begins[0]))
    return issued.span(1) if issued else None
