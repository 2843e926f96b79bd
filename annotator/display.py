"""Whether a window can open here. Asked before Qt is imported, which would abort where it cannot.

Standard library only, together with ``annotator.errors``: the bootstrap reads it too.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from annotator.errors import UserError

# The shared libraries that Qt expects from the system, and who has them on Debian and Ubuntu.
ANY_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing(libraries: Iterable[str]) -> list[str]:
    """Return those shared libraries that this system does not have."""
    absent = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            absent.append(name)
    return absent


def check_libraries() -> None:
    """Raise UserError naming what to install where Qt could not start; only Linux lacks anything."""
    if not sys.platform.startswith("linux"):
        return
    needed = {**ANY_QT, **WINDOW_ON_X11} if _platform() == "xcb" else ANY_QT
    absent = missing(needed)
    if absent:
        raise UserError(
            "The window needs {libraries}, which this system lacks; install them "
            "(on Debian and Ubuntu: sudo apt-get install {packages}).",
            libraries=", ".join(absent),
            packages=" ".join(needed[name] for name in absent),
        )


def available(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a display answers."""
    if not sys.platform.startswith("linux"):
        return True
    platform = _platform(environment)
    if platform == "wayland":
        folder = Path(environment.get("XDG_RUNTIME_DIR", "/"))
        return (folder / environment.get("WAYLAND_DISPLAY", "wayland-0")).exists()
    # Other platforms (offscreen, vnc) are a choice of whoever named them.
    return _x_server_answers(environment.get("DISPLAY", "")) if platform == "xcb" else bool(platform)


def _platform(environment: Mapping[str, str] = os.environ) -> str:
    """Return the Qt platform that will be used, empty where there is none."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen:
        return "wayland" if chosen.startswith("wayland") else chosen
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else ""


def _x_server_answers(name: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    try:
        return int(xcb.xcb_connection_has_error(connection)) == 0
    finally:
        xcb.xcb_disconnect(connection)
