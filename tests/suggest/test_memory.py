import pytest

from annotator.model.document import Document
from annotator.model.learning import Knowledge, Lesson
from annotator.suggest import pipeline
from annotator.suggest.memory import Memory

TEXT = "衡阳的天心阁修好了。天心阁在长沙，去天心阁要门票。"


def lesson(quote, accepted=True, before="的", after="修", label="ORG", **attributes):
    return Lesson(label, accepted, quote, before, after, attributes)


def suggested(*lessons, label="ORG", text=TEXT, **choices):
    knowledge = Knowledge(version=str((lessons, choices)), lessons=lessons, **choices)
    spans = pipeline.run(Document("a", text), knowledge=knowledge)
    return [(s.start, s.quote) for s in spans if s.label == label]


def test_what_was_accepted_once_is_suggested_wherever_it_stands():
    assert suggested(lesson("天心阁")) == [(3, "天心阁"), (10, "天心阁"), (18, "天心阁")]


def test_words_that_the_rules_know_are_left_to_them():
    text = "湖南日报刊文。看湖南卫视，湖南卫视直播。"
    assert suggested(lesson("湖南", before="在", after="考", label="PLACE"), label="PLACE", text=text) == []
    taught = lesson("湖南", before="，", after="卫", label="PLACE")
    assert suggested(taught, label="PLACE", text=text) == [(13, "湖南")]
    assert suggested(lesson("湖南"), text=text) == [(0, "湖南"), (8, "湖南"), (13, "湖南")]


def test_words_of_a_silent_recommender_are_proposed_for_it():
    taught = lesson("湖南", before="在", after="考", label="PLACE")
    known = suggested(taught, label="PLACE", text="湖南日报刊文", off=frozenset({"places"}))
    assert known == [(0, "湖南")]


def test_words_are_known_in_both_scripts_and_with_noise():
    taught = lesson("長沙縣(xiàn)局")
    assert suggested(taught, text="去長沙縣(xiàn)局開會") == [(1, "長沙縣(xiàn)局")]
    assert suggested(taught, text="去长沙县局开会") == [(1, "长沙县局")]


def test_what_was_rejected_in_this_context_is_not_suggested_there():
    lessons = [
        lesson("天心阁"),
        lesson("天心阁"),
        lesson("天心阁", accepted=False, before="，去", after="要"),
    ]
    assert [start for start, _ in suggested(*lessons)] == [3, 10]


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [("", "的", [12, 22]), ("了\n", "的", [12, 22]), ("　　", "的", [12, 22]), ("在", "\n　", [5, 22])],
)
def test_the_end_of_a_line_is_a_context_too(before: str, after: str, left: list[int]):
    text = "修好了。\n天心阁的门。在天心阁\n　　大家去看天心阁。"
    lessons = [lesson("天心阁"), lesson("天心阁", accepted=False, before=before, after=after)]
    assert [start for start, _ in suggested(*lessons, lesson("天心阁"), text=text)] == left


def test_what_was_rejected_twice_and_never_accepted_is_nowhere_suggested():
    known = suggested(label="PLACE")
    assert (0, "衡阳") in known
    rejected = [lesson("衡阳", accepted=False, before="在", after="市", label="PLACE")] * 2
    assert (0, "衡阳") not in suggested(*rejected, label="PLACE")


def test_attributes_on_which_all_agree_come_along_but_not_those_of_the_mention():
    memory = Memory(
        [lesson("甲", code="1", name="x", title="t"), lesson("甲", code="1", name="y"), lesson("甲", False)]
    )
    term = memory.terms["ORG"]["甲"]
    assert term.agreed_attributes() == {"code": "1"}
    assert term.trust == 3 / 5


def test_a_recommender_can_be_switched_off_and_a_label_needs_its_score():
    assert suggested(lesson("天心阁"), off=frozenset({"lexicon"})) == []
    assert suggested(lesson("天心阁"), thresholds={"ORG": 0.9}) == []
