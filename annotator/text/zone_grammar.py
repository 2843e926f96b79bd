"""How lines of Chinese news that are no body text are put: what each kind of line looks like.

The patterns read lines in Simplified characters, noise out, punctuation wide (see ``folding``).
"""

from __future__ import annotations

import re

from annotator.model.document import Role

_H = "[一-鿿㐀-䶿〇·•\U00020000-\U000323af]"
_LABELS = {
    Role.FURNITURE: (
        "(?:责任|文字|视频|网络|新媒体|本期|执行|值班|图文|图片|实习)?编辑|责编|责任校对|校对|校审|审核|审校|审读|审稿|"
        "[初复终]审|[一二三]审|编审|监制|总监制|统筹|总?策划|主编|总编辑?|副?总编|美编|编发|签发|核发|编排|排版|"
        "值班(?:主任|编委|总编|领导)?|发布人|录入|上传|运营|版式"
    ),
    Role.CREDIT: "图片|图|摄影|摄影报道|摄像|供图|制图|图表|绘图|漫画|海报|视频|题图|图源|图片来源|视频来源",
    Role.BYLINE: (
        "文|文字|撰文|撰稿|作者|署名|采写|供稿|(?:本报|本网)?(?:全媒体)?记者|通讯员|文[/／]图|图[/／]文|"
        "(?:信息|文章|稿件|新闻|本文)?来源于?|稿源|出处|转自|摘自|原载|(?:本文)?原标题|原题|发布(?:日期|时间|单位|机构)|"
        "(?:发表|发稿|更新|成文|编辑)?(?:日期|时间)|发文(?:机关|单位|字号)|索引号|文号"
    ),
}
_MARK = "[ ]*[：:/／丨|｜][ ]*"
_PAIR = re.compile(
    f"[（(【\\[《 ]*(?:{'|'.join(f'(?P<{role.value}>{labels})' for role, labels in _LABELS.items())}){_MARK}"
)
_PAIR_LIMIT = 60
_SENTENCE_INSIDE = re.compile("[。！？；]|，.*，")

