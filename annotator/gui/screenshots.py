"""Pictures of the window for the README: ``python -m annotator.gui.screenshots FOLDER``.

They are taken of a copy of the example articles, without a display, at 1440 × 900.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from annotator import paths, workflows
from annotator.gui.app import application_of_this_process, make_window, picture
from annotator.model.span import Span, Status
from annotator.review import edits
from annotator.review.session import Session
from annotator.settings import Settings

_SIZE = (1440, 900)
_REVIEWER = "LY"
_COLOURS = 256
_VIVID = 40
# Every seventh suggestion stays open, so that both kinds of spans are seen.
_OPEN_EVERY = 7


def main(folder: Path) -> None:
    """Write main_light, main_dark_zh, suggestion_focus and empty as PNG into ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        project = _project(Path(work))
        for name, (theme, language, choose) in _PICTURES.items():
            _take(folder / f"{name}.png", project, theme, language, choose, Path(work))


def _project(work: Path) -> Path:
    """Make the example project, partly reviewed."""
    path = work / "inspections.annotator"
    with closing(workflows.open_project(path, create=True, reviewer=_REVIEWER)) as session:
        session.set_setting("name", "Hunan inspections 2024")
        for name, known in json.loads(paths.resource("example_metadata.json").read_text("utf-8")).items():
            workflows.import_paths(session, [paths.example_data() / name], **known)
        workflows.suggest(session)
        for document_id in session.document_ids()[:1]:
            _review(session, document_id)
    return path


def _review(session: Session, document_id: str) -> None:
    spans = session.spans(document_id)
    date = _first_range(spans)
    last = [date] if date is not None else []
    reviewed = [span for span in _without_every_seventh(spans) if span not in last]
    session.apply(edits.accept(reviewed, reviewer=_REVIEWER))
    session.apply(edits.accept(last, reviewer=_REVIEWER))


def _without_every_seventh(spans: list[Span]) -> list[Span]:
    return [span for number, span in enumerate(spans) if number % _OPEN_EVERY != _OPEN_EVERY - 1]


def _first_range(spans: list[Span]) -> Span | None:
    ranges = [s for s in spans if s.label == "DATE" and "/" in s.attributes.get("value", "")]
    return ranges[0] if ranges else None


def _first_open_directive(spans: list[Span]) -> Span | None:
    found = [s for s in spans if s.label == "DIRECTIVE" and s.status is Status.SUGGESTED]
    return found[0] if found else None


_Choose = Callable[[list[Span]], Span | None] | None
_PICTURES: dict[str, tuple[str, str, _Choose]] = {
    "main_light": ("light", "en", _first_range),
    "main_dark_zh": ("dark", "zh", _first_range),
    "suggestion_focus": ("light", "en", _first_open_directive),
    "empty": ("light", "en", None),
}


def _take(target: Path, project: Path, theme: str, language: str, choose: _Choose, work: Path) -> None:
    application = application_of_this_process()
    settings = Settings(work / f"{target.stem}.json")
    settings.set("theme", theme)
    settings.set("language", language)
    settings.set("reviewer", _REVIEWER)
    window = make_window(settings)
    window.resize(*_SIZE)
    window.show()
    if choose is not None:
        window.tasks.open(project)
        span = choose(list(window.bridge.spans()))
        if span is not None:
            window.article.select_span(span.id)
    application.sendPostedEvents()
    _with_few_colours(picture(window).toImage()).save(str(target), "PNG", 0)
    window.close()
    window.deleteLater()


def _with_few_colours(image: QImage) -> QImage:
    """Return ``image`` in its most frequent colours, so that its file stays small."""
    pixels = image.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(pixels.constBits()).cast("I"))
    frequent = [colour for colour, _ in counts.most_common()]
    # Half of them for what is coloured: a thin line of a label is few pixels, and must not turn grey.
    vivid = [colour for colour in frequent if _is_vivid(colour)][: _COLOURS // 2]
    table = [*vivid, *(colour for colour in frequent if not _is_vivid(colour))][:_COLOURS]
    exact = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return pixels.convertToFormat(QImage.Format.Format_Indexed8, table, exact)


def _is_vivid(colour: int) -> bool:
    parts = colour.to_bytes(4)[1:]
    return max(parts) - min(parts) > _VIVID


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else paths.user_data() / "screenshots"))
