from __future__ import annotations

import pytest

from annotator.suggest.patterns import Pattern


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    assert Pattern("村(").source == "村("
    pattern = Pattern("[一-鿿]{2}村")
    found = pattern.match("青桐村里")
    assert found is not None
    assert found[0] == "青桐村"
    assert [match.start() for match in pattern.finditer("到白泉村和青桐村")] == [1, 5]


@pytest.mark.parametrize(
    ("source", "text", "matches"),
    [
        ("[一-鿿]+", "青桐", True),
        ("[一-鿿]+", "ab12", False),
        ("[一-鿿（）]+", "青（桐）", True),
        ("[^一-鿿]", "，", True),
        ("[^一-鿿]", "青", False),
        ("[^一-鿿、]", "、", False),
        ("(?<![一-鿿])村", "村", True),
    ],
)
def test_chinese_characters_in_a_pattern(source: str, text: str, matches: bool) -> None:
    assert (Pattern(source).fullmatch(text) is not None) is matches
