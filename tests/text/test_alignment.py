from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.alignment import Alignment, Cut, apply_cuts, merge_cuts

CHARACTERS = st.sampled_from("邵陽𠮷a1 \n\u2028\x00\xa0😀\ufe0f。")
TEXTS = st.text(CHARACTERS, max_size=40)


@st.composite
def texts_and_cuts(draw, text=None):
    text = draw(TEXTS) if text is None else text
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    cuts = []
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        # One character for a stretch, or none: a view may shorten, and never invents.
        cuts.append(Cut(start, end, draw(st.sampled_from(["", "", "X"])), draw(st.booleans())))
    return text, cuts


def cut(text, *cuts):
    return apply_cuts(text, cuts)


def test_noise_belongs_to_the_character_before_it():
    view, alignment = cut("在邵陽(yáng)市", Cut(3, 9, attached=True))
    assert view == "在邵陽市"
    assert alignment.to_document(1, 3) == (1, 9)
    assert alignment.to_view(1, 3) == (1, 3)
    assert alignment.to_view(4, 7) is None


def test_a_span_never_begins_with_noise():
    _, alignment = cut("陽(yáng)市", Cut(1, 7, attached=True))
    assert alignment.to_document(1, 2) == (7, 8)


def test_a_removed_line_break_is_inside_a_span_but_not_at_its_end():
    _, alignment = cut("沈晓\n明说", Cut(2, 3))
    assert alignment.to_document(0, 3) == (0, 4)
    assert alignment.to_document(0, 2) == (0, 2)


def test_one_character_may_stand_for_several():
    view, alignment = cut("a&amp;b", Cut(1, 6, "&"))
    assert view == "a&b"
    assert alignment.to_document(1, 2) == (1, 6)
    assert alignment.to_view(2, 3) == (1, 2)
    assert alignment.to_view(0, 3) == (0, 2)


def test_all_hidden():
    _, alignment = cut("页脚", Cut(0, 2))
    assert alignment.to_view(0, 2) is None
    assert alignment.to_document(0, 0) == (0, 0)


def test_of_overlapping_cuts_the_earlier_and_longer_stays():
    cuts = merge_cuts([Cut(5, 9), Cut(0, 3), Cut(2, 6), Cut(0, 1)])
    assert [(c.start, c.end) for c in cuts] == [(0, 3), (3, 6), (6, 9)]


@given(texts_and_cuts())
def test_every_view_interval_comes_back(case):
    text, cuts = case
    view, alignment = apply_cuts(text, cuts)
    assert (alignment.document_length, alignment.view_length) == (len(text), len(view))
    for start in range(len(view)):
        for end in range(start + 1, len(view) + 1):
            document = alignment.to_document(start, end)
            assert 0 <= document[0] < document[1] <= len(text)
            assert alignment.to_view(*document) == (start, end)


@given(texts_and_cuts())
def test_what_is_kept_reads_the_same(case):
    text, cuts = case
    view, alignment = apply_cuts(text, cuts)
    removed = {position for c in cuts for position in range(c.start, c.end)}
    for position, character in enumerate(text):
        shown = alignment.to_view(position, position + 1)
        if position not in removed:
            assert shown is not None
            assert view[slice(*shown)] == character


@given(st.data())
def test_two_maps_compose(data):
    text, cuts = data.draw(texts_and_cuts())
    middle, first = apply_cuts(text, cuts)
    middle, more = data.draw(texts_and_cuts(text=middle))
    view, second = apply_cuts(middle, more)
    both = first.then(second)
    assert both.view_length == len(view)
    for start in range(len(view)):
        for end in range(start + 1, len(view) + 1):
            document = both.to_document(start, end)
            assert document == first.to_document(*second.to_document(start, end))
            assert both.to_view(*document) == (start, end)


@given(texts_and_cuts())
def test_identity_changes_nothing_and_all_can_be_sent_to_another_process(case):
    text, cuts = case
    _, alignment = apply_cuts(text, cuts)
    assert pickle.loads(pickle.dumps(alignment)) == alignment
    same = alignment.then(Alignment.identity(alignment.view_length))
    for end in range(1, alignment.view_length + 1):
        assert same.to_document(0, end) == alignment.to_document(0, end)
