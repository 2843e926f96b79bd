import pytest

from annotator.errors import UserError
from annotator.model.document import Document
from annotator.model.span import Span, Status
from annotator.review import edits


def document(text="　沈晓明 \n来到衡阳\n"):
    return Document("a", text)


def added(edit):
    return edit.changes[0].after


def test_white_space_at_the_ends_is_left_out():
    span = added(edits.add(document(), 0, 6, "OFFICIAL", reviewer="李"))
    assert (span.start, span.end, span.quote) == (1, 4, "沈晓明")


@pytest.mark.parametrize("interval", [(4, 6), (2, 2), (9, 90)])
def test_nothing_selected_is_refused(interval):
    with pytest.raises(UserError, match="Nothing is selected"):
        edits.add(document("一二三四 \n 五六"), *(min(i, 7) for i in interval), "PLACE", reviewer="李")


def test_a_span_over_a_paragraph_break_is_one_span():
    assert added(edits.add(document(), 1, 10, "DIRECTIVE", reviewer="李")).quote == "沈晓明 \n来到衡阳"


def test_tagging_a_suggestion_accepts_it():
    there = Span("s", "a", 1, 4, "OFFICIAL", "沈晓明", Status.SUGGESTED, recommender="r")
    edit = edits.add(document(), 1, 4, "OFFICIAL", reviewer="李", existing=[there])
    assert (added(edit).id, added(edit).status) == ("s", Status.ACCEPTED)


def test_the_same_twice_is_refused():
    there = Span("s", "a", 1, 4, "OFFICIAL", "沈晓明", reviewer="李")
    with pytest.raises(UserError, match="already"):
        edits.add(document(), 1, 4, "OFFICIAL", reviewer="李", existing=[there])


def test_moving_an_edge_keeps_all_but_the_place():
    span = Span("s", "a", 1, 3, "OFFICIAL", "沈晓", attributes={"title": "书记"}, note="n", unsure=True)
    moved = added(edits.move_edges(document(), span, 1, 4, reviewer="李"))
    assert (moved.quote, moved.id, moved.attributes, moved.note, moved.unsure) == (
        "沈晓明",
        "s",
        {"title": "书记"},
        "n",
        True,
    )


def test_an_edge_cannot_pass_the_other():
    span = Span("s", "a", 1, 2, "OFFICIAL", "沈")
    with pytest.raises(UserError, match="at least one character"):
        edits.move_edges(document(), span, 2, 2, reviewer="李")


def test_a_value_set_by_hand_is_no_longer_inferred():
    span = Span("s", "a", 1, 4, "DATE", "沈晓明", evidence={"inferred.value": "year:published", "form": "x"})
    after = added(edits.set_attribute(span, "value", " 2024-11 ", reviewer="李"))
    assert (after.attributes, after.evidence) == ({"value": "2024-11"}, {"form": "x"})
