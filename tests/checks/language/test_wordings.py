"""Where a wording stands last, and which of several stands last."""

import re

from drafter.checks.language.wordings import Vocabulary, last, last_clause

KINDS: Vocabulary[str] = Vocabulary({"upheld": "维持", "corrected": "纠正|纠错", "pending": "未审结"})


def test_the_last_place_counts() -> None:
    assert last(re.compile("申请"), "申请人的申请") == 4
    assert last(re.compile("申请"), "没有") == -1


def test_the_nearest_of_several_wordings_is_told_with_its_place() -> None:
    assert KINDS.nearest("维持2件，纠错") == (5, "corrected")
    assert KINDS.nearest("纠正、维持") == (3, "upheld")
    assert KINDS.nearest("共计") == (-1, None)


def test_a_clause_ends_at_a_mark() -> None:
    assert last_clause("收到申请，其中：自然人") == "自然人"
    assert last_clause("予以公开、部分公开") == "予以公开、部分公开"
