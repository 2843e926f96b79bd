"""Which formats there are, and what each can carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import UserError
from annotator.formats import (
    brat,
    cluener,
    conll,
    csv,
    doccano,
    excel,
    huggingface,
    jsonl,
    label_studio,
    parquet,
    refi_qda,
    refi_qda_reading,
    spacy,
    uima,
    w3c,
    webanno,
    yedda,
)
from annotator.formats.dataset import Entry, Feature, Include, Written, included
from annotator.formats.reading import HIDDEN, as_read
from annotator.ingest.incoming import Incoming, Refused
from annotator.model.label import LabelSet
from annotator.model.span import Status
from annotator.text.script import Script

Writer = Callable[[Iterable[Entry], Path, LabelSet], Written]
Reader = Callable[[Path], Iterator[Incoming | Refused]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is written; ``extension`` begins with a dot and is empty for a folder."""

    id: str
    name: str
    extension: str
    carries: frozenset[Feature]
    write: Writer


@dataclass(frozen=True, slots=True)
class Foreign:
    """A format of another program that is read: files with ``ending`` that ``recognises`` knows."""

    id: str
    ending: str
    recognises: Callable[[Path], bool]
    read: Reader


FORMATS = (
    Format("jsonl", "JSONL, one document a line", ".jsonl", jsonl.CARRIES, jsonl.write),
    Format("csv", "CSV, one span a line", ".csv", csv.CARRIES, csv.write),
    Format("csv-excel", "CSV for Excel, with a byte-order mark", ".csv", csv.CARRIES, csv.write_for_excel),
    Format("excel", "Excel workbook of four sheets", ".xlsx", excel.CARRIES, excel.write),
    Format("parquet", "Parquet tables", "", parquet.CARRIES, parquet.write),
    Format("bio", "CoNLL, one character a line, BIO tags", ".conll", conll.CARRIES, conll.write_bio),
    Format("bioes", "CoNLL, one character a line, BIOES tags", ".conll", conll.CARRIES, conll.write_bioes),
    Format("spacy", "spaCy DocBin files", "", spacy.CARRIES, spacy.write),
    Format("huggingface", "Hugging Face dataset", "", huggingface.CARRIES, huggingface.write),
    Format(
        "label-studio",
        "Label Studio tasks",
        ".json",
        label_studio.CARRIES,
        label_studio.write,
    ),
    Format(
        "doccano",
        "doccano, one document a line",
        ".jsonl",
        doccano.CARRIES,
        doccano.write,
    ),
    Format("brat", "brat standoff", "", brat.CARRIES, brat.write),
    Format("uima", "UIMA CAS XMI", "", uima.CARRIES, uima.write),
    Format("refi-qda", "REFI-QDA project", ".qdpx", refi_qda.CARRIES, refi_qda.write),
    Format("w3c", "W3C Web Annotation", ".jsonld", w3c.CARRIES, w3c.write),
)


FOREIGN = (
    Foreign("label-studio", ".json", label_studio.recognises, label_studio.read),
    Foreign("doccano", ".jsonl", doccano.recognises, doccano.read),
    Foreign("brat", ".ann", brat.recognises, brat.read),
    Foreign("refi-qda", ".qdpx", refi_qda_reading.recognises, refi_qda_reading.read),
    Foreign("uima", ".xmi", uima.recognises, uima.read),
    Foreign("conll", ".conll", conll.recognises, conll.read),
    Foreign("conll", ".bio", conll.recognises, conll.read),
    Foreign("cluener", ".json", cluener.recognises, cluener.read),
    Foreign("cluener", ".jsonl", cluener.recognises, cluener.read),
    Foreign("yedda", ".ann", yedda.recognises, yedda.read),
    Foreign("webanno", ".tsv", webanno.recognises, webanno.read),
)


def get(format_id: str) -> Format:
    """Return the format with that id; UserError where there is none."""
    for one in FORMATS:
        if one.id == format_id:
            return one
    raise UserError(
        "There is no format {format}; choose one of {known}.",
        format=format_id,
        known=", ".join(one.id for one in FORMATS),
    )


def endings() -> tuple[str, ...]:
    """Return the endings of files in which a dataset of another program may stand."""
    return tuple(dict.fromkeys(one.ending for one in FOREIGN))


def reader_of(path: Path) -> Reader | None:
    """Return what reads the dataset of another program in ``path``, None where it is none."""
    for one in FOREIGN:
        if path.suffix.lower() == one.ending:
            # A file that cannot be opened is told of by whoever reads it.
            with suppress(OSError):
                if one.recognises(path):
                    return one.read
    return None


def write(
    one: Format,
    entries: Iterable[Entry],
    out: Path,
    labels: LabelSet,
    include: Include,
    script: Script | None = None,
) -> Written:
    """Write ``entries`` to ``out``, filtered; a format that knows no statuses gets nothing rejected.

    With ``script`` the text is the reading view in it, else the document's own. Raises UserError,
    and leaves ``out`` as it was, where that cannot be done.
    """
    lost: Counter[str] = Counter()
    if include is Include.ALL and Feature.SUGGESTIONS not in one.carries:
        entries = _counting_rejected(entries, lost)
        include = Include.SUGGESTED
    chosen = included(entries, include)
    if script is not None:
        chosen = _counting_hidden(chosen, script, lost)
    written = one.write(chosen, out, labels)
    return replace(written, left_out=+(lost + Counter(written.left_out)))


def _counting_rejected(entries: Iterable[Entry], lost: Counter[str]) -> Iterator[Entry]:
    for entry in entries:
        rejected = {span.id for span in entry.spans if span.status is Status.REJECTED}
        cut = sum(bool(rejected & {one.source, one.target}) for one in entry.relations)
        lost.update({"rejected spans": len(rejected), "relations": cut})
        yield entry


def _counting_hidden(entries: Iterable[Entry], script: Script, lost: Counter[str]) -> Iterator[Entry]:
    for entry, hidden in as_read(entries, script):
        lost[HIDDEN] += hidden
        yield entry


def not_carried(one: Format) -> list[Feature]:
    """Return what ``one`` leaves out, to be said before anything is written."""
    return [feature for feature in Feature if feature not in one.carries]
