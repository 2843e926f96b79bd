"""Which formats there are, and what each can carry.

The module of a format is imported when it is used: a window that opens needs none of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Feature, Include, Written, included
from annotator.formats.flat import Nested
from annotator.model.label import LabelSet
from annotator.model.span import Status
from annotator.text.script import Script

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.ingest.incoming import Incoming, Refused

    Reader = Callable[[Path], Iterator[Incoming | Refused]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is written; ``extension`` begins with a dot and is empty for a folder.

    ``module`` has ``CARRIES`` and the function ``writer``. ``rules`` are what it may do with
    nested spans, ``nested`` what it does; one that carries them all has none.
    """

    id: str
    name: str
    extension: str
    module: str
    writer: str = "write"
    rules: tuple[Nested, ...] = ()
    nested: Nested = Nested.OUTERMOST

    @property
    def is_read(self) -> bool:
        """Whether import takes what was written, with all that ``carries`` names."""
        reading = {one.module.removesuffix("_reading") for one in FOREIGN}
        # What is this program's own is read by its own reader of rows.
        return self.id == "jsonl" or self.module in reading

    @property
    def carries(self) -> frozenset[Feature]:
        """What it can carry."""
        carries: frozenset[Feature] = _module(self.module).CARRIES
        return carries

    def write(self, entries: Iterable[Entry], out: Path, labels: LabelSet) -> Written:
        """Write ``entries`` to ``out``, whole or not at all."""
        chosen = {"nested": self.nested} if self.rules else {}
        written: Written = getattr(_module(self.module), self.writer)(entries, out, labels, **chosen)
        return written


@dataclass(frozen=True, slots=True)
class Foreign:
    """A format of another program that is read: ``module`` knows its files with that ``ending``."""

    id: str
    ending: str
    module: str


def _module(name: str) -> Any:
    return import_module(f"annotator.formats.{name}")


_ALL = (Nested.OUTERMOST, Nested.INNERMOST, Nested.PER_LABEL)

FORMATS = (
    Format("jsonl", "JSONL, one document a line", ".jsonl", "jsonl"),
    Format("csv", "CSV, one span a line", ".csv", "csv"),
    Format("csv-excel", "CSV for Excel, with a byte-order mark", ".csv", "csv", "write_for_excel"),
    Format("csv-tables", "CSV tables of documents, spans, relations, zones", "", "csv_tables"),
    Format("excel", "Excel workbook of four sheets", ".xlsx", "excel"),
    Format("parquet", "Parquet tables", "", "parquet"),
    Format("bio", "CoNLL, one character a line, BIO tags", ".conll", "conll", "write_bio", _ALL),
    Format("bioes", "CoNLL, one character a line, BIOES tags", ".conll", "conll", "write_bioes", _ALL),
    Format("spacy", "spaCy DocBin files", "", "spacy", rules=_ALL),
    Format("huggingface", "Hugging Face dataset", "", "huggingface", rules=_ALL[:2]),
    Format("label-studio", "Label Studio tasks", ".json", "label_studio"),
    Format("doccano", "doccano, one document a line", ".jsonl", "doccano"),
    Format("brat", "brat standoff", "", "brat"),
    Format("uima", "UIMA CAS XMI", "", "uima"),
    Format("uima-json", "UIMA CAS JSON", "", "uima_json"),
    Format("refi-qda", "REFI-QDA project", ".qdpx", "refi_qda"),
    Format("w3c", "W3C Web Annotation", ".jsonld", "w3c"),
)

FOREIGN = (
    Foreign("label-studio", ".json", "label_studio"),
    Foreign("doccano", ".jsonl", "doccano"),
    Foreign("brat", ".ann", "brat"),
    Foreign("refi-qda", ".qdpx", "refi_qda_reading"),
    Foreign("uima", ".xmi", "uima"),
    Foreign("uima-json", ".json", "uima_json"),
    Foreign("csv-tables", ".csv", "csv_tables"),
    Foreign("excel", ".xlsx", "excel"),
    Foreign("parquet", ".parquet", "parquet"),
    Foreign("conll", ".conll", "conll"),
    Foreign("conll", ".bio", "conll"),
    Foreign("cluener", ".json", "cluener"),
    Foreign("cluener", ".jsonl", "cluener"),
    Foreign("yedda", ".ann", "yedda"),
    Foreign("webanno", ".tsv", "webanno"),
)


