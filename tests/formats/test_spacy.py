from pathlib import Path
from typing import Any

import pytest

from annotator.formats.dataset import Entry
from annotator.formats.flat import Nested
from annotator.model.label import LabelSet

library = pytest.importorskip("spacy")

from annotator.formats import spacy  # noqa: E402


@pytest.fixture
def folder(odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path) -> Path:
    spacy.write([odd, empty], tmp_path / "corpus", labels)
    return tmp_path / "corpus"


def test_a_doc_has_all_spans_and_the_outermost_as_entities(folder: Path, odd: Entry) -> None:
    from spacy.tokens import DocBin

    vocabulary = library.blank("zh").vocab
    doc, other = DocBin().from_disk(folder / "00001.spacy").get_docs(vocabulary)
    assert doc.text == odd.document.text
    assert [(one.text, one.label_) for one in doc.spans["sc"]] == [
        (one.quote, one.label) for one in odd.spans
    ]
    assert [one.text for one in doc.ents] == [
        "𠮷林",
        "李强",
        "11月12日",
        "攸縣高新區(qū)",
        "要抓\u0085經濟\n促發展",
    ]
    assert doc.user_data["id"] == "篇/1"
    assert len(other.spans["sc"]) == 0


def test_spacy_train_reads_the_folder(folder: Path) -> None:
    from spacy.training import Corpus

    model = library.blank("zh")
    first, _ = Corpus(folder)(model)
    assert len(first.reference.ents) == 5
    assert len(first.predicted) == len(first.reference)


def test_entities_may_be_the_innermost_and_spans_stand_by_label(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    from spacy.tokens import DocBin

    def written(rule: Nested) -> Any:
        spacy.write([odd], tmp_path / rule, labels, rule)
        (doc,) = DocBin().from_disk(tmp_path / rule / "00001.spacy").get_docs(library.blank("zh").vocab)
        return doc

    assert "攸縣" in [one.text for one in written(Nested.INNERMOST).ents]
    by_label = written(Nested.PER_LABEL)
    assert [one.text for one in by_label.spans["DATE"]] == ["11月12日"]
    assert len(by_label.spans["PLACE"]) == 4
    assert len(by_label.spans["会议"]) == 0
    assert len(by_label.ents) == 5
