from annotator.gui.article.card import label_runs, mark_runs
from annotator.gui.article.hover import card_for
from annotator.text.view import Script


def test_names_follow_the_language(qapp, label_set, theme):
    labels = [label_set.get("PLACE"), label_set.get("DIRECTIVE")]
    assert [run.text for run in label_runs(labels, "zh", theme)] == ["地点", "指令"]
    assert [run.colour.name().upper() for run in label_runs(labels, "en", theme)] == ["#075C47", "#822470"]


def test_noise_is_quiet(qapp, theme):
    kept, noise, _ = mark_runs("发", "發(fā)", theme)
    assert (kept.text, noise.text) == ("發", "(fā)")
    assert noise.colour == theme.ink3


def test_a_card_stays_in_sight(open_article, make_span, label_set, theme):
    text = "湖南邵陽(yáng)市" * 30

    def span(document):
        return make_span(document, "湖南")

    view = open_article(text, [span], script=Script.SIMPLIFIED)
    scene, limits = view._scene, view._visible()
    for position in (0, 3, 33, 78, 83):
        card = card_for(scene, position, label_set, "en", theme, limits)
        if card is not None:
            assert limits.contains(card.rect)
    assert card_for(scene, 4, label_set, "en", theme, limits) is None
