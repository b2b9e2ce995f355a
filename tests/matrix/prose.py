"""Made-up text for the matrix: sentences, sub-headings and whole parts, the same in every run."""

import random
import struct
import zlib

_OPENINGS = (
    "坚持以公开为常态、不公开为例外",
    "围绕年度重点工作",
    "紧扣群众和企业的关切",
    "按照《中华人民共和国政府信息公开条例》的要求",
    "对照上级部署的任务清单",
    "结合机构职能的调整",
)
_DEEDS = (
    "主动公开政府信息{0}条，其中政策文件{1}件",
    "组织新闻发布会{1}场，发布解读材料{0}篇",
    "回应网民留言{0}条，平均{1}个工作日办结",
    "清理失效文件{1}件，重新公布现行有效文件{0}件",
    "通过政务新媒体推送信息{0}条，阅读量{0}.{1}万次",
    "更新办事指南{0}项，合并栏目{1}个",
)
_ENDS = (
    "，公开的时效和质量都有提高。",
    "，较好地保障了公众的知情权、参与权和监督权。",
    "；有关情况已在门户网站“政务公开”专栏公布。",
    "，比上年增长{1}.{0}%。",
    "，做到了应公开尽公开（依法不予公开的除外）。",
)
HEADINGS = ("主动公开", "依申请公开", "政府信息管理", "公开平台建设", "监督保障")


def sentence(draw: random.Random) -> str:
    """Return one sentence of 30 to 70 characters with figures in it."""
    text = draw.choice(_OPENINGS) + "，" + draw.choice(_DEEDS) + draw.choice(_ENDS)
    return text.format(draw.randint(11, 987), draw.randint(2, 9))


def paragraph(draw: random.Random, sentences: int = 3) -> str:
    """Return a paragraph of running text."""
    return "".join(sentence(draw) for _ in range(sentences))


def overview(seed: int, *, paragraphs: int = 5) -> str:
    """Return a part of running text only, a paragraph a line."""
    draw = random.Random(seed)
    return "\n".join(paragraph(draw, draw.randint(1, 4)) for _ in range(paragraphs))


def outlined(seed: int) -> str:
    """Return a part with sub-headings of every level, standing alone and running into the text."""
    draw = random.Random(seed)
    lines = [paragraph(draw)]
    for number, heading in zip("一二三四五", HEADINGS, strict=True):
        if number in "一三":
            lines += [f"（{number}）{heading}", paragraph(draw)]
        else:
            lines.append(f"（{number}）{heading}。{paragraph(draw)}")
    lines += ["1.政策解读", paragraph(draw, 2), f"2.回应关切。{paragraph(draw, 2)}"]
    lines += ["（1）解读方案与文件同步起草、同步审核。", f"（2）{paragraph(draw, 1)}"]
    return "\n".join(lines)


def lengthy(seed: int, characters: int) -> str:
    """Return a part of at least so many characters, in paragraphs of different lengths."""
    draw = random.Random(seed)
    lines: list[str] = []
    while sum(map(len, lines)) < characters:
        lines.append(paragraph(draw, draw.randint(1, 9)))
    return "\n".join(lines)


def picture(width: int, height: int, grey: int) -> bytes:
    """Return a PNG of one grey tone."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([grey]) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
