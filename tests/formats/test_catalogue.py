from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.formats import catalogue
from annotator.formats.dataset import Entry, Include
from annotator.model.label import LabelSet

LIBRARIES = {"parquet": "pyarrow", "huggingface": "pyarrow", "spacy": "spacy"}


def test_every_format_has_its_own_id() -> None:
    ids = [one.id for one in catalogue.FORMATS]
    assert len(ids) == len(set(ids))


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UserError, match="choose one of jsonl, csv"):
        catalogue.get("xml")


def test_the_own_format_leaves_nothing_out() -> None:
    assert catalogue.not_carried(catalogue.get("jsonl")) == []


def test_a_format_without_statuses_never_gets_what_was_rejected(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    out = tmp_path / "odd.bio"
    written = catalogue.write(catalogue.get("bio"), [odd], out, labels, Include.ALL)
    assert written.left_out["rejected spans"] == 1
    assert written.spans == 5


@pytest.mark.parametrize("one", catalogue.FORMATS, ids=[one.id for one in catalogue.FORMATS])
def test_every_format_accounts_for_every_span_and_relation(
    one: catalogue.Format, odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    pytest.importorskip(LIBRARIES.get(one.id, "json"))
    written = catalogue.write(one, [odd, empty], tmp_path / f"out{one.extension}", labels, Include.ALL)
    lost = {name: number for name, number in written.left_out.items() if "spans" in name.split()}
    lost.pop("documents without spans", None)
    lost.pop("line ends inside spans", None)
    assert written.documents == 2
    assert written.spans + sum(lost.values()) == 7
    assert written.relations + written.left_out.get("relations", 0) == 2


@pytest.mark.parametrize("format_id", ["jsonl:innermost", "huggingface:per-label", "bio:middle"])
def test_a_rule_that_a_format_does_not_know_is_answered_with_the_known(format_id: str) -> None:
    with pytest.raises(UserError, match=r"bio \(outermost, innermost, per-label\)"):
        catalogue.get(format_id)


def test_a_rule_is_part_of_the_id(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    one = catalogue.get("bio:innermost")
    written = catalogue.write(one, [odd], tmp_path / "odd.bio", labels, Include.ALL)
    assert written.left_out["spans around or across others"] == 1


def test_what_bears_no_text_is_not_read_back() -> None:
    one_way = [one.id for one in catalogue.FORMATS if not one.is_read]
    assert one_way == ["csv", "csv-excel", "spacy", "huggingface", "w3c"]
