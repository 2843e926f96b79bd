"""Whether anybody's recommenders are installed beside those of the program."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from annotator.suggest.recommender import Recommender

_DECLARATION = "[annotator]"


@cache
def plugin_recommenders() -> tuple[Recommender, ...]:
    """Return the recommenders of installed plugins, by name; mostly there are none."""
    if not any(map(_may_hold_plugins, sys.path)):
        return ()
    # What looks for plugins takes a tenth of the time until the first suggestion.
    from annotator.suggest import plugins

    return plugins.installed()


def _may_hold_plugins(folder: str) -> bool:
    """Tell whether a package that is installed in ``folder`` declares an entry point for us.

    What is no folder (a ZIP archive of packages) may hold some.
    """
    place = Path(folder)
    if not place.is_dir():
        return place.exists()
    packages = [name for name in os.listdir(place) if name.endswith((".dist-info", ".egg-info"))]
    return any(_declares(place / name / "entry_points.txt") for name in packages)


def _declares(entry_points: Path) -> bool:
    try:
        return _DECLARATION in entry_points.read_text(encoding="utf-8", errors="ignore")
    except OSError:
        return False
