"""Open, import, suggest, export, evaluate: the only wiring of the parts below.

The modules of the parts are imported where they are used, because a window that opens has no
time for those that it does not need yet.
"""

from __future__ import annotations

import getpass
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import paths
from annotator.errors import UserError
from annotator.exporting import (
    chosen_documents,
    export,
    export_formats,
    export_parts,
    export_preview,
    not_carried,
    split,
)
from annotator.importing import FileReport, ImportReport, Reading, files_in, import_endings, import_paths
from annotator.model.document import Document, State
from annotator.model.edit import Changes
from annotator.model.label import Colour, Ink, LabelSet
from annotator.model.learning import Knowledge, TrainedModel
from annotator.model.span import Span, Status
from annotator.questions import Question, encodings, questions_about, table_fields
from annotator.review.session import Session
from annotator.store.project import Project
from annotator.store.rows import label_of
from annotator.text.cleaning import RULES
from annotator.text.script import Script, convert
from annotator.text.view import ReadingView, reading_view

if TYPE_CHECKING:
    from annotator.analysis.counts import Counts
    from annotator.suggest.figures import Report

__all__ = [
    "FileReport",
    "ImportReport",
    "Question",
    "Reading",
    "chosen_documents",
    "encodings",
    "export",
    "export_formats",
    "export_parts",
    "export_preview",
    "files_in",
    "import_endings",
    "import_paths",
    "not_carried",
    "questions_about",
    "split",
    "table_fields",
]

PROJECT_ENDING = ".annotator"
EXAMPLE = "example" + PROJECT_ENDING
_NAMES = frozenset({"OFFICIAL", "PLACE"})


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """How many documents were read, and how many suggestions are new, changed or gone."""

    documents: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)


def open_project(
    path: Path, *, reviewer: str | None = None, create: bool = False, read_only: bool = False
) -> Session:
    """Open the project at ``path`` for ``reviewer``, by default the user of this account.

    Raises UserError where there is none, or none that can be read.
    """
    project = Project.open(path, label_set=default_labels(), create=create, read_only=read_only)
    return Session(project, reviewer or _account(), spellings)


@cache
def default_labels() -> LabelSet:
    """Return the labels that a new project begins with."""
    data = json.loads(paths.resource("label_sets", "default.json").read_text(encoding="utf-8"))
    return LabelSet(tuple(label_of(item) for item in data))


@cache
def label_colours() -> tuple[Colour, ...]:
    """Return the colours that a label may have, those of the labels of a new project first."""
    data = json.loads(paths.resource("label_sets", "inks.json").read_text(encoding="utf-8"))
    return tuple(Colour(one["id"], one["names"], Ink(**one["light"]), Ink(**one["dark"])) for one in data)


def spellings(word: str) -> list[str]:
    """Return ``word`` as written and in both scripts."""
    return [word, convert(word, Script.SIMPLIFIED), convert(word, Script.TRADITIONAL)]


def example_project(
    *,
    name: str = "Example",
    on_file: Callable[[FileReport], None] | None = None,
    on_document: Callable[[str], None] | None = None,
) -> Path:
    """Return the example project of this user; the first time it is made, with its suggestions.

    It is called ``name`` then.
    """
    path = paths.user_data() / EXAMPLE
    if path.exists():
        return path
    session = open_project(path, create=True)
    try:
        session.set_setting("name", name)
        metadata = json.loads(paths.resource("example_metadata.json").read_text(encoding="utf-8"))
        for name, known in metadata.items():
            import_paths(session, [paths.example_data() / name], on_file=on_file, **known)
        suggest(session, on_document=on_document)
    finally:
        session.close()
    return path


def suggestions_for(
    document: Document, label_set: LabelSet, knowledge: Knowledge | None = None
) -> list[Span]:
    """Return what the recommenders propose for ``document``, for labels that the project has.

    ``knowledge`` is ``session.knowledge()``. A pure function of values that another process
    can be given.
    """
    from annotator.suggest import pipeline

    spans = pipeline.run(document, knowledge=knowledge or pipeline.NOTHING_KNOWN)
    return [span for span in spans if span.label in label_set]


def recommender_names() -> tuple[str, ...]:
    """Return the names of all recommenders, in the order in which they run."""
    from annotator.suggest.learned import Learned
    from annotator.suggest.lexicon import LexiconRecommender
    from annotator.suggest.pipeline import default_recommenders

    rules = (recommender.name for recommender in default_recommenders())
    return (*rules, Learned.name, LexiconRecommender.name)


def keep_suggestions(session: Session, document_id: str, spans: Sequence[Span]) -> Changes:
    """Write what ``suggestions_for`` gave; what a person has touched stays as it is."""
    return session.keep_suggestions(document_id, spans, recommender_names())


def reviewed(session: Session) -> list[tuple[Document, list[Span]]]:
    """Return the documents that are done, with their accepted spans: what can be learned from."""
    done = session.document_ids([State.DONE])
    return [
        (session.document(id_), [s for s in session.spans(id_) if s.status is Status.ACCEPTED])
        for id_ in done
    ]


