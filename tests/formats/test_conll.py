from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.formats import conll
from annotator.formats.dataset import Entry, Include, Written, included
from annotator.formats.flat import Nested
from annotator.ingest.incoming import Incoming
from annotator.model.label import LabelSet
from annotator.model.span import Span


def columns(path: Path) -> list[list[tuple[str, str]]]:
    """Read as the consumers do: sentences end at empty rows, a row splits at its tab."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [[tuple(row.split("\t")) for row in block.split("\n")] for block in blocks if block]  # type: ignore[misc]


def test_every_code_point_is_a_row_and_white_space_survives_split(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    out = tmp_path / "odd.bio"
    conll.write_bio([odd], out, labels)
    start, first, second, third = columns(out)
    assert start == [("-DOCSTART-", "O")]
    lines = odd.document.text.split("\n")
    assert [len(block) for block in (first, second, third)] == [len(line) for line in lines]
    assert all(len(row.split()) == 2 for row in out.read_text(encoding="utf-8").split("\n") if row)
    assert first[:3] == [("𠮷", "B-PLACE"), ("林", "I-PLACE"), ("省", "O")]


def test_seqeval_finds_the_outermost_spans_in_strict_mode(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    scheme = pytest.importorskip("seqeval.scheme")
    conll.write_bio([odd], tmp_path / "odd.bio", labels)
    conll.write_bioes([odd], tmp_path / "odd.bioes", labels)
    for name, tagging in (("odd.bio", scheme.IOB2), ("odd.bioes", scheme.IOBES)):
        sentences = columns(tmp_path / name)[1:]
        entities = scheme.Entities([[tag for _, tag in one] for one in sentences], tagging).entities
        found = [
            ("".join(character for character, _ in sentence)[entity.start : entity.end], entity.tag)
            for sentence, found_here in zip(sentences, entities, strict=True)
            for entity in found_here
        ]
        assert found == [
            ("𠮷林", "PLACE"), ("李强", "OFFICIAL"), ("11月12日", "DATE"), ("攸縣高新區(qū)", "PLACE"),
            ("要抓▁經濟", "DIRECTIVE"), ("促發展", "DIRECTIVE"),
        ]  # fmt: skip


def test_what_columns_cannot_hold_is_counted(odd: Entry, labels: LabelSet, tmp_path: Path) -> None:
    reviewed = included([odd], Include.REVIEWED)
    written = conll.write_bio(reviewed, tmp_path / "odd.bio", labels)
    assert (written.spans, written.relations) == (4, 0)
    assert written.left_out == {
        "spans inside or across others": 1,
        "line ends inside spans": 1,
        "attributes": 5,
        "notes": 2,
        "unsure flags": 1,
        "zones": 1,
        "relations": 1,
    }


def test_a_single_character_is_closed_by_its_own_tag() -> None:
    one = Span("1", "d", 1, 2, "PLACE", "湘")
    assert conll.tags(3, [one], closed=True) == ["O", "S-PLACE", "O"]
    assert conll.tags(3, [one], closed=False) == ["O", "B-PLACE", "O"]


@pytest.mark.parametrize("closed", [False, True])
def test_what_columns_hold_comes_back(
    odd: Entry, empty: Entry, labels: LabelSet, tmp_path: Path, closed: bool
) -> None:
    out = tmp_path / "odd.conll"
    (conll.write_bioes if closed else conll.write_bio)([odd, empty], out, labels)
    assert conll.recognises(out)
    first, second = conll.read(out)
    assert isinstance(first, Incoming)
    assert isinstance(second, Incoming)
    white = "\u2028\u00a0\u3000\u0085"
    assert first.document.text == odd.document.text.translate(dict.fromkeys(map(ord, white), " "))
    assert [(one.quote, one.label) for one in first.spans] == [
        ("𠮷林", "PLACE"), ("李强", "OFFICIAL"), ("11月12日", "DATE"), ("攸縣高新區(qū)", "PLACE"),
        ("要抓 經濟", "DIRECTIVE"), ("促發展", "DIRECTIVE"),
    ]  # fmt: skip
    assert second.document.text == empty.document.text


def test_columns_of_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "msra.bio"
    path.write_text("沈 B-PER\n晓 M-PER\n明 E-PER\n在 O\n湘 I-LOC\n潭 I-LOC\n", encoding="utf-8")
    assert conll.recognises(path)
    (read,) = conll.read(path)
    assert isinstance(read, Incoming)
    assert [(one.quote, one.label) for one in read.spans] == [("沈晓明", "PER"), ("湘潭", "LOC")]


def test_the_innermost_stay_and_what_is_around_them_is_counted(
    odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    out = tmp_path / "odd.conll"
    written = conll.write_bio([odd], out, labels, Nested.INNERMOST)
    assert written.left_out["spans around or across others"] == 2
    (read,) = conll.read(out)
    assert isinstance(read, Incoming)
    assert "攸縣" in [one.quote for one in read.spans]
    assert "攸縣高新區(qū)" not in [one.quote for one in read.spans]


@pytest.mark.parametrize("write", [conll.write_bio, conll.write_bioes])
def test_each_label_has_a_column_of_its_own(
    write: Callable[..., Written], odd: Entry, labels: LabelSet, tmp_path: Path
) -> None:
    document = odd.document
    meeting = Span("m", document.id, 0, 8, "会议", document.text[:8])
    out = tmp_path / "odd.conll"
    written = write([odd._replace(spans=[*odd.spans, meeting])], out, labels, Nested.PER_LABEL)
    assert written.left_out["spans inside or across others of their label"] == 2
    rows = [line.split("\t") for line in out.read_text(encoding="utf-8").split("\n") if line]
    assert {len(row) for row in rows} == {1 + len(labels)}
    assert rows[1] == ["𠮷", "O", "B-PLACE", "O", "O", "B-会议"]
    assert conll.recognises(out)
    (read,) = conll.read(out)
    assert isinstance(read, Incoming)
    assert {(one.quote, one.label) for one in read.spans} >= {
        (meeting.quote, "会议"), ("𠮷林", "PLACE"), ("李强", "OFFICIAL"), ("11月12日", "DATE"),
    }  # fmt: skip


def test_a_column_before_the_tags_of_others_is_no_label(tmp_path: Path) -> None:
    path = tmp_path / "conll2003.conll"
    path.write_text("-DOCSTART- -X- O O\n\n沈 NR B-NP B-PER\n在 P B-PP O\n", encoding="utf-8")
    (read,) = conll.read(path)
    assert isinstance(read, Incoming)
    assert [(one.quote, one.label) for one in read.spans] == [("沈", "PER")]
