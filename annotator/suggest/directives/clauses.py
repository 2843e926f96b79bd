"""How a clause of official prose reads: a demand, an opener of one, or a statement of fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOT_MODAL_BEFORE = "主重需只必想将首次纲概摘扼简紧索险快刚正才都显"
_MODAL = re.compile(
    "(?:"
    f"(?<![{_NOT_MODAL_BEFORE}不])要(?!素|点|闻|紧(?!密|紧|扣|盯|跟|抓)|件|害|道|么|领|塞|职|好(?=的|朋)|义|地(?!方)|案|是(?!非)|员|旨|求(?!真|实|是)|价|犯|管党)"
    "|不要|都要|只要做|必须|务必|务须|须(?!知)|应当|应该|理应|切勿|切忌|切不可|不得|严禁|不能(?!不)|决不能|绝不能|决不|绝不|不容许|不准|不许"
    "|(?<=[，,；。\"“：府门地位级部市县区省州局委员织业众家志们导校国方会])应(?!急|对|用|邀|县|城|付|有尽有|变|聘|届|收|诉|运而生|接|战|试|声)"
    "|需(?=[一-鿿]{0,2}(?:加强|坚持|进一步|要继续|深入|抓紧|高度))"
    ")"
)
_SOFT_MODAL = re.compile("需要|有必要|重在|关键要")
_STARTERS = (
    "全面 深入 认真 切实 进一步 更加 更好 更快 着力 大力 努力 坚决 坚定 坚定不移 扎实 扎扎实实 持续 不断 积极 加快 加强 加大 加紧 加深 始终 牢牢 牢固 牢记 紧紧 紧扣 紧盯 紧密 紧抓 紧跟 充分 严格 严肃 严厉 严防 严守 严把 统筹 科学 "
    "主动 全力 全力以赴 尽快 尽最大 尽心 抓紧 抓好 抓实 抓住 抓细 抓牢 狠抓 聚焦 突出 强化 深化 优化 完善 健全 建立 建设 建好 构建 打造 打好 打赢 打通 推进 推动 促进 提高 提升 提振 增强 扩大 落实 贯彻 坚持 坚守 做好 做强 做实 做到 做优 做细 确保 保障 保证 保持 防范 防止 防治 "
    "杜绝 遏制 解决 化解 支持 培育 培养 发展 发扬 发挥 弘扬 传承 保护 用好 用足 用心 用情 把 将 以 按照 围绕 立足 依托 因地制宜 压实 夯实 筑牢 守住 守牢 守好 树立 树牢 创新 实施 开展 组织 引导 教育 凝聚 团结 巩固 拓展 拓宽 畅通 盘活 激发 激活 释放 整合 集中 精准 分类 "
    "久久为功 想方设法 千方百计 心无旁骛 一以贯之 锲而不舍 奋力 力争 力戒 争取 争当 争做 争创 勇于 敢于 善于 勇担 敢抓 注重 重视 关心 关爱 倾听 慎终如始 毫不 从严 从快 从实 依法 迅速 立即 及时 全程 全员 全方位 全过程 多措并举 既 自觉 带头 带领 领导 凡是 高质量 高标准 高效 高度重视 高度 "
    "锚定 对标 瞄准 抢抓 抢占 把握 把准 把好 瞄 加力 稳步 稳妥 稳住 稳定 有序 有力 有效 合理 广泛 普遍 继续 继承 重点 尤其 特别 集聚 壮大 丰富 规范 改进 改善 改革 革除 纠正 整治 整改 治理 查找 查漏 排查 摸清 弄清 理清 厘清 明确 细化 量化 "
    "下大力气 下决心 下功夫 拿出 发出 树 讲好 讲 学好 学习 学深 学懂 强 兜牢 兜住 办好 办实 出实招 为 让 使 同心 齐心 合力 协同 协调 联动 补齐 补短 挖掘 挖潜 引进 引育 扶持 帮助 关注 照顾 维护 维持 履行 遵守 执行 担当 担负 扛牢 扛起 扛实 完成 实现 达到 形成 营造 创造 创建 创优 "
    "减轻 减少 降低 控制 管好 管住 管控 监督 监测 督促 督导 检查 巡查 考核 激励 表彰 宣传 宣讲 普及 推广 推行 推出 试点 探索 研究 研判 谋划 谋实 规划 制定 出台 修订 修改 编制 审慎 依靠 依规 遵循 尊重 融入 对接 扭住 咬定 铆足 鼓足 振奋 保质保量 "
    "坚定不 始终坚持 倍加 真正 真心 真抓 实干 求真 大兴 大抓 大胆 放手 放开 强基 强弱 固 稳 抓 防 守 用 建 办 一手 一件 一项 一体 一张 一刻 时刻 永远 永葆 忠诚 无条件 不折不扣 不断 不忘 不负 不畏 不懈 不打 不搞 不留 不放松 不松 不等 不能 不得 绝不 决不 切忌 切勿 严禁 力避 反对 克服 摒弃 避免 警惕 "
    "纵深 系统 更大 更高 集中 切 多 少 早 快 深 精 细 常 勤 敢 勇 善 向 与 同 在 从 对 针对 面对 面向 结合 通过 利用 运用 借助 根据 依据 遵照 本着 "
).split()
_STARTER = re.compile("|".join(sorted(map(re.escape, _STARTERS), key=lambda word: (-len(word), word))))
_PREPOSITIONS = re.compile("在|对|对于|面对|针对|围绕|按照|根据|依据|通过|为了?|结合|作为|站在|从|以|随着|关于|就|无论|不管|只有|凡")
_FACT = re.compile(
    "(?<![但只就都凡还又总不正以于要])(?<!实事求)是(?!非|否)|具有|拥有|有着|已经|已(?!有)|取得|成为(?!.*要)|处于|面临|意味着|表明|显示|呈现|离不开|关系(?:到|着)?[^、]{2,}全局|事关|关乎|在于|存在|至关重要|意义重大|责任重大|使命光荣"
    "|来之不易|(?:形势|任务)[^，]{0,8}(?:严峻|复杂|繁重|艰巨)|了$|过$|以来$|将至$|就是|正在|即将|决定着|体现了|标志着|奠定了|充分体现|充分说明|起到|作出了|做出了|作出重大|不容乐观|不容忽视|一直|历来|从来"
    "|(?:潜力|优势|压力|任务|责任|意义|空间|前景|基础|条件|影响|作用|形势|资源|机遇|矛盾|问题|地位)[^，]{0,8}(?:大|多|好|足|重|广阔|重大|显著|突出|明显|良好|丰富|坚实|前所未有)$"
)
_COPULA = re.compile("(?<![但只就都凡还又总不正以于要])(?<!实事求)是(?!非|否)|至关重要|来之不易|有望|已经|离不开|存在|将会?(?:继续|坚持|以|从|在|按|进一步|不断|始终|认真|全力|切实)|了$")
_ADVERB = re.compile(
    "(?:同时|当前|目前|因此|所以|此外|另外|首先|其次|再次|最后|总之|下一步|下步|接下来|今后|现在|如今|与此同时|对此|为此|另一方面|一方面|他|她|其中|特别是|尤其是|而且|并且|但是|但|而|同样|当前和今后一个时期|今年|明年|今后一个时期|当下|眼下|近期|下半年|下一阶段|第[一二三四五六七八九十]|[一二三四五六七八九]是?)$"
)
_ORDINAL = re.compile("(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,、]?|首先|其次|另?一方面|一[手边]|另一[手边])[，,]?")
_COMMA = re.compile("[,，](?![0-9]{3})|[:：]|——")


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the commas of ``text[start:end]`` that stand in no quotes."""
    first = start
    for match in _COMMA.finditer(text, start, end):
        stretch = text[start : match.start()]
        if stretch.count("“") > stretch.count("”") or stretch.count("《") > stretch.count("》"):
            continue
        if stretch.count("（") > stretch.count("）"):
            continue
        yield first, match.start()
        first = match.end()
    yield first, end


