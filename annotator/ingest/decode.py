"""From bytes to text: which encoding it is, judged by how plausible the Chinese is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from annotator.errors import UserError
from annotator.text.script import Script, characters_of

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_MAGIC = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!",
    b"\x1f\x8b\x08", b"\x7fELF", b"MZ\x90", b"SQLite format 3", b"RIFF", b"BZh",
)  # fmt: skip
_GUESSES = ("gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
_SAMPLE = 200_000
_HAN = re.compile("[㐀-䶿一-鿿]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ue000-\uf8ff\ufffe\uffff\ufdd0-\ufdef]")
# They make up a third to a half of any Chinese news, and hardly anything of misread bytes.
_FREQUENT = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反明看原又利比或但质气第向道条结解问意建月公无系军情者最立代想已通并提直题党程展五员革位入常文总"
    "次品活设及管特件长求基资边流路级少图山统接知将组见计别手期根论运农指几九区强放决西被干做必战先任取据处队南给保治北百规领七海口"
    "东导世金增济思术受联认六共权收改美更单安场身车务万每目至达走议报完八名科信群众书记省市委县调研精神"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte-order mark, its encoding, and how sure that is (0 to 1)."""

    text: str
    encoding: str
    confidence: float


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of ``data``; nothing is ever replaced. UserError where it is no text.

    ``encoding`` is what somebody who knows says.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    return readings(data)[0]


def readings(data: bytes) -> list[Decoded]:
    """Return the ways to read ``data``, the likeliest first; UserError where there is none."""
    for mark, name in _BOMS:
        if data.startswith(mark) and not (name == "utf-16-le" and data.startswith(codecs.BOM_UTF32_LE)):
            return [Decoded(_strict(data[len(mark) :], name) or _fail(), name, 1.0)]
    if data.startswith(_MAGIC):
        raise _no_text()
    text = _strict(data, "utf-8")
    if text is not None and not _is_binary(text):
        return [Decoded(text, "utf-8", 1.0)]
    scored = sorted(_guesses(data), key=lambda guess: -guess[0])
    if not scored or scored[0][0] < 0.05:
        raise _no_text()
    total = sum(score for score, _, _ in scored)
    return [Decoded(text, name, round(score / total, 3)) for score, name, text in scored if score > 0]


def unify_line_ends(text: str) -> str:
    """Return ``text`` with every line end of any system as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plausibility(text: str) -> float:
    """Return the share (0 to 1) of the Chinese characters in ``text`` that are frequent ones.

    A text without any counts as hardly plausible; control characters count against it.
    """
    sample = text[:_SAMPLE]
    han = _HAN.findall(sample)
    if not han or _is_binary(sample):
        return 0.0
    frequent = _frequent()
    share = sum(character in frequent for character in han) / len(han)
    # Text is more than characters no one ever reads: what else stands there counts too.
    visible = sum(not character.isspace() for character in sample)
    return share * (len(han) + sum(character.isascii() for character in sample)) / max(visible, len(han))


def _guesses(data: bytes) -> list[tuple[float, str, str]]:
    found: list[tuple[float, str, str]] = []
    for name in _GUESSES:
        text = _strict(data, name)
        if text is None or any(text == other for _, _, other in found):
            continue
        # Before its BOM-less self, UTF-16 must beat the encodings that Chinese files really have.
        found.append((plausibility(text), "big5" if name == "cp950" else name, text))
    return found


def _frequent() -> frozenset[str]:
    return frozenset(_FREQUENT + _FREQUENT.translate(characters_of(Script.TRADITIONAL)))


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise UserError(
            "There is no encoding named {encoding}; try utf-8, gb18030, big5 or utf-16.", encoding=encoding
        ) from None
    except UnicodeDecodeError as error:
        raise UserError(
            "It is not in {encoding}: byte {position} does not fit; leave the encoding to be found.",
            encoding=encoding,
            position=error.start,
        ) from None
    return Decoded(text.removeprefix("\ufeff"), encoding.lower(), 1.0)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_NO_TEXT.findall(sample)) > 2 + len(sample) // 100


def _no_text() -> UserError:
    return UserError("It is no text in an encoding of Chinese files; save it as UTF-8 and import that.")


def _fail() -> str:
    raise UserError("Its text is damaged: it starts with a byte-order mark that the rest does not keep to.")
