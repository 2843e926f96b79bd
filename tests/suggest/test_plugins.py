from annotator.model.document import Document
from annotator.suggest import pipeline
from annotator.suggest.plugins import hookimpl, manager, recommenders_of
from annotator.suggest.recommender import Suggestion


class Festivals:
    name = "festivals"
    labels = ("DATE",)

    def suggest(self, article, found):
        start = article.text.find("那达慕")
        if start >= 0:
            yield Suggestion(start, start + 3, "DATE", 0.8, "festival", evidence={"reason": "a festival"})


class Plugin:
    @hookimpl
    def annotator_recommenders(self):
        return [Festivals()]


def test_a_recommender_of_somebody_else_runs_beside_ours():
    plugins = manager()
    plugins.register(Plugin())
    spans = pipeline.run(Document("a", "𠮷那达慕开幕"), recommenders_of(plugins))
    assert [(s.start, s.quote, s.recommender) for s in spans] == [(1, "那达慕", "festivals")]
