"""The part of the wiring that brings files into a project."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import UserError
from annotator.model.document import Document
from annotator.model.span import Span, Status
from annotator.review.session import Session
from annotator.text.script import Script, convert
from annotator.text.view import reading_view

if TYPE_CHECKING:
    from annotator.ingest.incoming import Incoming


_MOST = 0.5


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file, or of some of the articles in it.

    ``outcome`` is ``added``, ``already_there`` (the same text), ``same_article`` (another print
    or a corrected text of one that is there, left out), ``version`` (added in its place) or
    ``refused``; ``error`` says why; ``lost`` quotes the spans that have no one place in the
    new version.
    """

    path: Path
    outcome: str
    documents: tuple[str, ...] = ()
    error: UserError | None = None
    lost: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """Why it was refused, as a sentence; empty where it was not."""
        return str(self.error) if self.error else ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file; ``cancelled`` where the reader stopped it."""

    files: tuple[FileReport, ...]
    cancelled: bool = False

    @property
    def added(self) -> tuple[str, ...]:
        """The ids of the documents that are new in the project."""
        new = ("added", "version")
        return tuple(id_ for file in self.files for id_ in file.documents if file.outcome in new)


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are to be read, by somebody who knows them.

    ``encoding`` of text files; ``split`` a text file into its articles; ``columns`` give the
    field of each column of a table; ``versions`` lets a corrected article take the place of
    the one that is there; ``labels`` maps labels of a file to those of the project.
    """

    encoding: str | None = None
    split: bool = False
    columns: tuple[str, ...] | None = None
    versions: bool = False
    labels: Mapping[str, str] | None = None


def import_endings() -> tuple[str, ...]:
    """Return the endings of the files that can be imported, each with its dot."""
    from annotator.formats import catalogue
    from annotator.ingest.read import ENDINGS

    return tuple(dict.fromkeys((*ENDINGS, *catalogue.endings())))


def files_in(sources: Iterable[Path]) -> list[Path]:
    """Return the files to import in files and folders, those of a folder sorted by name.

    Raises UserError for a path that does not exist and a folder without an article.
    """
    endings = set(import_endings())
    found: list[Path] = []
    for source in sources:
        if source.is_dir():
            inside = sorted(_articles_in(source, endings))
            if not inside:
                raise UserError(
                    "There is no article in {path}; choose a folder with files of these kinds: {endings}.",
                    path=source,
                    endings=", ".join(sorted(endings)),
                )
            found += inside
        elif source.exists():
            found.append(source)
        else:
            raise UserError("There is nothing at {path}; check the name.", path=source)
    return found