def is_modal(clause: str) -> bool:
    """Whether the clause says that something must be done."""
    return bool(_MODAL.search(_unquoted(clause)))


def modal_at(clause: str) -> int:
    """Return where the clause has its 要 or the like, -1 where it has none."""
    match = _MODAL.search(clause)
    return match.start() if match else -1


def is_imperative(clause: str) -> bool:
    """Whether the clause begins like an instruction and states no fact."""
    clause = _ORDINAL.sub("", clause)
    return bool(_STARTER.match(clause)) and not _FACT.search(_unquoted(clause))


def states_something(clause: str) -> bool:
    """Whether the clause says what is, not what is to be done."""
    return bool(_COPULA.search(_unquoted(_ORDINAL.sub("", clause))))


def is_opener(clause: str) -> bool:
    """Whether the clause names the purpose or topic of the demand that follows it."""
    clause = _ORDINAL.sub("", clause)
    return not _FACT.search(_unquoted(clause)) and bool(_STARTER.match(clause) or _PREPOSITIONS.match(clause))


def is_adverb(clause: str) -> bool:
    """Whether the clause is no more than 同时, 当前 and the like."""
    return bool(_ADVERB.fullmatch(clause))


def begins_modal(text: str) -> bool:
    """Whether a demand of its own begins with ``text``: 要…, 二要…, 各地要…."""
    clause = re.split("[,，。；;]", text, maxsplit=1)[0]
    match = _MODAL.search(clause)
    return bool(match) and match.start() <= 14


def _unquoted(clause: str) -> str:
    return re.sub("“[^”]*”?|《[^》]*》?|‘[^’]*’?", "＊", clause)
