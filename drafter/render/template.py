"""Templates of reports, and of pages about a report: which there are, what each says of itself."""

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from drafter import assets
from drafter.errors import TemplateProblem

_FILE = "template.toml"
REPORT, PAGE = "report.xml.j2", "page.xml.j2"
"""The template itself: of a report, or of a page about one."""


class Template(BaseModel):
    """What a template's `template.toml` says: names for people, the forms that it can print.

    A page about a report (the 审核说明) names no form: it prints no statutory table.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    title: str
    audience: str
    standards: tuple[str, ...]
    style: str


def available() -> tuple[str, ...]:
    """Return the names of the templates for reports: folders that hold a template.toml, and no page."""
    return tuple(name for name in _folders() if not assets.template(name, PAGE).is_file())


def pages() -> tuple[str, ...]:
    """Return the names of the templates for pages about a report."""
    return tuple(name for name in _folders() if assets.template(name, PAGE).is_file())


def _folders() -> list[str]:
    return sorted(path.parent.name for path in assets.template().glob(f"*/{_FILE}"))


def folder(name: str) -> Path:
    """Return a template's folder; TemplateProblem where there is no such template."""
    if name not in _folders():
        raise TemplateProblem(f"没有名为“{name}”的模板，", f"现有的模板是：{'、'.join(available())}。")
    return assets.template(name)


@cache
def load(name: str) -> Template:
    """Load what a template says of itself; TemplateProblem where that is not sound."""
    path = folder(name) / _FILE
    try:
        template = Template.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise _unsound(name, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (OSError, ValueError) as error:
        raise _unsound(name, str(error)) from error
    if template.name != name:
        raise _unsound(name, f"name: {template.name}")
    return template


def _unsound(name: str, what: str) -> TemplateProblem:
    return TemplateProblem(f"模板“{name}”的说明文件有误：{what}。", "请重新安装本程序。")
