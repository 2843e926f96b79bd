import os

from annotator.gui import jobs
from annotator.model.span import Status
from annotator.review import edits


def opened(settings, window, project):
    settings.set("suggest_after_import", True)
    window.tasks.open(project)
    return window


def tag(window, words, label):
    document = window.bridge.document
    start = document.text.index(words)
    window.bridge.apply(edits.add(document, start, start + len(words), label, reviewer="LY"))


def wait_for_suggestions(qtbot, window, expected):
    def suggested():
        found = [s for s in window.bridge.spans() if s.recommender == "lexicon"]
        assert [(s.quote, s.label) for s in found] == expected
        assert {s.status for s in found} == {Status.SUGGESTED}

    qtbot.waitUntil(suggested, timeout=20_000)


def test_a_word_tagged_once_is_suggested_in_the_next_article(qtbot, settings, empty_window, project):
    window = opened(settings, empty_window, project)
    tag(window, "抓好", "PLACE")
    window.bridge.open_document("second")
    wait_for_suggestions(qtbot, window, [("抓好", "PLACE")])


def test_another_process_answers_for_one_that_died(qtbot, settings, empty_window, project):
    window = opened(settings, empty_window, project)
    tag(window, "指出", "PLACE")
    qtbot.waitUntil(lambda: bool(window.teaching._pool) and not window.teaching._asked, timeout=20_000)
    for process in window.teaching._pool._processes.values():
        process.kill()
    tag(window, "抓好", "PLACE")
    window.bridge.open_document("second")
    wait_for_suggestions(qtbot, window, [("抓好", "PLACE")])


def test_a_question_at_which_each_process_dies_is_asked_twice(
    qtbot, settings, empty_window, project, monkeypatch
):
    asked = []
    ask = jobs.ask

    def ask_one_that_dies(pool, *question):
        asked.append(question)
        return ask(pool, os._exit, 1)

    monkeypatch.setattr(jobs, "ask", ask_one_that_dies)
    window = opened(settings, empty_window, project)
    tag(window, "指出", "PLACE")
    teaching = window.teaching
    qtbot.waitUntil(
        lambda: bool(asked) and not teaching._asked and not teaching._timer.isActive(), timeout=20_000
    )
    assert len(asked) == 2


def test_nothing_is_asked_where_nothing_was_taught(qtbot, settings, empty_window, project):
    window = opened(settings, empty_window, project)
    window.teaching._ask()
    assert window.teaching._pool is None
