"""A project as a dataset: whole, in parts, or its first lines to look at.

Formats are imported where they are used, because a window that opens needs none.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from annotator.model.document import State
from annotator.review.session import Session
from annotator.text.script import Script

if TYPE_CHECKING:
    from annotator.formats.catalogue import Format
    from annotator.formats.dataset import Entry, Written

# A preview reads this many articles, and of a line this many characters.
_PREVIEW_DOCUMENTS = 2
_PREVIEW_WIDTH = 300
# In a folder these carry the spans; cards, texts and sums go with them.
_TELLING = frozenset({".ann", ".csv", ".xmi", ".json", ".jsonl"})
# Nothing to read with one's eyes, and slow to make.
_NO_TEXT = frozenset({"excel", "parquet", "spacy", "huggingface", "refi-qda"})


def export_formats() -> tuple[Format, ...]:
    """Return the formats of datasets; the ending is empty for a folder."""
    from annotator.formats import catalogue

    return catalogue.FORMATS


def not_carried(format_id: str) -> list[str]:
    """Return what a format leaves out, as plural nouns."""
    from annotator.formats import catalogue

    return [feature.value for feature in catalogue.not_carried(catalogue.get(format_id))]


def export(
    session: Session,
    out: Path,
    *,
    format: str = "jsonl",  # noqa: A002
    include: str = "reviewed",
    states: Sequence[State] = (),
    document_ids: Collection[str] | None = None,
    text: str = "document",
) -> Written:
    """Write the dataset of a project to ``out``.

    ``include`` is ``reviewed``, ``suggested`` or ``all``; ``states`` and ``document_ids`` limit
    the documents; ``text`` is ``document`` or the script of a reading view, to which the offsets belong then.
    Raises UserError where a quote does not match its text or ``out`` cannot be written.
    """
    from annotator.formats import catalogue
    from annotator.formats.dataset import Include

    ids = session.document_ids(states)
    entries = _entries(session, [one for one in ids if document_ids is None or one in document_ids])
    chosen, script = catalogue.get(format), None if text == "document" else Script(text)
    return catalogue.write(chosen, entries, out, session.label_set, Include(include), script)


def chosen_documents(
    session: Session,
    *,
    states: Sequence[State] = (),
    sources: Collection[str] = (),
    sample: int | None = None,
    seed: int = 0,
) -> frozenset[str]:
    """Return the documents in ``states`` and of ``sources``, of these ``sample`` drawn by ``seed``.

    Empty choices mean all; where there are fewer than ``sample``, all of them are taken.
    """
    ids = [
        one.id
        for one in session.summaries()
        if (not states or one.state in states) and (not sources or one.source in sources)
    ]
    if sample is not None and sample < len(ids):
        ids = Random(seed).sample(ids, sample)
    return frozenset(ids)


def split(
    session: Session, parts: str, *, seed: int = 0, group: str = "document", states: Sequence[State] = ()
) -> dict[str, frozenset[str]]:
    """Return the documents of each of ``parts`` (``train=80,dev=10,test=10``), dealt by ``seed``.

    ``group`` keeps the documents of one ``source`` or ``month`` together.
    """
    from annotator.formats.splits import assign, parse_shares

    shares = parse_shares(parts)
    groups = {
        one.id: {"document": one.id, "source": one.source, "month": one.published[:7]}[group]
        for one in session.summaries()
        if not states or one.state in states
    }
    part_of = assign(groups, shares, seed)
    return {part: frozenset(one for one in groups if part_of[one] == part) for part in shares}


def export_parts(
    session: Session, out: Path, parts: str = "", *, seed: int = 0, group: str = "document", **options: Any
) -> Written:
    """Write the dataset whole, or each of ``parts`` to a file of its own beside ``out``; return the sum.

    ``parts``, ``seed`` and ``group`` are those of ``split``, ``options`` those of ``export``.
    """
    from annotator.formats.dataset import Written

    if not parts:
        return export(session, out, **options)
    dealt = split(session, parts, seed=seed, group=group, states=options.get("states", ()))
    written = [
        export(session, out.with_name(f"{out.stem}-{part}{out.suffix}"), document_ids=ids, **options)
        for part, ids in dealt.items()
    ]
    counts: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    for one in written:
        counts.update(documents=one.documents, spans=one.spans, relations=one.relations)
        left_out.update(one.left_out)
        labels.update(one.labels)
    return Written(counts["documents"], counts["spans"], counts["relations"], left_out, labels)


def export_preview(session: Session, *, lines: int = 12, **options: Any) -> str:
    """Return the first lines of what ``export`` would write with ``options``, long ones cut.

    Empty for a format that is no text. Raises what ``export`` raises.
    """
    form = options["format"]
    if form.partition(":")[0] in _NO_TEXT:
        return ""
    ids = session.document_ids(options.get("states", ()))[:_PREVIEW_DOCUMENTS]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "dataset"
        export(session, out, document_ids=ids, **options)
        with _first_file(out).open(encoding="utf-8-sig", errors="replace", newline="") as file:
            return "\n".join(_cut(line) for line in islice(file, lines))


def _first_file(out: Path) -> Path:
    """Return ``out``, or the first file with annotations of a folder."""
    if out.is_file():
        return out
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and not path.name.startswith(".")]
    telling = [path for path in files if path.suffix in _TELLING]
    return min(telling or files, key=_without_spans)


def _without_spans(path: Path) -> tuple[bool, str]:
    return path.stem != "spans", path.name


def _cut(line: str) -> str:
    line = line.rstrip("\r\n")
    return line if len(line) <= _PREVIEW_WIDTH else line[:_PREVIEW_WIDTH] + "…"


def _entries(session: Session, document_ids: Iterable[str]) -> Iterator[Entry]:
    from annotator.formats.dataset import Entry

    for document_id in document_ids:
        yield Entry(session.document(document_id), session.spans(document_id), session.relations(document_id))
