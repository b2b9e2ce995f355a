"""Control words of RTF that stand for a character, and those that begin text of another kind.

After the Rich Text Format Specification 1.9.1.
"""

CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "softline": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "·",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
}
"""Words that stand for a character."""

SIGNS = {"~": "\u00a0", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
"""Signs behind a backslash that stand for a character; the soft hyphen shows only where a line ends."""

DROPPED = frozenset(
    {
        "colortbl", "filetbl", "fontemb", "fontfile", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc",
        "aftncn", "listtable", "listoverridetable", "mmathPict", "nonesttables", "nonshppict", "private",
        "revtbl", "rxe", "shprslt", "tc", "tcn", "template", "txe", "xe", "pntxta", "pntxtb", "fldinst",
        "bkmkstart", "bkmkend", "generator", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atnicn",
    }
)  # fmt: skip
"""Groups whose text is no part of the document."""

SHOWN = frozenset(
    {
        "shppict", "shpinst", "nesttableprops", "do", "moMath", "moMathPara", "picprop", "fldrslt", "shp",
        "shpgrp",
    }
)  # fmt: skip
r"""Groups that are taken though `\*` says that a reader who does not know them may pass them over."""

PROPERTIES = {
    "author": "作者",
    "operator": "最后修改者",
    "title": "标题",
    "subject": "主题",
    "keywords": "关键词",
    "doccomm": "备注",
    "category": "类别",
    "company": "单位",
    "manager": "经理",
}
"""What a file says of itself, with the name that a person knows it by."""

HEADERS = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS = frozenset({"footer", "footerl", "footerr", "footerf"})
