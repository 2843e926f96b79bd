import sys

import pytest

from annotator import display
from annotator.errors import UserError

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")


@linux_only
def test_nothing_named_is_no_display() -> None:
    assert not display.available({})


@linux_only
def test_an_x_server_that_does_not_answer_is_no_display() -> None:
    assert not display.available({"DISPLAY": ":4711"})


@linux_only
def test_a_wayland_socket_that_is_not_there_is_no_display() -> None:
    assert not display.available({"WAYLAND_DISPLAY": "wayland-4711", "XDG_RUNTIME_DIR": "/nowhere"})


def test_a_platform_that_somebody_named_is_taken_at_its_word() -> None:
    assert display.available({"QT_QPA_PLATFORM": "offscreen"})


@linux_only
def test_a_missing_library_is_said_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(display.ANY_QT, "libnowhere.so.9", "libnowhere9")
    with pytest.raises(UserError, match=r"libnowhere\.so\.9.*apt-get install libnowhere9"):
        display.check_libraries()
