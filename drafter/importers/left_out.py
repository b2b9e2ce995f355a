"""What cannot be taken over from a document, and the sentences that say so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.model.draft import Aside, AsideKind

_PAGE_NUMBER = re.compile(r"[\s\d\-–—~第页共/（）()]*")
_MARGINS: dict[AsideKind, str] = {"header": "页眉", "footer": "页脚"}


@dataclass(slots=True)
class LeftOut:
    """Counts what a reader leaves out; `changed` says that the file tracks changes."""

    changed: bool = False
    pictures: int = 0
    notes: int = 0
    objects: int = 0

    def warnings(self) -> Iterator[str]:
        """Yield what the user should know."""
        if self.changed:
            yield "文档里有修订痕迹，按接受全部修订读入。"
        if self.pictures:
            yield f"文档里有 {self.pictures} 张图片没有带入，需要的请自行插入。"
        if self.notes:
            yield f"文档里有 {self.notes} 条脚注或尾注没有带入，请核对。"
        if self.objects:
            yield f"文档里有 {self.objects} 个嵌入的对象没有带入，请核对。"


def margin(kind: AsideKind, text: str) -> Iterator[Aside]:
    """Yield the head or foot of a page with its place; one that only counts pages is none."""
    if not _PAGE_NUMBER.fullmatch(text):
        yield Aside(kind, text, _MARGINS[kind])


def about(what: str, text: str) -> Aside:
    """Return what a file says of itself, with the name that a person knows the property by, e.g. 「作者」."""
    return Aside("property", text, f"文档属性“{what}”")