def get(format_id: str) -> Format:
    """Return the format with that id; UserError where there is none.

    The id may name a rule for nested spans behind a colon: ``bio:innermost``.
    """
    own, _, rule = format_id.partition(":")
    for one in FORMATS:
        if one.id == own:
            return _with_rule(one, rule) if rule else one
    raise UserError(
        "There is no format {format}; choose one of {known}.",
        format=own,
        known=", ".join(one.id for one in FORMATS),
    )


def _with_rule(one: Format, rule: str) -> Format:
    if rule not in one.rules:
        raise UserError(
            "{format} makes no such choice of nested spans; these do: {known}.",
            format=one.id,
            known=", ".join(f"{own.id} ({', '.join(own.rules)})" for own in FORMATS if own.rules),
        )
    return replace(one, nested=Nested(rule))


def endings() -> tuple[str, ...]:
    """Return the endings of files in which a dataset of another program may stand."""
    return tuple(dict.fromkeys(one.ending for one in FOREIGN))


def reader_of(path: Path) -> Reader | None:
    """Return what reads the dataset of another program in ``path``, None where it is none."""
    for one in FOREIGN:
        if path.suffix.lower() == one.ending:
            module = _module(one.module)
            # A file that cannot be opened is told of by whoever reads it.
            with suppress(OSError):
                if module.recognises(path):
                    read: Reader = module.read
                    return read
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

    With ``script`` the text is the reading view in it, else the document's own. A card tells of
    the dataset: in its folder, or beside its file. Raises UserError, and leaves ``out`` as it was,
    where that cannot be done.
    """
    about = _module("card")
    making = about.Making(_choices(one, include, script))
    entries = making.watched(entries)
    lost: Counter[str] = Counter()
    if include is Include.ALL and Feature.SUGGESTIONS not in one.carries:
        entries = _counting_rejected(entries, lost)
        include = Include.SUGGESTED
    chosen = included(entries, include)
    if script is not None:
        chosen = _counting_hidden(chosen, script, lost)
    written = one.write(chosen, out, labels)
    written = replace(written, left_out=+(lost + Counter(written.left_out)))
    about.describe(out, f"{one.name}.", labels, written, making)
    return written


def _choices(one: Format, include: Include, script: Script | None) -> dict[str, str]:
    spans = {
        Include.REVIEWED: "accepted",
        Include.SUGGESTED: "accepted, and open suggestions",
        Include.ALL: "accepted, open suggestions, rejected",
    }
    nested = {"nested spans": one.nested.value} if one.rules else {}
    text = "as imported" if script is None else f"reading view, {script.value.replace('_', ' ')}"
    return {"format": one.id, "spans": spans[include], **nested, "text": text}


def _counting_rejected(entries: Iterable[Entry], lost: Counter[str]) -> Iterator[Entry]:
    for entry in entries:
        rejected = {span.id for span in entry.spans if span.status is Status.REJECTED}
        cut = sum(bool(rejected & {one.source, one.target}) for one in entry.relations)
        lost.update({"rejected spans": len(rejected), "relations": cut})
        yield entry


def _counting_hidden(entries: Iterable[Entry], script: Script, lost: Counter[str]) -> Iterator[Entry]:
    reading = _module("reading")
    for entry, hidden in reading.as_read(entries, script):
        lost[reading.HIDDEN] += hidden
        yield entry


def not_carried(one: Format) -> list[Feature]:
    """Return what ``one`` leaves out, to be said before anything is written."""
    return [feature for feature in Feature if feature not in one.carries]
