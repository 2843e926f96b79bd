"""Every text format, byte for byte as it was when it was last looked at in its consumer.

Set ANNOTATOR_UPDATE_REFERENCE=1 to write tests/reference anew, and read the difference.
"""

import os
import zipfile
from pathlib import Path

import pytest

from annotator.formats import catalogue
from annotator.formats.dataset import Entry, Include
from annotator.model.label import LabelSet

FORMATS = (
    "jsonl", "csv", "csv-tables", "bio", "bioes", "label-studio", "doccano", "brat", "uima", "uima-json",
    "refi-qda", "w3c",
)  # fmt: skip


def contents(out: Path) -> dict[str, bytes]:
    """Return what an export wrote: a file, a folder or the members of an archive."""
    # The archive bears its time, and its card the checksum of that.
    if zipfile.is_zipfile(out):
        with zipfile.ZipFile(out) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    beside = (*out.parent.glob(f"{out.stem}.config.*"), *out.parent.glob(f"{out.name}.card.md"))
    files = [out, *beside] if out.is_file() else sorted(out.iterdir())
    return {path.name: path.read_bytes() for path in files if not path.name.startswith(".")}


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_export_is_the_one_in_reference(
    format_id: str, odd: Entry, empty: Entry, labels: LabelSet, root: Path, tmp_path: Path
) -> None:
    one = catalogue.get(format_id)
    out = tmp_path / f"odd{one.extension}"
    catalogue.write(one, [odd, empty], out, labels, Include.ALL)
    written = contents(out)
    folder = root / "tests" / "reference" / format_id
    if os.environ.get("ANNOTATOR_UPDATE_REFERENCE"):
        for name, data in written.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert written == {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
