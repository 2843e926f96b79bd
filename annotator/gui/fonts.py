"""Which fonts are used: the system's Simplified Chinese families first, the shipped ones last."""

from __future__ import annotations

import logging
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from annotator.paths import resource

_log = logging.getLogger(__name__)

_SANS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "SimHei",
)
_SERIF = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Songti SC",
    "STSong",
    "SimSun",
)
_SUPPLEMENT = "Annotator Supplement"
_MAIN_FILE = "wqy-microhei.ttc"
_SUPPLEMENT_FILE = "annotator-supplement.otf"
_RARE = "㐂𠮷䶮𫖯鿍"


def install_fonts() -> bool:
    """Make Chinese readable on this machine; return whether the shipped main font was needed.

    The main font is added only where the system has no Chinese family, the supplement of
    rare characters only where the family in use lacks some.
    """
    needed = not has_chinese_family()
    if needed:
        _add(_MAIN_FILE)
    _families.cache_clear()
    main = QRawFont.fromFont(body_font(16))
    if not all(main.supportsCharacter(ord(character)) for character in _RARE):
        _add(_SUPPLEMENT_FILE)
        _families.cache_clear()
    return needed


def _add(name: str) -> None:
    path = resource("fonts", name)
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        _log.warning("The font %s cannot be loaded.", path)


def has_chinese_family() -> bool:
    """Return whether the fonts known to Qt include one for Simplified Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def body_font(px: int) -> QFont:
    """Return the sans font of the article at ``px`` pixels."""
    return _font(_families("sans"), px)


def serif_font(px: int, bold: bool = True) -> QFont:
    """Return the serif font of titles and quotes; bold sans where the system has no serif."""
    families = _families("serif")
    return _font(families or _families("sans"), px, bold=bold or not families)


def ui_font(px: int, bold: bool = False) -> QFont:
    """Return the font of panes, menus and small print at ``px`` pixels."""
    return _font(_families("sans"), px, bold=bold)


def _font(families: tuple[str, ...], px: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(px)
    if bold:
        font.setWeight(QFont.Weight.Bold)
    return font


@lru_cache(maxsize=2)
def _families(kind: str) -> tuple[str, ...]:
    """Return the installed families of the stack, so that a look-up never walks through absent ones."""
    known = set(QFontDatabase.families())
    wanted = _SERIF if kind == "serif" else _SANS
    found = tuple(name for name in wanted if name in known)
    if not found and kind == "sans":
        found = tuple(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))[:1]
    return (*found, _SUPPLEMENT) if found and _SUPPLEMENT in known else found
