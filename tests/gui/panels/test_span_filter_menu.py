from annotator.gui.menu import plain
from annotator.gui.models.span_list import SpanFilter
from annotator.gui.panels.span_filter_menu import SpanFilterMenu


def test_says_what_is_in_force_and_what_changes(qtbot):
    menu = SpanFilterMenu(SpanFilter(least_score=0.9, unsure=True), ["dates", "places"])
    qtbot.addWidget(menu)
    checked = [plain(action.text()) for action in menu.actions() if action.isChecked()]
    assert checked == ["Score 0.9 and above", "Any recommender", "Unsure only"]
    changes = {plain(action.text()): menu.changes(action) for action in menu.actions()}
    assert changes["places"] == {"recommender": "places"}
    assert changes["Any score"] == {"least_score": 0.0}
    assert changes["Unsure only"] == {"unsure": False}
    assert menu.changes(None) == {}