def learn(documents: Sequence[tuple[Document, list[Span]]]) -> list[TrainedModel]:
    """Train a model for each label of which there is enough; empty where there is too little.

    A pure function of values that another process can be given; takes seconds to minutes.
    """
    from annotator.suggest.learned import learn as learn_from
    from annotator.suggest.lessons import lecture

    return list(learn_from([lecture(document, spans) for document, spans in documents]))


def suggest(
    session: Session,
    document_ids: Sequence[str] | None = None,
    *,
    on_document: Callable[[str], None] | None = None,
) -> SuggestReport:
    """Run the recommenders over documents, all of them by default; twice changes nothing."""
    counts: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    ids = session.document_ids() if document_ids is None else document_ids
    knowledge = session.knowledge()
    for document_id in ids:
        spans = suggestions_for(session.document(document_id), session.label_set, knowledge)
        for change in keep_suggestions(session, document_id, spans).spans:
            kind = "removed" if change.after is None else "added" if change.before is None else "changed"
            counts[kind] += 1
            if change.before is None and change.after is not None:
                labels[change.after.label] += 1
        if on_document is not None:
            on_document(document_id)
    return SuggestReport(len(ids), counts["added"], counts["changed"], counts["removed"], dict(labels))


def backups_of(path: Path) -> list[Path]:
    """Return the backups of the project at ``path``, newest first."""
    from annotator.store import backup

    return backup.backups_of(path)


def restore_backup(backup_path: Path, path: Path) -> Path:
    """Put a backup in the place of the closed project at ``path``; return where the old file went.

    Raises UserError where the backup is damaged or another program has the project open; then nothing
    is changed.
    """
    from annotator.store import backup

    return backup.restore(backup_path, path)


def stats(session: Session) -> Counts:
    """Count the documents and spans of a project."""
    from annotator.analysis.counts import count

    return count(session.project)


def evaluate(gold: Path) -> Report:
    """Measure the recommenders against tagged articles: a JSONL file, or the documents done in a project.

    For a project these are its rules alone: what it taught was learned from the same articles.
    """
    from annotator.suggest import evaluate as evaluation
    from annotator.suggest import pipeline

    if gold.suffix.lower() != PROJECT_ENDING:
        return evaluation.evaluate(evaluation.read_gold(gold), pipeline.run)
    session = open_project(gold, read_only=True)
    try:
        articles = [evaluation.GoldArticle(document, tuple(spans)) for document, spans in reviewed(session)]
    finally:
        session.close()
    if not articles:
        raise UserError("No article of {path} is done; there is nothing to measure against.", path=gold)
    return evaluation.evaluate(articles, pipeline.run)


def cleaning_rules() -> tuple[str, ...]:
    """Return the names of the kinds of noise that can be left in the view."""
    return (*(rule.name for rule in RULES), "hard_break")


def view_of(
    document: Document,
    *,
    script: str = Script.SIMPLIFIED,
    fold: bool = True,
    clean: bool = True,
    without: Collection[str] = (),
    spans: Iterable[Span] = (),
) -> ReadingView:
    """Return the reading view of ``document`` in a script: a value of ``text.script.Script``.

    Names among ``spans``, people and places, keep their characters when the script changes.
    Noise stays in the view where it is not to be ``clean``, and that of the rules ``without``.
    """
    names = {span.quote for span in spans if span.label in _NAMES and span.status is Status.ACCEPTED}
    return reading_view(
        document.text,
        document.zones,
        script=Script(script),
        fold=fold,
        clean=clean,
        without=without,
        names=names,
    )


def explain(span: Span, language: str) -> str:
    """Return why ``span`` was suggested, as a sentence; empty for what a person tagged."""
    forms = _reasons().get(span.rule)
    if forms is None:
        return span.evidence.get("reason", "")
    return forms.get(language, forms["en"]).format_map(_Evidence(span.evidence))


@lru_cache(maxsize=4096)
def shown_title(title: str, script: str) -> str:
    """Return ``title`` on one line in a script: a value of ``text.script.Script``."""
    return convert(" ".join(title.split()), Script(script))


def place_chain(code: str) -> str:
    """Return province › prefecture › county of a GB/T 2260 code; empty for an unknown one."""
    from annotator.suggest.gazetteer import division_chain

    return " › ".join(division_chain(code))


class _Evidence(dict[str, str]):
    """Evidence as it fills a sentence: what is missing leaves its place empty."""

    def __missing__(self, key: str) -> str:
        return ""


@cache
def _reasons() -> dict[str, dict[str, str]]:
    reasons: dict[str, Any] = {}
    for path in sorted(paths.resource("reasons").glob("*.json")):
        reasons.update(json.loads(path.read_text(encoding="utf-8")))
    return reasons


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A container may run under a number that no account has.
        return "reviewer"
