from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.formats.files import folder_swapped_in, swapped_in


def test_a_failed_export_leaves_the_last_one_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "data.jsonl"
    out.write_text("before", encoding="utf-8")

    def fail_half_way() -> None:
        with swapped_in(out) as beside:
            beside.write_text("half", encoding="utf-8")
            raise UserError("half")

    with pytest.raises(UserError, match="half"):
        fail_half_way()
    assert [path.name for path in tmp_path.iterdir()] == ["data.jsonl"]
    assert out.read_text(encoding="utf-8") == "before"


def test_a_missing_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(UserError, match="choose a folder that exists"),
        swapped_in(tmp_path / "no" / "x") as path,
    ):
        path.write_text("x", encoding="utf-8")


def test_a_folder_with_other_things_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="choose a new or empty folder"), folder_swapped_in(tmp_path):
        pass
    assert (tmp_path / "thesis.docx").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_an_earlier_export_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for name in ("old", "new"):
        with folder_swapped_in(out) as beside:
            (beside / name).write_text("", encoding="utf-8")
    assert sorted(path.name for path in out.iterdir()) == [".annotator-dataset", "new"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
