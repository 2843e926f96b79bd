"""The arrows between the parts of the house, read from the imports themselves."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LEAVES = {"errors", "paths", "settings", "display", "__init__"}
CORE = {"model", "text", "ingest", "suggest", "formats", "store", "review", "analysis"}
MAY_IMPORT = {
    "model": set(),
    "text": {"model"},
    "ingest": {"model", "text"},
    "suggest": {"model", "text"},
    "formats": {"model", "text", "ingest"},
    "store": {"model"},
    "review": {"model", "store"},
    "analysis": {"model", "store"},
    "importing": CORE,
    "exporting": CORE,
    "questions": {"importing", *CORE},
    "workflows": {"importing", "exporting", "questions", *CORE},
    # A reading view is handed to the window; its type may be named there.
    "gui": {"workflows", "questions", "review", "analysis", "model", "text.utf16", "text.view.ReadingView"},
    "console": {"importing", "formats"},
    "cli_opening": {"workflows", *CORE},
    "cli_learning": {"workflows", *CORE},
    "cli_labels": {"cli_opening", "workflows", *CORE},
    "cli": {"cli_labels", "cli_learning", "cli_opening", "console", "workflows", "gui", *CORE},
    "__main__": {"cli"},
}
WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
import annotator
for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
    if not module.name.startswith(("annotator.gui", "annotator.__main__")):
        importlib.import_module(module.name)
        print(module.name)
"""


def sources(root: Path) -> list[Path]:
    return sorted((root / "annotator").rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part_of(path: Path, root: Path) -> str:
    return path.relative_to(root / "annotator").with_suffix("").parts[0]


def test_imports_follow_the_arrows(root: Path) -> None:
    wrong = []
    for path in sources(root):
        part = part_of(path, root)
        for name in imported(path):
            if not name.startswith("annotator.") or part in LEAVES:
                continue
            target = name.removeprefix("annotator.")
            allowed = MAY_IMPORT[part] | {part, *LEAVES, "__version__"}
            if not any(target == one or target.startswith(one + ".") for one in allowed):
                wrong.append(f"{path.relative_to(root)} imports {name}")
    assert wrong == []


def test_leaves_import_no_part(root: Path) -> None:
    for path in sources(root):
        if part_of(path, root) in LEAVES:
            parts = {name.split(".")[1] for name in imported(path) if name.startswith("annotator.")}
            assert parts <= LEAVES, path


def test_qt_is_imported_in_gui_alone(root: Path) -> None:
    outside = [
        str(path.relative_to(root))
        for path in sources(root)
        if part_of(path, root) != "gui" and any(name.startswith("PySide6") for name in imported(path))
    ]
    assert outside == []


def test_the_command_line_reaches_for_the_window_only_inside_a_command(root: Path) -> None:
    tree = ast.parse((root / "annotator" / "cli.py").read_text(encoding="utf-8"))
    at_the_top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert not [node for node in at_the_top if "gui" in ast.unparse(node)]


def test_everything_but_the_window_imports_where_there_is_no_qt() -> None:
    run = subprocess.run([sys.executable, "-c", WITHOUT_QT], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "annotator.model.span" in run.stdout
    assert "annotator.cli" in run.stdout


def test_an_old_python_can_read_the_bootstrap(root: Path) -> None:
    source = (root / ".ci" / "bootstrap.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    with pytest.raises(SyntaxError):
        ast.parse("(x := 1)", feature_version=(3, 6))
