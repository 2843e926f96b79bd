from annotator.model.span import Status
from annotator.review import edits


def test_a_word_tagged_once_is_suggested_in_the_next_article(qtbot, settings, empty_window, project):
    settings.set("suggest_after_import", True)
    window = empty_window
    window.tasks.open(project)
    document = window.bridge.document
    start = document.text.index("抓好落实")
    window.bridge.apply(edits.add(document, start, start + 2, "PLACE", reviewer="LY"))
    window.bridge.open_document("second")

    def suggested():
        found = [s for s in window.bridge.spans() if s.recommender == "lexicon"]
        assert [(s.quote, s.label, s.status) for s in found] == [("抓好", "PLACE", Status.SUGGESTED)]

    qtbot.waitUntil(suggested, timeout=20_000)


def test_nothing_is_asked_where_nothing_was_taught(qtbot, settings, empty_window, project):
    settings.set("suggest_after_import", True)
    empty_window.tasks.open(project)
    empty_window.teaching._ask()
    assert empty_window.teaching._pool is None
