"""What people call a rule and what it checks: the words of resources/words/rules.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from drafter import assets


@dataclass(frozen=True, slots=True)
class About:
    """A rule in words; `across_years` tells that it finds nothing without last year's report."""

    title: str
    explanation: str
    across_years: bool = False


def about(rule: str) -> About:
    """Return the words for a rule's name; a name that nobody has described stands for itself."""
    return described().get(rule, About(rule, ""))


@cache
def described() -> Mapping[str, About]:
    """Return the words for all rules, in the order of a review."""
    data = tomllib.loads(assets.resource("words", "rules.toml").read_text(encoding="utf-8"))
    return {name: About(**words) for name, words in data["rules"].items()}
