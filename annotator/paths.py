"""Where things are on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file that travels with the program."""
    return _shipped("resources").joinpath(*parts)


def example_data() -> Path:
    """Return the folder with the example articles."""
    return _shipped("example_data")


def user_data() -> Path:
    """Return the folder for what the program keeps for this user, made where missing."""
    return _of_user().user_data_path


def user_config() -> Path:
    """Return the folder for this user's settings, made where missing."""
    return _of_user().user_config_path


def _of_user() -> PlatformDirs:
    """Return the folders of this user, each made when it is asked for."""
    # Imported here: reading and suggesting never ask, and shall not wait.
    from platformdirs import PlatformDirs

    return PlatformDirs("annotator", appauthor=False, ensure_exists=True)


def _shipped(name: str) -> Path:
    """Return a shipped folder: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
