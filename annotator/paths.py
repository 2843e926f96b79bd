"""Where things are on this machine."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file that travels with the program."""
    return _shipped("resources").joinpath(*parts)


def example_data() -> Path:
    """Return the folder with the example articles."""
    return _shipped("example_data")


def user_data() -> Path:
    """Return the folder for what the program keeps for this user, made where missing."""
    folder = Path(platformdirs.user_data_dir("annotator", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def user_config() -> Path:
    """Return the folder for this user's settings, made where missing."""
    folder = Path(platformdirs.user_config_dir("annotator", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _shipped(name: str) -> Path:
    """Return a shipped folder: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
