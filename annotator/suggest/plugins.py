"""Recommenders of third parties, found by their entry points in the group ``annotator``."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from annotator.suggest.recommender import Recommender

GROUP = "annotator"
hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


class Specification:
    """What a plugin may implement, marked with ``hookimpl``."""

    @hookspec
    def annotator_recommenders(self) -> Iterable[Recommender]:
        """Return recommenders; they run after those of the program, in the order of their names."""
        raise NotImplementedError


def manager() -> pluggy.PluginManager:
    """Return a manager that knows the specification and no plugin yet."""
    plugins = pluggy.PluginManager(GROUP)
    plugins.add_hookspecs(Specification)
    return plugins


def recommenders_of(plugins: pluggy.PluginManager) -> tuple[Recommender, ...]:
    """Return the recommenders of all plugins, by name."""
    found = [one for answer in plugins.hook.annotator_recommenders() for one in answer]
    return tuple(sorted(found, key=_name))


def installed() -> tuple[Recommender, ...]:
    """Return the recommenders of the plugins installed in this environment, by name."""
    plugins = manager()
    plugins.load_setuptools_entrypoints(GROUP)
    return recommenders_of(plugins)


def _name(recommender: Recommender) -> str:
    return recommender.name
