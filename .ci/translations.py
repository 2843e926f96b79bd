"""Bring resources/translations up to date with the strings of the code.

    python .ci/translations.py          # add new strings to annotator_zh.ts, drop old ones, make the .qm
    python .ci/translations.py --check  # only say what is missing

Strings come from ``self.tr``, ``translate`` and ``N_``/``QT_TRANSLATE_NOOP`` in the window, and from
the sentences of every UserError in the program, whose context is ``errors``.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "translations" / "annotator_zh.ts"


def sources() -> dict[tuple[str, str], None]:
    """Return every (context, text) of the program, in the order of the files."""
    found: dict[tuple[str, str], None] = {}
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for item in _in_tree(tree):
            found.setdefault(item)
    return found


def translations() -> dict[tuple[str, str], str]:
    """Return what the .ts file has."""
    if not TS.exists():
        return {}
    found = {}
    for context in ET.parse(TS).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return found


def missing() -> list[tuple[str, str]]:
    """Return the strings without a Chinese form."""
    there = translations()
    return [item for item in sources() if not there.get(item)]


def _in_tree(tree: ast.AST, scope: str = "") -> Iterator[tuple[str, str]]:
    for node in ast.iter_child_nodes(tree):
        inner = node.name if isinstance(node, ast.ClassDef) else scope
        if isinstance(node, ast.Call):
            yield from _in_call(node, scope)
        yield from _in_tree(node, inner)


def _in_call(call: ast.Call, scope: str) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if name == "tr" and len(texts) == 1:
        yield scope, texts[0]
    elif name in ("translate", "N_", "QT_TRANSLATE_NOOP") and len(texts) == 2:
        yield texts[0], texts[1]
    elif name == "UserError" and call.args:
        # A sentence chosen between two stands in a conditional expression.
        for part in ast.walk(call.args[0]):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield "errors", part.value


def write() -> None:
    """Write the .ts file anew, keeping what is translated, and compile it."""
    there = translations()
    root = ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    by_context: dict[str, list[str]] = {}
    for context, text in sources():
        by_context.setdefault(context, []).append(text)
    for name, texts in sorted(by_context.items()):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in texts:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            chinese = there.get((name, text), "")
            translation = ET.SubElement(message, "translation")
            translation.text = chinese
            if not chinese:
                translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(TS), "-qm", str(TS.with_suffix(".qm"))], check=True)


if __name__ == "__main__":
    if "--check" not in sys.argv:
        write()
    for context, text in missing():
        print(f"{context}: {text}")
    sys.exit(bool(missing()))
