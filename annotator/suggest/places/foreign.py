"""Foreign divisions and towns: a country and a name in sounds, with 州, 省, 县, 镇 … behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from annotator.suggest.patterns import Pattern

_SOUNDS = (
    "阿埃艾安奥巴班贝比宾波伯博布查达丹德登迪蒂丁顿多厄恩尔法费芬弗福盖戈格古哈汉赫洪胡惠基吉加贾杰金卡凯坎康考科可克肯库夸"
    "拉莱兰劳勒雷里利列林琳隆卢鲁路伦罗洛马迈曼梅门蒙米密敏明莫默姆穆纳南瑙内尼涅宁努诺欧帕潘佩彭皮平普齐奇乔切琴丘让热瑞若"
    "撒萨塞桑瑟森沙山舍圣施史士什斯苏索塔泰坦特提廷图托瓦万旺韦维魏温文翁沃乌武西希锡夏谢辛欣休许雅亚延扬耶叶伊易因英尤"
    "菲夫佛孟堡昆圭亨伍约泽扎詹哲珍朱兹佐滋朗葛奈婆赞尚松柯茨娜莎莉莲娅绍昂贡根甘坝"
)
# Sounds that hardly any Chinese word begins with: behind the name of a land they carry another name on.
_FOREIGN_ONLY = frozenset("尔斯兹姆娅莎娜妮琳奥厄涅扎佐蒂芬伦埃茨弗诺萨赫瑟")
_WIDE = "自治共和国|自治省|自治区|联邦区|共和国|直辖区|大区|地区"
_KINDS = _WIDE + "|半岛|群岛|港口|岛|港|江|河|湖|州|省|邦|郡|县|市|镇|城|区|村"
_BELOW = Pattern(
    rf"(?:(?:[{_SOUNDS}·]{{2,9}}|[东西南北中]{{1,2}}[方部]?|(?![各全本该两几多等的])[一-鿿](?=州))(?:{_KINDS}))+"
    r"(?![际区域长委民场政内立中市])"
)
_BELOW_EAST = Pattern(
    r"[一-鿿]{2,3}?(?<![政城都股上阁])(?:县|府|市|郡|(?<![报知渠街管轨通铁频])道|省|町)(?![际区域长委民场政内立中])"
)
# 老挝人民民主共和国, 沙特阿拉伯王国, 俄罗斯联邦: what a land calls itself.
_STATE = Pattern(
    "(?:社会主义|人民|民主(?:主义)?|伊斯兰|阿拉伯|联邦|多民族|合作|东岸|联合)*"
    "(?:共和国|王国|酋长国|合众国|大?公国|(?<=俄罗斯)联邦(?=[，、。和与的进访国是]))(?![主总首外国][席统理相长王])"
)
_EAST = frozenset(("日本", "韩国", "朝鲜", "越南"))
_ALONE = Pattern(
    rf"(?:[{_SOUNDS}]{{2,8}}(?:(?<!苏维埃)共和国|邦|郡|(?<!古)镇|群岛|半岛)|[{_SOUNDS}]{{3,8}}(?:州|市|岛|省))"
    r"(?![长委际民场区])"
)
_ALONE_END = Pattern(
    rf"[共邦郡镇群半州市岛省](?<=[{_SOUNDS}][{_SOUNDS}].)(?:(?<=共)和国|(?<=[群半])岛|(?<![共群半]))"
)
_ANCIENT = frozenset(("埃及", "希腊", "罗马", "印度", "波斯", "巴比伦"))
_NO_ANCIENT = frozenset(("考", "蒙"))
_SOUND = frozenset(_SOUNDS)
# 霍姆斯省, 弗格森镇: the land before it is known by itself.
_STEM = Pattern(rf"[{_SOUNDS}]{{3,}}(?=[省州市镇郡]$)")
_LONGEST = 8


def below(text: str, start: int, end: int) -> int:
    """Return where the divisions end that follow the name of a land; ``end`` without any."""
    match = _STATE.match(text, end, end + 16) or _BELOW.match(text, end, end + 24)
    if match is None and text[start:end] in _EAST:
        match = _BELOW_EAST.match(text, end, end + 5)
    return match.end() if match else end


def beginning(text: str, start: int, end: int) -> int:
    """Return where the land ``[start, end)`` begins as the text has it: 古埃及, but not 考古埃及."""
    if text.startswith("都柏林", start) and text[start - 1 : start] == "首":
        # The capital is Berlin, not Dublin.
        return start + 1
    is_ancient = text[start - 1 : start] == "古" and text[start:end] in _ANCIENT
    return start - 1 if is_ancient and text[start - 2 : start - 1] not in _NO_ANCIENT else start


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether the name of a land is only the beginning or end of a longer foreign name."""
    return (
        (text[end : end + 1] in _FOREIGN_ONLY and below(text, start, end) == end)
        # 贝赫拉巴德国际机场
        or text[end - 1 : end + 1] == "国际"
        or text[start - 1 : start] == "·"
        or text[end : end + 1] == "·"
    )


def stem(name: str) -> str:
    """Return the sounds by which a division is told too, without its kind: 霍姆斯 of 霍姆斯省; or nothing."""
    found = _STEM.match(name)
    return found.group() if found else ""


def is_part(text: str, start: int, end: int) -> bool:
    """Tell whether the sounds ``[start, end)`` go on before or behind: a person's, or another town's name."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return behind == "·" or before == "·" or behind in _FOREIGN_ONLY or before in _FOREIGN_ONLY


def alone(text: str, names: Mapping[int, int], floor: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Yield divisions and towns in sounds with no land before them.

    ``names`` are ends and starts known; ``floor`` tells where the word before a position ends that no
    name contains.
    """
    for kind in _ALONE_END.finditer(text):
        first = kind.start()
        while first > 0 and text[first - 1] in _SOUND and kind.start() - first <= _LONGEST:
            first -= 1
        if kind.start() - first > 1:
            first = max(first, floor(kind.start()))
            # 以南库姆市: the direction belongs to what stands before.
            first += text[first - 1 : first] == "以" and text[first] in "东西南北"
        match = (
            _ALONE.match(text, first) if kind.start() - first > 1 and text[first - 1 : first] != "·" else None
        )
        if match is None:
            continue
        start = max((end for end in range(first + 1, match.end() - 2) if end in names), default=first)
        if match.end() - start > 2:
            yield start, match.end()