_BREADCRUMB = re.compile(
    "(?:您|你)?(?:现在|当前|目前|所在)?的?(?:所在)?位置[：:]|"
    "[^。！？，；>]{1,14}(?:[ ]*(?:>+|›|»|→)[ ]*[^。！？，；>›»→]{1,16}){1,6}$"
)
_MENU = re.compile(
    "(?:(?:网站)?首页|主页|上一页|下一页|末页|尾页|返回(?:首页|顶部|列表|上页)?|回到顶部|关闭(?:窗口|本页)?|"
    "打印(?:本页|此页)?|收藏(?:本页)?|分享|登录|注册|目录|搜索|导航|评论|纠错|无障碍(?:阅读|浏览)?|手机版|English|更多|"
    "页次[：:].*|共\\d+页.*|第\\d+页)(?:[ |｜·/【】\\[\\]]+|$)"
)
_PROMPT = re.compile(
    "[“【\\[（(]*(?:一键|微信|手机)?(?:(?P<act>分享|转发|打开|扫|长按|点击|戳|关注|识别|下载)|使用|用|微信|手机|欢迎|请|复制|"
    "收藏|点赞|听|更多|查看|阅读原文|展开|收起|在看|加载|快来|投稿)"
)
_PROMPT_SURE = re.compile("朋友圈|扫一扫|二维码|右上角|网页分享|蓝字|阅读原文|分享到|分享至|分享给")
_PROMPT_ABOUT = re.compile(
    "公众号|客户端|[Aa][Pp][Pp]|微博|QQ|复制链接|阅读(?:全文|更多)|查看(?:全文|更多|原文)|全文|小程序|打开微信|"
    "加载(?:中|更多)"
)
_PROMPT_LIMIT = 60
_BREADCRUMB_LIMIT = 80
RELATED = re.compile(
    "[【\\[■●◆▶>#]*[ ]*(?:(?:相关|更多|热门|热点|推荐|延伸|精彩|往期|拓展|最新|猜你)(?:的)?"
    "(?:稿件|阅读|新闻|链接|报道|推荐|文章|内容|资讯|回顾|视频|专题|附件|喜欢|搜索)+|编辑推荐|(?:您|你)?可能(?:还|也)?(?:会)?(?:喜欢|感兴趣).*|"
    "大家都在看|猜你喜欢|频道精选|要闻推荐)[ ]*[】\\]]?[ ]*[：:>»]*$|(?:上|下)一[篇条则][：: ]"
)
_LEGAL_SURE = re.compile(
    "版权所有|未经.{0,12}(?:授权|许可|允许|同意).{0,30}(?:转载|使用|复制|镜像)|ICP备|公网安备|如有侵权|"
    "(?:仅|不)代表.{0,20}(?:观点|立场)|仅提供信息发布|^[【\\[（(](?:免责|版权|特别|郑重)?声明[】\\]）)]"
)
_LEGAL = re.compile(
    "版权声明|免责声明|[Cc]opyright|©|备案号|不良信息|举报(?:电话|邮箱)[：:]|(?:主办|承办|技术支持)(?:单位)?[：:]|"
    "^特别声明$"
)
_LEGAL_LIMIT = 200
_COUNTER = re.compile(
    "[（(【\\[]?(?:阅读|浏览|点击|访问|评论|点赞|播放|收藏|分享|字数)(?:量|次数|数)?"
    "[：: ]*\\d[\\d.,，万]*[次人+]*[）)】\\]]?$|"
    "[（(【\\[]?(?:字体|字号)[：:]?.{0,16}$|\\d+[条个]?(?:评论|阅读|赞|跟贴).{0,6}$|【.{1,6}】【.{1,6}】"
)
_DATE = "(?:19|20)\\d\\d(?:年|[-/.])\\d{1,2}(?:月|[-/.])\\d{1,2}日?"
_CLOCK = "\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?"
_DATE_LINE = re.compile(
    f"[（(【\\[]?{_DATE}[ T]*(?:星期.)?[ ]*(?:{_CLOCK})?"
    "(?:[ |｜]+[^，。；！？]{1,30}|[ ]*(?:来源|稿源|作者|字体|编辑|浏览|点击)[：: ][^，。；！？]{0,30})?"
    "[）)】\\]]?$|"
    f"[^，。；！？]{{1,30}}[ ]{_DATE}[ ]*{_CLOCK}[^，。；！？]{{0,20}}$"
)
SIGNED = re.compile("(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日")
_MASTHEAD = re.compile(
    f"{_H}{{2,8}}(?:日报|晚报|晨报|时报|早报|商报|都市报|周报|新闻网|在线|客户端|通讯社|电视台)$|新华社$|(?:人民|新华|央视|光明|求是)网$"
)
_PAGE = re.compile(
    "[-—–―·][ ]*\\d{1,3}[ ]*[-—–―·]$|第[ ]*[A-Z]?\\d{1,3}[ ]*[版页](?:[：: /共].{0,14})?$|"
    "[A-Z]?\\d{1,2}版(?:[：: ].{0,12})?$"
)
_END = re.compile("[-—–― ]*(?:END|end|全文完)[-—–― ]*$|[（(【](?:完|完毕|全文完)[）)】]$")
_NAMES = f"(?:{_H}{{2,4}}(?:[ 、，,/]+|$)){{1,6}}"
_REPORTER = re.compile(
    "[□■◎●○◆△▲*※（(]*[ ]*"
    "(?:(?:本报|本网|本刊|本台|本社|新华社|中新社|人民日报|央视|"
    f"{_H}{{2,10}}(?:报|社|网|台|客户端|中心))?[ ]*"
    "(?:全媒体|融媒体?|首席|特约|见习|实习|驻[一-鿿]{2,4})*"
    "(?:记者|通讯员|评论员|特派员|编译|撰稿人?)[ ：:、/]+"
    f"{_NAMES}(?:(?:通讯员|记者|文[/／]图|[/／]?文|报道|摄影报道)?[ ]*(?:{_NAMES})?)?[）)]?$"
    "|(?:本报|本刊|新华社|人民日报)(?:特约|首席)?评论员$)"
)
_SOURCE = re.compile(
    f"《[ ]*{_H}{{2,12}}[ ]*》[ ，]*[（(]?[ ]*{_DATE}.{{0,16}}$|"
    f"摘自[ ]*(?:《[^》]{{2,16}}》|[^ 。]{{2,16}}[ ]+{_DATE}).{{0,40}}$|"
    f"[（(][^（()）。]{{0,14}}(?:(?<!日)[电讯]|摄)[ ]*[^（()）。]{{0,16}}[）)]$|"
    f"{_H}{{2,8}}(?:消息|讯)(?:[（(][^）)]{{1,10}}[）)])?[：:]$|"
    "[（(](?:原载|转自|据|本文|来源|作者)[^（()）。]{0,40}[）)]$"
)
_PHOTO_BY = (
    f"[（(]?[ ]*(?:{_H}{{0,16}}(?:记者|通讯员|摄影师|摄影记者|实习生|拍客)[ /：:]*)?"
    f"(?:{_H}{{2,4}}[ 、，,/·]+){{0,4}}{_H}{{2,4}}[ 、/]*"
    "(?:摄影?(?:报道)?|摄制|供图|制图|航拍)[ ]*[）)]?"
)
_CREDIT = re.compile(
    f"(?:^|(?<=[。！？”）)] )|(?<=[。！？”）) ]))(?P<credit>{_PHOTO_BY}|"
    "[（(]?(?:图片|图源|照片|资料图片?|图)(?:来源|来自|由)?[：: /][^。，]{2,20}[）)]?|"
    "[（(](?:资料图片?|资料照片|视频截图|效果图|网络图片?)[）)])[。]?$"
)
_CAPTION = re.compile(
    "(?:图为|[上下左右]图|图[一二三四五六七八九十\\d①-⑳]{1,2}[：: ]|[▲△▼↑↓]|资料(?:图|照片)[：:])"
)
_CAPTION_LIMIT = 150
_SCENE = re.compile("\\d{1,2}月\\d{1,2}日，")
_SCENE_LIMIT = 100
# A sentence that tells news, or introduces a person by the office, is no scene.
_TELLS = re.compile(
    "强调|指出|要求|表示|提出|认为|会议|印发|通知|发布|获悉|据|书记|省长|市长|县长|区长|州长|部长|主任|主席|总理|局长|常委|厅长|秘书长|委员"
)
NUMBERED = re.compile(
    "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\\d]{1,4}[章节编部]|\\d{1,2}[、.．](?!\\d)"
)
_ENDS_SENTENCE = re.compile("[。！？!?；;…][”’」』》）)]*$")


