"""What every test starts from: no display, no trace of this user's own settings, Qt in UTF-8."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

_HOME = Path(tempfile.mkdtemp(prefix="annotator-tests-"))
for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
    folder = _HOME / name.lower()
    folder.mkdir(mode=0o700)
    os.environ[name] = str(folder)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ.get("LC_ALL", "") in ("C", "POSIX"):
    os.environ["LC_ALL"] = "C.UTF-8"

# Machines differ in speed; a slow example is no fault.
settings.register_profile("annotator", deadline=None)
settings.load_profile("annotator")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def articles(root: Path) -> list[Path]:
    """The two example articles."""
    return sorted((root / "example_data").glob("*.txt"))
