from annotator.gui.article.spans import HIGHEST_LANE, Placed, SpanLayer
from annotator.model.span import Span


def placed(start, end, *, passage=False, name=""):
    span = Span(name or f"{start}-{end}", "d", start, end, "PLACE", "")
    return Placed(span, start, end, passage)


def layer_of(*items, length=3000):
    layer = SpanLayer(length)
    layer.load(items)
    return layer


def lanes(layer):
    return {item.span.id: item.lane for item in layer}


def test_lane_is_the_height_of_nesting():
    layer = layer_of(placed(0, 9), placed(1, 5), placed(2, 4), placed(6, 8), placed(20, 22))
    assert lanes(layer) == {"0-9": 2, "1-5": 1, "2-4": 0, "6-8": 0, "20-22": 0}


def test_a_passage_is_never_on_the_first_lane():
    assert lanes(layer_of(placed(0, 9, passage=True))) == {"0-9": 1}


def test_spans_that_cross_get_lanes_of_their_own():
    found = lanes(layer_of(placed(0, 6), placed(4, 9)))
    assert found["0-6"] != found["4-9"]


def test_two_labels_on_the_same_words_get_lanes_of_their_own():
    found = lanes(layer_of(placed(0, 3, name="a"), placed(0, 3, name="b")))
    assert sorted(found.values()) == [0, 1]


def test_lanes_end_somewhere():
    layer = layer_of(*(placed(0, size) for size in range(1, 12)))
    assert max(lanes(layer).values()) == HIGHEST_LANE


def test_neighbours_share_a_lane():
    assert set(lanes(layer_of(placed(0, 3), placed(3, 6))).values()) == {0}


def test_found_across_cells():
    layer = layer_of(placed(10, 2500), placed(250, 262), placed(1000, 1001))
    assert [item.span.id for item in layer.at(255)] == ["250-262", "10-2500"]
    assert [item.span.id for item in layer.at(2499)] == ["10-2500"]
    assert layer.at(2500) == []


def test_smallest_first():
    layer = layer_of(placed(0, 9), placed(3, 5), placed(2, 7))
    assert [item.span.id for item in layer.at(4)] == ["3-5", "2-7", "0-9"]


def test_restacking_reaches_all_that_hang_together():
    layer = layer_of(placed(0, 900), placed(300, 310))
    layer.remove("300-310")
    assert layer.stack(300, 310) == (0, 900)
    assert lanes(layer) == {"0-900": 0}


def test_put_replaces_the_same_id():
    layer = layer_of(placed(0, 3, name="a"))
    layer.put(placed(700, 703, name="a"))
    assert layer.at(1) == []
    assert len(layer.at(701)) == 1