def ends_sentence(line: str) -> bool:
    """Tell whether ``line`` ends with the punctuation of a sentence."""
    return _ENDS_SENTENCE.search(line) is not None


def known_role(line: str, *, at_edge: bool) -> Role | None:
    """Return the role that the form of ``line`` shows, None where it shows none.

    ``at_edge`` tells that the line stands near the start or the end of its article.
    """
    if _is_furniture(line):
        return Role.FURNITURE
    labelled = _labelled_role(line, at_edge=at_edge)
    if labelled is not None:
        return labelled
    if _REPORTER.match(line) or _SOURCE.match(line):
        return Role.BYLINE
    if at_edge and (_DATE_LINE.match(line) or _MASTHEAD.match(line)):
        return Role.BYLINE
    credit = credit_start(line)
    if credit is not None:
        return Role.CREDIT if credit == 0 else Role.CAPTION
    if _CAPTION.match(line) and len(line) <= _CAPTION_LIMIT:
        return Role.CAPTION
    return None


def credit_start(line: str) -> int | None:
    """Return where the photo credit at the end of ``line`` starts, None where it has none."""
    if len(line) > 400:
        return None
    match = _CREDIT.search(line)
    return match.start("credit") if match else None


def is_plain_credit(line: str) -> bool:
    """Tell whether ``line`` names the photographer of the one photo above it."""
    return credit_start(line) == 0 and not _PAIR.match(line)


def editors_start(line: str) -> int | None:
    """Return where the bracketed editors at the end of a line of body text start."""
    if not line.endswith(("）", ")")):
        return None
    start = max(line.rfind("（"), line.rfind("("))
    match = _PAIR.match(line, start) if start > 0 else None
    return start if match and match.lastgroup == Role.FURNITURE.value else None


def is_scene(line: str) -> bool:
    """Tell whether ``line`` reads like the caption of a photo: one dated sentence without news."""
    first = line.find("。")
    single = len(line) <= _SCENE_LIMIT and first in (-1, len(line) - 1)
    return single and _SCENE.match(line) is not None and _TELLS.search(line) is None


def _is_furniture(line: str) -> bool:
    sentence = ends_sentence(line)
    if len(line) <= _PROMPT_LIMIT and (prompt := _PROMPT.match(line)):
        # A sentence of news may tell of an app: it takes an order to do something to the page.
        sure = _PROMPT_SURE.search(line) is not None
        if sure and (prompt["act"] or not sentence):
            return True
        if not sentence and _PROMPT_ABOUT.search(line):
            return True
    if len(line) <= _LEGAL_LIMIT and (_LEGAL_SURE.search(line) or (not sentence and _LEGAL.search(line))):
        return True
    if sentence:
        return False
    if _BREADCRUMB.match(line):
        return len(line) <= _BREADCRUMB_LIMIT
    return any(form.match(line) for form in (RELATED, _COUNTER, _MENU, _PAGE, _END))


def _labelled_role(line: str, *, at_edge: bool) -> Role | None:
    """Return the role of a line of labels and names (责编：…, 作者：… 编辑：…)."""
    if len(line) > _PAIR_LIMIT or not _PAIR.match(line) or _SENTENCE_INSIDE.search(line):
        return None
    found = {match.lastgroup for match in _PAIR.finditer(line)}
    for role in (Role.FURNITURE, Role.BYLINE, Role.CREDIT):
        if role.value in found:
            return role if at_edge or role is not Role.BYLINE else None
    return None
