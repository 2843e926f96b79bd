"""How a clause of official prose reads: a demand, an opener of one, or a statement of fact.

A clause is ``plain[start:end]``, where ``plain`` is the article's text without its quotations.
"""

from __future__ import annotations

import re

from annotator.suggest.directives.prose import BLOT
from annotator.suggest.directives.words import Openings, endings, openings
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import one_of, pattern, sections

_FILE = "speech.txt"
_MODAL = pattern(_FILE, "modals")
_STARTERS = Openings(sections(_FILE)["starters"], but=sections(_FILE)["not starters"])
# 就业, 对外, 同为邻邦 begin with a preposition only to the eye.
_NOUNS = ("同为", "同属", "就业", "就医", "就学", "从业", "对外", "对口", "对象")
_OPENERS = Openings((*sections(_FILE)["weak starters"], *sections(_FILE)["prepositions"]), but=_NOUNS)
_WEAK_STARTERS = openings(_FILE, "weak starters", "single starters")
_PREPOSITIONS = Openings(sections(_FILE)["prepositions"], but=_NOUNS)
_CONDITIONS = Openings(sections(_FILE)["conditions"], but=("对此", "对方", "对手", "对于这"))
_FACT = Pattern(one_of(_FILE, "facts"))
# 作用十分重要 states a fact too; it is looked for by itself, as no word begins all of these.
_VERY = Pattern(
    "(?:很|非常|十分|相当|极为|极其|尤为|格外|更为)"
    "(?:重要|大|好|多|快|高|强|难|关键|必要|紧迫|艰巨|不容易|不错|有意义)$"
)
_FACT_ENDINGS = endings(_FILE, "fact endings")
_JUDGEMENTS = endings(_FILE, "judgements")
_JUDGED = re.compile(f"{one_of(_FILE, 'judged')}[^，]{{0,8}}{one_of(_FILE, 'judgements')}$")
_STATEMENT = Pattern(one_of(_FILE, "statements"))
_ADVERBS = frozenset(sections(_FILE)["adverbs"])
_NUMBERED = re.compile("第[一二三四五六七八九十]+|[一二三四五六七八九]是?")
# 是一项必须完成的任务, 要解决的问题是, 落实发展要安全的要求 state facts.
_ATTRIBUTE = Pattern(
    "是(?<![一二三四五六七八九十就别其的先]是)(?<![关重核根前][键点心本提]是)[^，,]{0,18}?(?:必须|应当?|要)[^，,]{1,14}的(?=[一-鿿])"
    "|(?:要|应|必须)(?!看到|认识|明白|清楚|知道|坚持)[^，,的]{1,8}的[^，,的]{1,8}"
    "(?:是(?<![别其但就都还]是)(?!否|非)|在于|包括|有(?=[几两三四五六七八九十0-9]))"
    "|(?:落实|贯彻|按照|把握)[^，,要]{0,8}要[^，,]{1,24}的(?:重要|总体|明确)?要求"
)
_ATTRIBUTE_FIRST = frozenset("是要应必落贯按把")
# 抓好…, 用足…: a verb of one character and how it is to be done.
_DONE_WELL = frozenset("好实牢紧准细深优强足稳清透活")
_VERBS = frozenset("开办走建管用抓做打守把盯讲学想扎压夯筑摸查谋干唱吹当选配育盘激放扛担种")
# The characters with which an order or a prepositional phrase may begin.
ORDER_FIRST = _VERBS | {word[0] for part in ("starters", "prepositions") for word in sections(_FILE)[part]}
# How a clause of an order begins: with its verb, with 各级, with 同时 or 一是.
_LEADING = (
    ORDER_FIRST
    | {word[0] for part in ("weak starters", "single starters", "adverbs") for word in sections(_FILE)[part]}
    | set("走该各全广有相所每省市县区一二三四五六七八九十第首其另")
)
_TOPIC_ENDINGS = endings(_FILE, "topic endings")
# 各级党委加强作风建设，要…: who does what the demand is about.
_WHO_DOES = Pattern(
    "(?![我正已将])[一-鿿、]{0,12}?(?:党委|组织|机关|干部|党员|代表|委员|儿童|青年|国家|政府|部门|企业|单位)"
    "(?:加强|学习贯彻|培育|履职|守住|推进|开展|对外开放)[^，是有过了着]*$"
    "|[一-鿿]{2,3}(?:建设|打造|增创)[^，是有过了着]*(?:示范区|之都|高地|新优势|新突破)$"
)
_CARES = re.compile("重视|关注|关心|关切|期待|支持")
_HAPPENING = frozenset("正已将更也都又还仍曾没而有")
_AS_WHAT = Pattern("[一-鿿]{2,14}作为[一-鿿]{2,}")
_REMARK = re.compile(
    "具有(?:很强|重要|重大|十分)|对于?指导|祝愿|祝(?:大家|[你他她]们)|[他她]相信|[0-9]{1,2}[月日]"
    "|这(?:是|既是|也是|不仅|个|些|项|一|样才|样可以|既|让|将|符合)"
)
# 该停的停, 对违规的发现一起、查处一起, 对低保户应保尽保: what is due is to be done.
_AS_DUE = re.compile(
    "该([一-鿿]{1,4})的(?:就|要|坚决)?\\1|对[^，。；]{2,30}?(?:应([一-鿿])尽\\2|发现一起、?查处一起)"
)
_DUE_FIRST = ("该", "对")
# What is so in the country is told beside: …，我国经济面临的困难不少.
_SITUATION = re.compile("我国[^，；是要]{2,24}(?:不少|很多|较多|更大|突出|严峻|复杂|艰巨)$")
# What the speaker is going to do himself is no part of what he demands.
_PLEDGED = re.compile("(?:中方|中国|我方|我们?)(?:也|还|正)?[愿将]|[中我]方(?:已|率先)")
# One of these stands in every remark.
_MAY_TELL = re.compile(
    "祝|，我国|，具有|，对于?指导|愿|将|相信|方已|率先|这|了|愈发|明显|显著|是一|月(?<=[0-9]月)|日(?<=[0-9]日)"
)
_FEELS = re.compile(
    "感到|提出了?[^，]{0,8}(?:希望|要求)$|越来越[^，]{1,3}$|表示"
    "|有着[^，]*(?:作用|意义|影响|地位|关系)$|具有[^，]*(?:作用|意义|影响|地位|关系)$"
)
# 对外开放是基本国策 opens no demand, nor does 对源头的探究是一项系统工程.
_DEFINES = Pattern(
    "对[^，：]{2,}最好的[^，]{2,4}是|对[^，：]{2,}是(?:一[个项种场]|当前|我国|基本|正确)[^，：]*[^，：说言的]$"
)
_OUTCOME = re.compile(
    "了(?<!为了)(?<!不了)(?<![^取获赢]得了)(?<![^消清解扫排拆破]除了)(?![解结却断如然不得就])|愈发|(?:明显|显著)(?:提高|提升|改善|增强|加快|好转)$"
    "|是(?<![但只就都凡还又总不正以于要]是)(?<!实事求是)一(?:个|项|种|条|次|件|大)"
)
_DONE = re.compile("了(?<=[出台提定做成立起到施行明供入挥]了)(?!解|结|问题)")
# 展现了…: what was done, though it begins like an order.
_DID = Pattern("[一-鿿]{2}了(?<!除了)(?![解结却断如然不])")
# “十五五”时期，粮食产量要….
_PERIODS = ("时期", "期间")
# 新征程上，要….
_ON_THE_WAY = ("征程上", "起点上", "赶考路上", "进程中")
_PERIOD = 8
# So long may be told when something is to be done.
_WHEN = 18
_SETTING = Pattern("[一-鿿]{1,6}(?:下|上|中|时期|时代|阶段)(?=[一-鿿]{4})")
_ORDINAL = re.compile(
    "(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+、?|首先|其次|另?一方面|一[手边]|另一[手边])[，,]?|同时(?![，,])"
)
_ORDINAL_FIRST = frozenset("（(一二三四五六七八九十第首其另同")
_NUMBER = re.compile(
    "[ 　]*(?:[一二三四五六七八九十]+[是、]|第[一二三四五六七八九十]+[，,、是]"
    "|[（(][一二三四五六七八九十]+[）)]|[0-9]{1,2}[.．、](?![0-9])|(?:首先|其次|再次|最后)，)"
)
_NUMBER_FIRST = frozenset(" 　（(0123456789一二三四五六七八九十第首其再最")
_COMMA = re.compile("[,，:：—](?:(?<=[，:：])|(?<=,)(?![0-9]{3})|(?<=—)—)")
# So near its beginning a demand says that it is one.
_NEAR = 18
_STOP = re.compile("[,，。；;]")


