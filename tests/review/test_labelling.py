import pytest

from annotator.errors import UserError
from annotator.model.learning import TrainedModel
from annotator.model.span import Status
from annotator.review import edits
from annotator.review.labelling import with_colour, with_key, with_label, with_names, without_label
from annotator.workflows import default_labels, label_colours
from tests.review.conftest import suggestion, tag


def with_org(labels):
    return with_label(labels, "ORG", {"en": "Organisation", "zh": "机构"}, label_colours())


def test_a_further_label_takes_the_next_key_and_colours_of_its_own():
    labels = with_label(with_org(default_labels()), "POLICY", {"en": " "}, label_colours())
    org, policy = labels.get("ORG"), labels.get("POLICY")
    assert (org.key, org.name("en"), org.name("zh")) == ("5", "Organisation", "机构")
    assert (policy.key, policy.name("en"), policy.name("zh")) == ("6", "POLICY", "POLICY")
    assert len({label.light for label in labels}) == 6


@pytest.mark.parametrize("id_", ["", "org", "5W", "机构", "OFFICIAL"])
def test_an_id_that_will_not_do_is_refused(id_):
    with pytest.raises(UserError):
        with_label(default_labels(), id_, {}, label_colours())


def test_there_are_as_many_labels_as_keys():
    labels = default_labels()
    for number in range(5):
        labels = with_label(labels, f"L{number}", {}, label_colours())
    with pytest.raises(UserError):
        with_label(labels, "ONE_MORE", {}, label_colours())


def test_names_change_and_nothing_else():
    before = default_labels()
    after = with_names(before, "PLACE", {"zh": "地名", "en": ""})
    assert (after.get("PLACE").name("zh"), after.get("PLACE").name("en")) == ("地名", "PLACE")
    assert [label.key for label in after] == [label.key for label in before]


def test_a_label_comes_and_goes_by_undo_with_what_only_was_suggested(session):
    before = session.label_set
    session.apply(edits.change_labels(before, with_org(before)))
    session.keep_suggestions("a", [suggestion("衡阳", "ORG")], {"r"})
    session.undo()
    assert session.label_set == before
    assert session.spans("a") == []
    session.redo()
    assert "ORG" in session.label_set


def test_a_label_that_bears_spans_does_not_go(session):
    before = session.label_set
    session.apply(edits.change_labels(before, with_org(before)))
    tag(session, "衡阳", "ORG")
    with pytest.raises(UserError):
        session.apply(edits.change_labels(session.label_set, before))
    assert [(s.label, s.status) for s in session.spans("a")] == [("ORG", Status.ACCEPTED)]


def test_a_key_or_colour_of_another_label_is_exchanged_with_it():
    labels = with_key(with_org(default_labels()), "ORG", "2")
    assert [label.key for label in labels] == ["1", "5", "3", "4", "2"]
    labels = with_colour(labels, "ORG", label_colours()[0])
    assert labels.get("ORG").dark == default_labels().get("OFFICIAL").dark
    assert labels.get("OFFICIAL").light == label_colours()[4].light


def test_a_free_key_and_colour_are_taken():
    labels = with_colour(with_key(with_org(default_labels()), "ORG", "9"), "ORG", label_colours()[8])
    assert (labels.get("ORG").key, labels.get("ORG").light) == ("9", label_colours()[8].light)
    assert tuple(labels)[:4] == tuple(default_labels())


@pytest.mark.parametrize("key", ["0", "12", "", "A"])
def test_a_key_that_is_no_digit_is_refused(key):
    with pytest.raises(UserError):
        with_key(default_labels(), "PLACE", key)


def test_the_colours_of_the_template_come_first():
    assert [(one.light, one.dark) for one in label_colours()[:4]] == [
        (label.light, label.dark) for label in default_labels()
    ]
    assert len({one.id for one in label_colours()}) == 9


def test_labels_of_the_template_stay():
    with pytest.raises(UserError):
        without_label(with_org(default_labels()), "PLACE", default_labels())
    assert without_label(with_org(default_labels()), "ORG", default_labels()) == default_labels()


@pytest.fixture
def tagged(session):
    """A session with the label ORG on an accepted, a rejected and a suggested span."""
    session.apply(edits.change_labels(session.label_set, with_org(session.label_set)))
    session.keep_suggestions("a", [suggestion("沈晓明", "ORG"), suggestion("省委书记", "ORG")], {"r"})
    session.apply(edits.reject(session.spans("a")[:1], reviewer="李"))
    tag(session, "衡阳", "ORG")
    return session


def remove_org(session, **into):
    after = without_label(session.label_set, "ORG", default_labels())
    spans = session.spans_bearing({"ORG", *into.values()})
    return session.apply(edits.change_labels(session.label_set, after, spans, into))


def test_a_label_goes_with_its_spans_and_comes_back_with_them(tagged):
    before = tagged.spans("a")
    remove_org(tagged)
    assert tagged.spans("a") == []
    assert "ORG" not in tagged.label_set
    tagged.undo()
    assert tagged.spans("a") == before
    tagged.redo()
    assert tagged.spans("a") == []


def test_accepted_spans_are_handed_over_and_given_back(tagged):
    remove_org(tagged, ORG="PLACE")
    assert [(s.quote, s.label, s.reviewer) for s in tagged.spans("a")] == [("衡阳", "PLACE", "李")]
    tagged.undo()
    assert {s.label for s in tagged.spans("a")} == {"ORG"}
    assert len(tagged.spans("a")) == 3


def test_words_that_bear_the_other_label_already_bear_it_once(tagged):
    place = tag(tagged, "衡阳", "PLACE")
    remove_org(tagged, ORG="PLACE")
    assert tagged.spans("a") == [place]


def test_what_was_rejected_gives_way_to_what_is_handed_over(tagged):
    tagged.keep_suggestions("a", [suggestion("衡阳", "PLACE")], {"r"})
    tagged.apply(edits.reject([s for s in tagged.spans("a") if s.label == "PLACE"], reviewer="李"))
    remove_org(tagged, ORG="PLACE")
    assert [(s.label, s.status) for s in tagged.spans("a")] == [("PLACE", Status.ACCEPTED)]
    tagged.undo()
    assert sorted((s.label, s.status) for s in tagged.spans("a") if s.quote == "衡阳") == [
        ("ORG", Status.ACCEPTED),
        ("PLACE", Status.REJECTED),
    ]


def test_relations_of_a_suggestion_in_the_way_come_back_by_undo(tagged):
    tagged.keep_suggestions("a", [suggestion("衡阳", "PLACE"), suggestion("来到", "PLACE")], {"p"})
    places = [span for span in tagged.spans("a") if span.label == "PLACE"]
    tagged.apply(edits.link(*places, "VISITED"))
    remove_org(tagged, ORG="PLACE")
    assert tagged.relations("a") == []
    tagged.undo()
    assert [one.type for one in tagged.relations("a")] == ["VISITED"]


def test_what_arrives_for_a_label_that_is_gone_is_left_out(tagged):
    remove_org(tagged)
    tagged.keep_suggestions("a", [suggestion("衡阳", "ORG"), suggestion("衡阳", "PLACE")], {"r"})
    tagged.keep_models([TrainedModel("ORG", 30, 5, 0.1, 0.9, "t", b"m")])
    assert [span.label for span in tagged.spans("a")] == ["PLACE"]
