"""A Hugging Face dataset: a folder with a card and Parquet that knows its labels (extra ``parquet``).

A row is a document: ``tokens`` are its code points, ``ner_tags`` the outermost (or innermost)
spans as BIO, and ``spans`` all spans with offsets in code points of ``text``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.formats.card import card
from annotator.formats.conll import tags
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.extras import need
from annotator.formats.files import CARD, folder_swapped_in
from annotator.formats.flat import Nested, flat
from annotator.model.label import LabelSet

CARRIES = frozenset(
    {Feature.TEXT, Feature.METADATA, Feature.STATES, Feature.NESTED, Feature.SUGGESTIONS, Feature.ATTRIBUTES}
)

_METADATA = ("id", "title", "source", "url", "published", "author", "editor", "state", "text_sha256", "text")
_AT_ONCE = 200
_HEAD = """---
language: zh
task_categories:
- token-classification
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.parquet
---

"""

Row = dict[str, object]


def write(
    entries: Iterable[Entry], out: Path, labels: LabelSet, nested: Nested = Nested.OUTERMOST
) -> Written:
    """Write the folder ``out``, for ``datasets.load_dataset``; ``nested`` chooses ``ner_tags``."""
    arrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    schema = _schema(arrow, labels)
    tally = Tally(CARRIES)
    with folder_swapped_in(out) as beside:
        (beside / "data").mkdir()
        with parquet.ParquetWriter(beside / "data" / "train.parquet", schema) as writer:
            rows = _rows(entries, labels, tally, nested)
            while group := list(islice(rows, _AT_ONCE)):
                writer.write_table(arrow.Table.from_pylist(group, schema=schema))
        text = "Chinese official news. Offsets are code points of `text`; `tokens` are its characters."
        whole = _HEAD + card("Dataset", text, labels, tally.written())
        (beside / CARD).write_text(whole, encoding="utf-8", newline="\n")
    return tally.written()


def tag_names(labels: LabelSet) -> list[str]:
    """Return the names of ``ner_tags`` in their order: O, then B- and I- of each label."""
    return ["O", *(f"{part}-{label.id}" for label in labels for part in "BI")]


def _rows(entries: Iterable[Entry], labels: LabelSet, tally: Tally, nested: Nested) -> Iterator[Row]:
    tag_ids = {name: number for number, name in enumerate(tag_names(labels))}
    label_ids = {label.id: number for number, label in enumerate(labels)}
    for entry in entries:
        document = entry.document
        tally.add(entry)
        chosen = tags(len(document.text), flat(entry.spans, nested), closed=False)
        yield {
            **{name: str(getattr(document, name)) for name in _METADATA},
            "tokens": list(document.text),
            "ner_tags": [tag_ids[tag] for tag in chosen],
            "spans": [
                {
                    "start": span.start,
                    "end": span.end,
                    "label": label_ids[span.label],
                    "label_name": span.label,
                    "text": span.quote,
                    "status": span.status.value,
                    "attributes": json.dumps(dict(span.attributes), ensure_ascii=False),
                }
                for span in entry.spans
            ],
        }


def _schema(arrow: Any, labels: LabelSet) -> Any:
    """Return the schema with what ``datasets`` reads from it: label names in their order."""
    string, number = arrow.string(), arrow.int64()
    span = arrow.struct(
        [("start", number), ("end", number), ("label", number), ("label_name", string), ("text", string),
         ("status", string), ("attributes", string)]
    )  # fmt: skip
    schema = arrow.schema(
        [*((name, string) for name in _METADATA), ("tokens", arrow.list_(string)),
         ("ner_tags", arrow.list_(number)), ("spans", arrow.list_(span))]
    )  # fmt: skip
    info = {"info": {"features": _features(labels)}}
    return schema.with_metadata({"huggingface": json.dumps(info, ensure_ascii=False)})


def _features(labels: LabelSet) -> Row:
    string: Row = {"dtype": "string", "_type": "Value"}
    number: Row = {"dtype": "int64", "_type": "Value"}
    span: Row = {
        "start": number,
        "end": number,
        "label": _class_label([label.id for label in labels]),
        **dict.fromkeys(("label_name", "text", "status", "attributes"), string),
    }
    return {
        **dict.fromkeys(_METADATA, string),
        "tokens": {"feature": string, "_type": "List"},
        "ner_tags": {"feature": _class_label(tag_names(labels)), "_type": "List"},
        "spans": {"feature": span, "_type": "List"},
    }


def _class_label(names: list[str]) -> Row:
    return {"names": names, "_type": "ClassLabel"}