def clauses(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between the commas of ``plain[start:end]``."""
    found: list[tuple[int, int]] = []
    stretch = plain[start:end]
    if "：" in stretch or "—" in stretch or "," in stretch or ":" in stretch:
        for comma in _COMMA.finditer(plain, start, end):
            stop, behind = comma.span()
            found.append((start, stop))
            start = behind
    else:
        # Most have no other comma, and are divided in one go.
        for part in stretch.split("，")[:-1]:
            stop = start + len(part)
            found.append((start, stop))
            start = stop + 1
    found.append((start, end))
    return found


def find_modal(plain: str, start: int, end: int) -> int:
    """Return where 要 or the like says that something must be done, -1 where nothing does."""
    match = _MODAL.search(plain, start, end)
    if match is None:
        return -1
    modal, behind = match.span()
    is_instead = plain[modal - 1] == "是" and plain.startswith("而是", modal - 2)
    if is_instead and plain.find("不是", start, modal) >= 0:
        return find_modal(plain, behind, end)  # 帮扶不是给钱，而是要…: what it is.
    if plain.find("的", start, end) >= 0:
        # Only an attribute that begins before the modal ends can hold it.
        for at in range(start, behind):
            attribute = _ATTRIBUTE.match(plain, at, end) if plain[at] in _ATTRIBUTE_FIRST else None
            if attribute:
                return find_modal(plain, attribute.end(), end)
    return modal


def is_modal(plain: str, start: int, end: int) -> bool:
    """Whether ``plain[start:end]`` says that something must be done."""
    return find_modal(plain, start, end) >= 0


def is_imperative(plain: str, start: int, end: int) -> bool:
    """Whether the clause begins like an instruction and states no fact."""
    start = behind_ordinal(plain, start, end)
    return begins_order(plain, start, end) and not _is_fact(plain, start, end)


def may_be_imperative(plain: str, start: int, end: int) -> bool:
    """Whether the clause may begin an instruction that the next clause makes sure."""
    start = behind_ordinal(plain, start, end)
    return _WEAK_STARTERS.begin(plain, start, end) and not _is_fact(plain, start, end)


def states_something(plain: str, start: int, end: int) -> bool:
    """Whether the clause says what is, not what is to be done."""
    start = behind_ordinal(plain, start, end)
    return plain.endswith("了", start, end) or bool(_STATEMENT.search(plain, start, end))


def states_outcome(plain: str, start: int, end: int) -> bool:
    """Whether the clause says what was done or came of it: 出台了一系列措施."""
    return plain.find("了", start, end) >= 0 and bool(_DONE.search(plain, start, end))


def is_opener(plain: str, start: int, end: int) -> bool:
    """Whether the clause names the purpose or topic of the demand that follows it."""
    start = behind_ordinal(plain, start, end)
    if start >= end:
        return False
    if plain[end - 1] == "后":
        # 安全法实施后，有关部门要….
        return 2 < end - start <= _WHEN and not _FEELS.search(plain, start, end)
    if plain[start] == BLOT and plain.endswith(_PERIODS, start, end):
        return end - start <= _PERIOD
    if _CONDITIONS.begin(plain, start, end):
        return not _FEELS.search(plain, start, end) and not _DEFINES.match(plain, start, end)
    if not _opens(plain, start, end):
        if plain.endswith(_ON_THE_WAY, start, end):
            return end - start <= _PERIOD
        setting = _SETTING.match(plain, start, end)
        if setting is None or not _opens(plain, setting.end(), end):
            return False
    return not _is_fact(plain, start, end)


def is_topic(plain: str, start: int, end: int) -> bool:
    """Whether the clause only names what the demand behind it is about: 老旧小区改造，必须…."""
    if _TOPIC_ENDINGS.end(plain, start, end):
        if end - start > 16 or plain[start] in _HAPPENING or _CARES.search(plain, start, end):
            return False
        return not _is_fact(plain, start, end)
    if not (_AS_WHAT.match(plain, start, end) or _WHO_DOES.match(plain, start, end)):
        return False
    return not _STATEMENT.search(plain, start, end)


def may_lead(character: str) -> bool:
    """Whether a clause that is an order, or leads over to one, may begin with ``character``."""
    return character in _LEADING


def begins_order(plain: str, start: int, end: int) -> bool:
    """Whether the clause begins with a verb or adverb of instructions."""
    if _STARTERS.begin(plain, start, end):
        return True
    first = plain[start] if start < end else ""
    if first in _DUE_FIRST:
        return _AS_DUE.match(plain, start, end) is not None
    if first == "走" and plain.endswith(("路", "路子"), start, end):
        return True
    return end - start > 2 and first in _VERBS and plain[start + 1] in _DONE_WELL


def opens_order(plain: str, start: int, end: int) -> bool:
    """Whether the clause begins with a word of instructions, or with a preposition."""
    return begins_order(plain, start, end) or _PREPOSITIONS.begin(plain, start, end)


def opens_with_preposition(plain: str, start: int, end: int) -> bool:
    """Whether the clause begins with 在, 对, 通过 or the like."""
    return _PREPOSITIONS.begin(plain, start, end)


def _opens(plain: str, start: int, end: int) -> bool:
    return begins_order(plain, start, end) or _OPENERS.begin(plain, start, end)


def without_remarks(plain: str, start: int, end: int) -> int:
    """Return where the demand ends, before what is only told about it or came of it."""
    if not _MAY_TELL.search(plain, start, end):
        return end
    parts = clauses(plain, start, end)
    for number in range(1, len(parts)):
        first, last = parts[number]
        if plain[first] in "中我" and _is_told(plain, first, last, end):
            end, parts = first, parts[:number]
            break
    kept = len(parts)
    while kept > 1 and not (begins_order(plain, *parts[kept - 1]) or is_modal(plain, *parts[kept - 1])):
        kept -= 1
    for first, last in parts[kept:]:
        if _is_remark(plain, first, last):
            return first
    return end


def _is_told(plain: str, start: int, stop: int, end: int) -> bool:
    """Whether the speaker says what he does himself from here on, or what is so and nothing more to do."""
    if _PLEDGED.match(plain, start, stop):
        return True
    return _SITUATION.match(plain, start, stop) is not None and not is_modal(plain, stop, end)


def _is_remark(plain: str, start: int, end: int) -> bool:
    if plain.find("是否", start, end) >= 0:
        return False
    return bool(_REMARK.match(plain, start, end) or _OUTCOME.search(plain, start, end))


def is_adverb(plain: str, start: int, end: int) -> bool:
    """Whether the clause is no more than 同时, 当前 and the like."""
    return end - start <= 12 and (
        plain[start:end] in _ADVERBS or bool(_NUMBERED.fullmatch(plain, start, end))
    )


def begins_modal(plain: str, start: int, end: int) -> bool:
    """Whether a demand of its own begins with ``plain[start:end]``: 要…, 二要…, 各地要…."""
    near = start + _NEAR
    match = _MODAL.search(plain, start, near if near < end else end)
    return (
        match is not None
        and match.start() - start <= 14
        and _STOP.search(plain, start, match.start()) is None
    )


def begins_numbered(plain: str, start: int, end: int) -> bool:
    """Whether ``plain[start:end]`` begins an item of a list: 一是…, 第一，…, （一）…."""
    return start < end and plain[start] in _NUMBER_FIRST and bool(_NUMBER.match(plain, start, end))


def is_numbered(plain: str, start: int, end: int) -> bool:
    """Whether the clause is no more than 一是, 二是 and the like."""
    return behind_ordinal(plain, start, end) == end > start


def behind_ordinal(plain: str, start: int, end: int) -> int:
    """Return where the clause goes on behind 一是, 第二 and the like."""
    if start < end and plain[start] in _ORDINAL_FIRST:
        match = _ORDINAL.match(plain, start, end)
        return match.end() if match else start
    return start


def _is_fact(plain: str, start: int, end: int) -> bool:
    if _FACT_ENDINGS.end(plain, start, end) or _FACT.search(plain, start, end):
        return True
    if _DID.match(plain, start, end) or _VERY.search(plain, start, end):
        return True
    return _JUDGEMENTS.end(plain, start, end) and bool(_JUDGED.search(plain, start, end))
