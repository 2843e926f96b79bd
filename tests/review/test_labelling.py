import pytest

from annotator.errors import UserError
from annotator.model.span import Status
from annotator.review import edits
from annotator.review.labelling import with_label, with_names
from annotator.workflows import default_labels, spare_inks
from tests.review.conftest import suggestion, tag


def with_org(labels):
    return with_label(labels, "ORG", {"en": "Organisation", "zh": "机构"}, spare_inks())


def test_a_further_label_takes_the_next_key_and_colours_of_its_own():
    labels = with_label(with_org(default_labels()), "POLICY", {"en": " "}, spare_inks())
    org, policy = labels.get("ORG"), labels.get("POLICY")
    assert (org.key, org.name("en"), org.name("zh")) == ("5", "Organisation", "机构")
    assert (policy.key, policy.name("en"), policy.name("zh")) == ("6", "Policy", "Policy")
    assert len({label.light for label in labels}) == 6


@pytest.mark.parametrize("id_", ["", "org", "5W", "机构", "OFFICIAL"])
def test_an_id_that_will_not_do_is_refused(id_):
    with pytest.raises(UserError):
        with_label(default_labels(), id_, {}, spare_inks())


def test_there_are_as_many_labels_as_keys():
    labels = default_labels()
    for number in range(5):
        labels = with_label(labels, f"L{number}", {}, spare_inks())
    with pytest.raises(UserError):
        with_label(labels, "ONE_MORE", {}, spare_inks())


def test_names_change_and_nothing_else():
    before = default_labels()
    after = with_names(before, "PLACE", {"zh": "地名", "en": ""})
    assert (after.get("PLACE").name("zh"), after.get("PLACE").name("en")) == ("地名", "Place")
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
