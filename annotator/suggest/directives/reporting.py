"""Which reporting verbs of a sentence report a demand, and which are a part of one."""

from __future__ import annotations

import re

from annotator.suggest.directives.clauses import is_modal, is_numbered
from annotator.suggest.directives.context import Context
from annotator.suggest.directives.cues import DEMANDING, NO_DOUBT, POSSESSED, SAYING, Cue, Cues
from annotator.suggest.directives.issuers import Speakers
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import one_of, sections

_FILE = "speech.txt"
_BARE = re.compile("(?:^|[，,。；])(?:他|她|总书记|总理|主席|委员长)(?!的)")
_PRONOUN_FIRST = re.compile("[ 　]*(?:他|她|总书记|总理)(?!们|的)")
_CROWD = Pattern(f"(?:^|[，,。；])有?{one_of(_FILE, 'crowd')}")
_CONTINUES = re.compile("并|还|同时|他|她|也|又|再次|另外|最后|随后|指导")
_THEN_HE = re.compile("[ 　]*(?:当时|后来)[他她]")
_HE_SAID = re.compile("[他她](?:还|也|又|同时|最后)?")
_POLICY = frozenset(sections(_FILE)["policy"])
# 这就要求…: a demand where somebody is speaking, else what the news says.
_THIS = 3
# …；对立法工作提出，要…; 勉励大家…，提出要….
_SAYS_THAT = re.compile("(?:提出|批示|指示)[，：]?(?:要(?!求)|必须)")
# 希望大家再接再厉。鼓励企业创新: by these he goes on himself.
_OWN_WISHES = frozenset(("希望", "鼓励"))
# 对话才有出路，呼吁各方保持克制: by these he calls on others in a sentence of facts.
_CALLS = frozenset(("希望", "呼吁"))
# …强调，中方发起倡议，呼吁…: the side that he speaks for is named nearer.
_SIDE = re.compile("[，：“]+(中方)")
# What bodies are told to do to others.
_CARRIED_OUT = frozenset(("鼓励", "督促", "提醒", "期望"))


