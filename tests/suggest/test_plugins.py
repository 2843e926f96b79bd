import sys

import pytest

from annotator.model.document import Document
from annotator.suggest import discovery, pipeline
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


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """A folder of installed packages with nothing for us in it."""
    other = tmp_path / "other-1.0.dist-info"
    other.mkdir()
    (other / "entry_points.txt").write_text("[console_scripts]\nother = other:main\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    discovery.plugin_recommenders.cache_clear()
    yield tmp_path
    discovery.plugin_recommenders.cache_clear()


def test_without_a_plugin_nobody_asks_for_one(environment):
    assert discovery.plugin_recommenders() == ()


def test_an_installed_plugin_is_found(environment):
    (environment / "steppe.py").write_text(
        "from annotator.suggest.plugins import hookimpl\n\n\n"
        "class Festivals:\n    name = 'festivals'\n    labels = ('DATE',)\n\n\n"
        "@hookimpl\ndef annotator_recommenders():\n    return [Festivals()]\n",
        encoding="utf-8",
    )
    package = environment / "steppe-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: steppe\nVersion: 1.0\n", encoding="utf-8")
    (package / "entry_points.txt").write_text("[annotator]\nsteppe = steppe\n", encoding="utf-8")
    assert [one.name for one in discovery.plugin_recommenders()] == ["festivals"]
