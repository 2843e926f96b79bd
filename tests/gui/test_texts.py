from datetime import datetime, timedelta

import pytest

from annotator.gui.panels.inspector_parts import inferred_stretches
from annotator.gui.texts import clock, history_text, inferred_text, shortened, undo_text
from annotator.model.edit import Action, Decision
from annotator.workflows import default_labels


def decision(action, *, count=1, quote="10月8日至9日", label="DATE", reviewer="LY"):
    return Decision(1, "2024-11-14T06:32:00.000Z", reviewer, action, "d", count, quote, label)


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (decision(Action.ACCEPTED), "accept 10月8日至9日 as Date"),
        (decision(Action.ACCEPTED, count=19), "accept 19 spans"),
        (decision(Action.REMOVED), "remove 10月8日至9日"),
        (decision(Action.RELABELLED, label="GONE"), "relabel 10月8日至9日 as GONE"),
    ],
)
def test_undo_text(qapp, made, text):
    assert undo_text(made, default_labels(), "en") == text


def test_every_action_has_an_undo_text(qapp):
    for action in set(Action) - {Action.UNDONE, Action.REDONE}:
        assert undo_text(decision(action), default_labels(), "en") != "the last change"


def test_history_names_recommender_reviewer_and_others(qapp):
    assert history_text(decision(Action.SUGGESTED), "LY", "dates") == "suggested by dates"
    assert history_text(decision(Action.ACCEPTED), "LY", "dates") == "accepted by you"
    assert history_text(decision(Action.ACCEPTED, reviewer="王五"), "LY", "") == "accepted by 王五"


def test_inferred_parts_are_named(qapp):
    assert inferred_text("year,month:published") == "inferred: year, month from the published date"
    assert inferred_text("year:elsewhere") == "inferred: year elsewhere"


@pytest.mark.parametrize(
    ("value", "evidence", "parts"),
    [
        ("2024-10-08/2024-10-09", "year:published", ["2024", "2024"]),
        ("2024-11-12", "year,month:published", ["2024", "11"]),
        ("2024-36", "year:published", ["2024"]),
        ("430223", "code:context", ["430223"]),
        ("", "year:published", []),
    ],
)
def test_inferred_parts_are_found_in_the_value(value, evidence, parts):
    assert [value[start:end] for start, end in inferred_stretches(value, evidence)] == parts


def test_long_quotes_are_cut_in_the_middle():
    assert shortened("沈晓明\n 毛伟明") == "沈晓明 毛伟明"
    assert shortened("𠮷" * 40) == "𠮷" * 7 + "…" + "𠮷" * 6


def test_clock_tells_the_day_where_it_is_another():
    now = datetime.now().astimezone()
    assert clock(now.isoformat()) == now.strftime("%H:%M")
    before = now - timedelta(days=3)
    assert clock(before.isoformat()) == before.strftime("%m-%d %H:%M")


def test_a_reason_inside_a_sentence_is_translated_too(qapp):
    from annotator.errors import UserError
    from annotator.gui.language import Languages
    from annotator.gui.texts import sentence

    languages = Languages()
    languages.choose("zh")
    error = UserError("Line {line}: {reason}", line=3, reason=UserError("The file is empty."))
    assert sentence(error) == "第 3 行：文件是空的。"
    languages.close()
    assert sentence(error) == "Line 3: The file is empty."


def test_what_dates_are_inferred_from_has_words(qapp):
    assert inferred_text("year,month:chain") == "inferred: year, month from the date before"
    assert inferred_text("year:published").endswith("from the published date")
    assert inferred_text("year:dateline").endswith("from the dateline")