class Reporting:
    """Tells the verbs by which somebody in office demands something."""

    def __init__(self, prose: Prose, cues: Cues, speakers: Speakers) -> None:
        self._prose = prose
        self._text = prose.text
        self._cues = cues
        self._speakers = speakers
        self._subjects = speakers.subjects

    def verbs(self, start: int, end: int, before: Interval | None, context: Context) -> list[Cue]:
        """Return the reporting verbs of the sentence without those that are a part of a demand.

        ``before`` is the sentence before it in its line; ``context`` tells who is speaking.
        """
        verbs: list[Cue] = []
        for cue in self._cues.within(start, end):
            if verbs and (cue.until or cue.first < verbs[-1].start) and self._is_demanded_by(verbs[-1], cue):
                continue
            if verbs and cue.first <= verbs[-1].start and self._text[cue.end] in "，,":
                continue  # 要求干部领会方案要求，…: no verb.
            if self._is_verb(cue, start, before, context, inside=bool(verbs)):
                verbs.append(cue)
        return verbs

    def speaker(self, start: int, cue: Cue, last: Cue | None, context: Context) -> Interval | None:
        """Return who speaks: the same as before where a second verb has no subject of its own."""
        issuer = context.issuer
        if context.active and cue.word in _OWN_WISHES and not self._text[start : cue.start].strip():
            return issuer
        if cue.until:
            return self._speakers.of_quotation(cue.first, cue.start)
        own = cue.first < cue.start and not _CONTINUES.fullmatch(self._text, cue.first, cue.start)
        if last is not None and own and self._speakers.is_bare(cue.first, cue.start):
            own = False
        if last is None or own:
            speaker = self._speakers.of_cue(start, cue.start, saying=cue.force is SAYING)
            advises = cue.word == "建议" and speaker is not None and self._speakers.advises(speaker)
            return None if advises else speaker
        if issuer is None:
            return None
        if last.force is not DEMANDING and not is_modal(self._prose.outside, last.end, cue.start):
            named = self._speakers.of_document(last.end, cue.start)
            named = named or self._speakers.whose_words(last.end, cue.start)
            side = _SIDE.match(self._text, last.end, cue.start)
            named = named or (side.span(1) if side else None)
            return named or self._subjects.official_in(last.end, cue.start) or issuer
        return issuer

    def _is_verb(
        self, cue: Cue, start: int, before: Interval | None, context: Context, *, inside: bool
    ) -> bool:
        if cue.until:
            return self._speakers.of_quotation(cue.first, cue.start) is not None
        if self._text.startswith("这", cue.first) and cue.word == "要求" and cue.start - cue.first <= _THIS:
            return context.active or inside
        if inside and cue.force is SAYING:
            return _HE_SAID.fullmatch(self._text, cue.first, cue.start) is not None
        if cue.force is SAYING and self._text[cue.end] == "要" and not self._names(start, cue.start):
            return False  # 大家表示要…: what they pledge.
        if cue.doubt is not NO_DOUBT and not self._is_said(cue):
            return False
        if cue.counted and not self._announces(cue, start, inside=inside):
            return False
        if cue.word in _POLICY and not self._speaks(cue, start, before, context, inside=inside):
            return False
        if self._is_demanded(cue) or self._is_noun(cue, start):
            return False
        return not (context.active and self._is_inside(cue, start))

    def _is_said(self, cue: Cue) -> bool:
        """Whether a doubtful 要求 is a verb: somebody stands right before it, or before an adverb."""
        if not self._speakers.stands_before(cue.first, cue.start):
            return False
        if self._text[cue.end] in "，,":
            return cue.doubt is POSSESSED and self._speakers.is_said_in(cue.first, cue.start)
        return cue.doubt is POSSESSED or self._speakers.adverb_before(cue.first, cue.start)

    def _announces(self, cue: Cue, start: int, *, inside: bool) -> bool:
        """Whether somebody announces demands, and it is not demanded to make some."""
        if self._names(cue.first, cue.start) or self._speakers.is_body(cue.first, cue.start):
            return True
        return not inside and not is_modal(self._prose.outside, start, cue.start)

    def _names(self, start: int, end: int) -> bool:
        """Whether an official does something between ``start`` and ``end``."""
        return self._subjects.official_in(start, end) is not None

    def _is_inside(self, cue: Cue, start: int) -> bool:
        """Whether ``cue`` stands in a demand that goes on, and nobody stands before it: 将管理要求…."""
        return (
            cue.force is DEMANDING
            and cue.first < cue.start
            and is_modal(self._prose.outside, start, cue.first)
            and not self._speakers.stands_before(cue.first, cue.start)
        )

    def _is_demanded(self, cue: Cue) -> bool:
        """Whether the clause demands the reporting itself: 要客观指出不足."""
        if cue.first == cue.start or not is_modal(self._prose.outside, cue.first, cue.start):
            return False
        return not self._names(cue.first, cue.start)

    def _is_demanded_by(self, last: Cue, cue: Cue) -> bool:
        """Whether ``cue`` stands in what ``last`` demands: 强调各级纪委要督促整改, 要落实提出的“…”要求."""
        return is_modal(self._prose.outside, last.end, cue.start)

    def _speaks(
        self, cue: Cue, start: int, before: Interval | None, context: Context, *, inside: bool
    ) -> bool:
        """Whether somebody does the encouraging, and it is no part of a demand (鼓励社会资本参与)."""
        if context.active and self._text.startswith("指导", start):
            return False  # 指导督促企业加强检查 goes on with what is demanded.
        if _CONTINUES.match(self._text, cue.first, cue.start) or self._names(cue.first, cue.start):
            return True
        if _THEN_HE.match(self._text, cue.first, cue.start):
            return True
        named = _PRONOUN_FIRST.match(self._text, start) is not None or self._names(start, cue.start)
        if inside or (context.active and not named):
            bare = self._speakers.is_bare(cue.first, cue.start)
            if bare or is_numbered(self._text, cue.first, cue.start):
                first = not self._text[start : cue.start].strip()
                if cue.word == "号召" and not is_modal(self._prose.outside, start, cue.start):
                    return True
                if cue.word in _CALLS or (cue.word == "鼓励" and first):
                    return True
                return _SAYS_THAT.match(self._text, cue.start) is not None
            return cue.word not in _CARRIED_OUT and self._speakers.is_body(cue.first, cue.start)
        if cue.first < cue.start:
            return self._speakers.is_body(cue.first, cue.start)
        return self._is_about_speaker(cue, self._text[start : cue.start], named, before, context)

    def _is_about_speaker(
        self, cue: Cue, said: str, named: bool, before: Interval | None, context: Context
    ) -> bool:
        """Whether the words ``said`` before a verb without subject are about somebody who may speak."""
        if named:
            return True
        if _CROWD.search(said):
            return False
        if not said.strip() and (
            (before and self._names(*before)) or (context.is_fresh and cue.word == "希望")
        ):
            return True
        if _BARE.search(said):
            return True
        return self._subjects.body_in(cue.start - len(said), cue.start) is not None

    def _is_noun(self, cue: Cue, start: int) -> bool:
        """Whether a comma follows 要求 though nobody stands before it."""
        if cue.counted or cue.force is not DEMANDING or self._text[cue.end] not in "，,":
            return False
        continues = _CONTINUES.fullmatch(self._text, cue.first, cue.start)
        return not continues and not self._speakers.stands_before(start, cue.start)
