from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.formats.json_items import array_items


def test_items_larger_than_what_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('\ufeff [ {"a": "' + "长" * 100_000 + '"} ,\n\n 2 , "三"\n]', encoding="utf-8")
    first, second, third = array_items(path)
    assert first == {"a": "长" * 100_000}
    assert (second, third) == (2, "三")


@pytest.mark.parametrize("text", ["", "{}", "[1, 2", "[{]", "长"])
def test_anything_else_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="no JSON array"):
        list(array_items(path))
