from annotator.formats.dataset import Entry
from annotator.formats.flat import Nested, flat


def quotes(entry: Entry, rule: Nested) -> list[str]:
    return [span.quote for span in flat(entry.spans, rule)]


def test_outermost_keeps_the_longest(odd: Entry) -> None:
    assert quotes(odd, Nested.OUTERMOST)[2:4] == ["11月12日", "攸縣高新區(qū)"]


def test_innermost_keeps_the_shortest(odd: Entry) -> None:
    assert quotes(odd, Nested.INNERMOST)[2:4] == ["11月12日", "攸縣"]
