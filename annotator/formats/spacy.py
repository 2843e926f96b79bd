"""spaCy DocBin: a folder of ``.spacy`` files for ``spacy train`` (extra ``spacy``).

Every code point is a token, so that no span is lost to a tokenizer. ``doc.spans["sc"]`` holds
all spans, ``doc.ents`` the outermost or innermost (or ``doc.spans`` a group for each label too),
``doc.user_data`` the id and metadata of the document.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.formats.card import save
from annotator.formats.dataset import Entry, Feature, Tally, Written
from annotator.formats.extras import need
from annotator.formats.files import folder_swapped_in
from annotator.formats.flat import Nested, flat
from annotator.model.label import LabelSet

CARRIES = frozenset({Feature.TEXT, Feature.METADATA, Feature.STATES, Feature.NESTED})

_METADATA = ("id", "title", "source", "url", "published", "author", "editor", "state", "text_sha256")
# Documents a file: a DocBin is built and read whole.
_AT_ONCE = 500
_ENTITIES = {
    Nested.OUTERMOST: "doc.ents the outermost",
    Nested.INNERMOST: "doc.ents the innermost",
    Nested.PER_LABEL: "doc.ents the outermost, doc.spans[label] those of a label",
}


def write(
    entries: Iterable[Entry], out: Path, labels: LabelSet, nested: Nested = Nested.OUTERMOST
) -> Written:
    """Write the folder ``out``; ``nested`` chooses the spans of ``doc.ents``."""
    spacy, tokens = need("spacy", "spacy"), need("spacy.tokens", "spacy")
    vocabulary = spacy.blank("zh").vocab
    tally = Tally(CARRIES)
    with folder_swapped_in(out) as beside:
        bin_, number = tokens.DocBin(store_user_data=True), 0
        for entry in entries:
            bin_.add(_doc(tokens, vocabulary, entry, labels, nested))
            tally.add(entry)
            if len(bin_) == _AT_ONCE:
                number += 1
                bin_.to_disk(beside / f"{number:05d}.spacy")
                bin_ = tokens.DocBin(store_user_data=True)
        if len(bin_) or not number:
            bin_.to_disk(beside / f"{number + 1:05d}.spacy")
        text = f"spaCy DocBin, one token per code point: doc.spans['sc'] has all spans, {_ENTITIES[nested]}."
        save(beside, text, labels, tally.written())
    return tally.written()


def _doc(tokens: Any, vocabulary: Any, entry: Entry, labels: LabelSet, nested: Nested) -> Any:
    characters = list(entry.document.text)
    doc = tokens.Doc(vocabulary, words=characters, spaces=[False] * len(characters))
    own = {span.id: tokens.Span(doc, span.start, span.end, label=span.label) for span in entry.spans}
    doc.spans["sc"] = list(own.values())
    if nested is Nested.PER_LABEL:
        for label in labels:
            doc.spans[label.id] = [own[span.id] for span in entry.spans if span.label == label.id]
        nested = Nested.OUTERMOST
    doc.ents = [own[span.id] for span in flat(entry.spans, nested)]
    doc.user_data.update({name: str(getattr(entry.document, name)) for name in _METADATA})
    return doc
