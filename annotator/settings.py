"""The user's settings: rows of one table; the file keeps only what differs from the default."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import UserError
from annotator.paths import user_config

Value = str | int | bool | list[int]


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: ``choices`` limits a text, ``low`` and ``high`` a number; ``text`` says what it does."""

    name: str
    default: Value
    text: str
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    def admits(self, value: object) -> bool:
        """Tell whether ``value`` may stand in this row."""
        if type(value) is not type(self.default):
            return False
        if isinstance(value, list):
            return all(type(number) is int for number in value)
        if self.choices:
            return value in self.choices
        if isinstance(value, int) and not isinstance(value, bool):
            return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        return True


SETTINGS = (
    Setting("theme", "system", "Light or dark window", choices=("system", "light", "dark")),
    Setting("language", "system", "Language of the window", choices=("system", "en", "zh")),
    Setting("reviewer", "", "Name under which decisions are kept; empty: the name of this account"),
    Setting("zoom", 0, "Size of the article's text in pixels; 0: by the width of the window", low=0, high=48),
    Setting(
        "script",
        "simplified",
        "Script in which articles are shown",
        choices=("simplified", "traditional", "taiwan", "hong_kong", "as_published"),
    ),
    Setting("clean", True, "Show articles without their noise"),
    Setting("marks_shown", True, "Mark where the view differs from the document"),
    Setting("suggest_after_import", True, "Suggest spans in articles as they are imported"),
    Setting("last_project", "", "The project that is opened next time"),
    Setting("geometry", "", "Place and size of the window"),
    Setting("panes", [], "Widths of the three panes in pixels"),
    Setting("documents_shown", True, "Show the list of documents"),
    Setting("inspector_shown", True, "Show the selected span"),
    Setting(
        "sort",
        "position",
        "Order of the documents",
        choices=("position", "title", "published", "source", "open", "doubt"),
    ),
    Setting("last_folder", "", "Folder in which the file dialogs start"),
)
_ROWS = {row.name: row for row in SETTINGS}


class Settings:
    """Read and written by name; a change is on disk when ``set`` returns.

    ``trouble`` tells what was wrong with the file, None when nothing was.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path if path is not None else user_config() / "settings.json"
        self._values: dict[str, Value] = {}
        self.trouble: UserError | None = None
        self._load()

    def get(self, name: str) -> Value:
        """Return the value of the row ``name``, its default where nothing was set."""
        return self._values.get(name, _ROWS[name].default)

    def text(self, name: str) -> str:
        """Return the value of a row that holds text."""
        return str(self.get(name))

    def number(self, name: str) -> int:
        """Return the value of a row that holds a number."""
        value = self.get(name)
        return value if isinstance(value, int) else 0

    def flag(self, name: str) -> bool:
        """Return the value of a row that is on or off."""
        return self.get(name) is True

    def numbers(self, name: str) -> list[int]:
        """Return the value of a row that holds a list of numbers."""
        value = self.get(name)
        return list(value) if isinstance(value, list) else []

    def set(self, name: str, value: Value) -> None:
        """Keep ``value`` in the row ``name``; ValueError where it does not fit there."""
        row = _ROWS[name]
        if not row.admits(value):
            raise ValueError(f"{name} does not take {value!r}")
        if value == self.get(name):
            return
        self._values[name] = value
        if value == row.default:
            del self._values[name]
        self._save()

    def _load(self) -> None:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            values = dict(found.items())
        except FileNotFoundError:
            return
        except (OSError, ValueError, AttributeError):
            self.trouble = UserError(
                "The settings in {path} cannot be read, so the defaults are used. Delete or mend it.",
                path=str(self._path),
            )
            return
        # A row that a newer version wrote, or that was edited by hand, must not stop the start.
        self._values = {n: v for n, v in values.items() if n in _ROWS and _ROWS[n].admits(v)}

    def _save(self) -> None:
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self._values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            os.replace(beside, self._path)
        except OSError as error:
            # Losing a window size is not worth stopping work for; the next start says it once.
            self.trouble = UserError(
                "The settings cannot be saved in {path}: {reason}.",
                path=str(self._path.parent),
                reason=error.strerror or str(error),
            )