def import_paths(
    session: Session,
    sources: Iterable[Path],
    *,
    source: str = "",
    title: str = "",
    published: str = "",
    reading: Reading | None = None,
    on_file: Callable[[FileReport], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Add the articles in files and folders; a bad file is reported and stops nothing.

    ``source``, ``title`` and ``published`` stand in where an article does not say.
    """
    defaults = {"source": source, "title": title, "published": published}
    reports: list[FileReport] = []
    for path in files_in(sources):
        if cancelled is not None and cancelled():
            return ImportReport(tuple(reports), cancelled=True)
        for report in _import_file(session, path, defaults, reading or Reading()):
            reports.append(report)
            if on_file is not None:
                on_file(report)
    return ImportReport(tuple(reports))


def _articles_in(folder: Path, endings: set[str]) -> Iterator[Path]:
    from annotator.formats.files import is_part

    for path in folder.rglob("*"):
        wanted = path.suffix.lower() in endings and not path.name.startswith(".")
        if wanted and path.is_file() and not is_part(path):
            yield path


def _import_file(
    session: Session, path: Path, defaults: Mapping[str, str], reading: Reading
) -> Iterator[FileReport]:
    from annotator.formats import catalogue
    from annotator.ingest.incoming import Refused
    from annotator.ingest.read import read_path

    read = catalogue.reader_of(path) or partial(
        read_path, encoding=reading.encoding, split=reading.split, columns=reading.columns
    )
    outcomes: dict[str, list[str]] = {"added": [], "already_there": [], "same_article": []}
    others: list[FileReport] = []
    try:
        for one in read(path):
            if isinstance(one, Refused):
                others.append(FileReport(path, "refused", error=one.error))
                continue
            try:
                report = _add(session, path, one, defaults, reading)
            except UserError as error:
                others.append(FileReport(path, "refused", error=error))
                continue
            if report.outcome in outcomes:
                outcomes[report.outcome] += report.documents
            else:
                others.append(report)
    except UserError as error:
        others.append(FileReport(path, "refused", error=error))
    for outcome, ids in outcomes.items():
        if ids:
            yield FileReport(path, outcome, tuple(ids))
    yield from others


def _add(
    session: Session, path: Path, incoming: Incoming, defaults: Mapping[str, str], reading: Reading
) -> FileReport:
    from annotator.ingest.versions import fingerprint

    document = incoming.document
    missing = {name: value for name, value in defaults.items() if value and _lacks(document, name)}
    document = replace(document, **missing)  # type: ignore[arg-type]
    if document.original is not None:
        document = replace(document, id=_free_id(session, document.id))
    search_text = reading_view(document.text, document.zones, fold=False).text
    print_ = fingerprint(document)
    old_id = (
        None if incoming.spans or session.has_text(document) else _same_article(session, document, print_)
    )
    if old_id is not None:
        if not reading.versions:
            return FileReport(path, "same_article", (old_id,))
        return _add_version(session, path, document, old_id, search_text, print_)
    same = session.add_document(
        document,
        search_text=search_text,
        fingerprint=print_,
        found=_where_found(incoming, document),
        spans=_relabelled(incoming.spans, reading.labels or {}),
        relations=incoming.relations,
    )
    return FileReport(path, "already_there", (same,)) if same else FileReport(path, "added", (document.id,))


def _where_found(incoming: Incoming, document: Document) -> dict[str, tuple[str, str]]:
    """Return where the metadata stands, and the division that the outlet is named after."""
    from annotator.suggest.gazetteer import division_chain, division_of_outlet

    where = {field: (one.place.value, one.line) for field, one in incoming.found.items()}
    code = division_of_outlet(convert(document.source, Script.SIMPLIFIED))
    if code:
        where["outlet"] = (code, " › ".join(division_chain(code)))
    return where


def _same_article(session: Session, document: Document, print_: str) -> str | None:
    """Return the id of another print or an earlier state of the article, or None.

    One headline may stand over many articles of a day: most sentences must be the same too.
    """
    for old_id, same_words in session.prints_of(document, print_):
        if same_words or _likeness(session.document(old_id), document) > _MOST:
            return old_id
    return None


def _likeness(one: Document, other: Document) -> float:
    """Return which share of the sentences of the shorter one stands in the other too."""
    parts = [
        {sentence.strip() for sentence in re.split("[。！？\n]", document.text) if len(sentence.strip()) > 1}
        for document in (one, other)
    ]
    shorter = min(len(part) for part in parts)
    return len(parts[0] & parts[1]) / shorter if shorter else 0.0


def _add_version(
    session: Session, path: Path, document: Document, old_id: str, search_text: str, print_: str
) -> FileReport:
    from annotator.ingest.versions import carry_over

    touched = [s for s in session.spans(old_id) if s.status is not Status.SUGGESTED or s.reviewer]
    carried = carry_over(touched, session.document(old_id), document)
    session.add_version(document, old_id, carried.placed, search_text=search_text, fingerprint=print_)
    return FileReport(path, "version", (document.id,), lost=tuple(span.quote for span in carried.lost))


def _free_id(session: Session, name: str) -> str:
    """Return ``name``, with a number where another article of the project has it."""
    number, free = 1, name
    while session.has_document(free):
        number += 1
        free = f"{name}-{number}"
    return free


def _relabelled(spans: Sequence[Span], labels: Mapping[str, str]) -> list[Span]:
    """Return the spans under the project's labels; those that map to nothing are left out."""
    renamed = (replace(span, label=labels.get(span.label, span.label)) for span in spans)
    return [span for span in renamed if span.label]


def _lacks(document: Document, name: str) -> bool:
    """Whether a document does not say this of itself, or says a date without its year."""
    value = getattr(document, name)
    return not value or (name == "published" and "X" in value)
