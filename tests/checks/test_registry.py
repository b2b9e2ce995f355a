"""Every rule has its samples, its basis and its docstring, and says where in the report it found what."""

from dataclasses import replace

import pytest

from drafter.checks import registry
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check, rules, run_all
from drafter.model.draft import Draft, empty
from drafter.model.figures import figures
from drafter.model.prose import plain
from drafter.standard.loader import available, load
from tests.checks.samples import LAST, SAMPLES, SOUND, cells, text
from tests.helpers.drafts import full

FORM_RULES = {identity.rule for version in available() for identity in load(version).identities}
NAMES = {rule.name for rule in rules() if rule.name != "identity"} | FORM_RULES
PLACELESS = {"title.agency", "title.date", "carry.year", "text.foreign", "privacy.hidden", "privacy.leftover"}
"""Rules that may speak of the cover, of last year's report or of the file that was imported."""
FIRES = [pytest.param(n, s.fires[word], id=f"{n} {word}") for n, s in SAMPLES.items() for word in s.fires]
SILENT = [pytest.param(n, s.silent[word], id=f"{n} {word}") for n, s in SAMPLES.items() for word in s.silent]


def found(name: str, draft: Draft) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == name]


def test_every_rule_has_samples_of_both_kinds() -> None:
    assert set(SAMPLES) == NAMES
    assert all(min(len(samples.fires), len(samples.silent)) >= 3 for samples in SAMPLES.values())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_says_what_it_is_for_and_where_it_comes_from(rule: object) -> None:
    find, basis = getattr(rule, "find"), getattr(rule, "basis")  # noqa: B009
    assert find.__doc__
    assert basis


@pytest.mark.parametrize(("name", "draft"), FIRES)
def test_a_rule_finds_what_it_is_for(name: str, draft: Draft) -> None:
    assert found(name, draft)


@pytest.mark.parametrize(("name", "draft"), SILENT)
def test_a_rule_is_silent_where_there_is_nothing(name: str, draft: Draft) -> None:
    assert found(name, draft) == []


@pytest.mark.parametrize(("name", "draft"), FIRES)
def test_a_finding_points_at_its_place_and_is_told_in_words(name: str, draft: Draft) -> None:
    for finding in found(name, draft):
        assert finding.message.endswith("。")
        assert "{form}" not in finding.basis
        assert finding.severity in ("error", "warning", "hint")
        assert finding.where or finding.section or name in PLACELESS
        assert set(finding.where) <= set(figures(draft))
        if finding.excerpt is not None:
            assert finding.section is not None
            words = plain(draft.prose[finding.section])
            assert words[finding.start : finding.end] == finding.excerpt


def test_a_sound_report_has_no_findings() -> None:
    for year in (2019, 2020, 2021, 2026):
        assert run_all(full(year)) == ()


@pytest.mark.parametrize("version", available())
def test_an_empty_draft_breaks_no_identity(version: str) -> None:
    names = {finding.rule for finding in run_all(empty(load(version), "青石县人民政府", 2020))}
    assert names == {"cell.blank", "section.missing"}


def test_findings_come_in_the_order_of_the_report_errors_first() -> None:
    draft = text(
        cells(
            SOUND,
            review__reconsideration__upheld=-1,
            disclosure__licensing__decisions=None,
            disclosure__penalties__decisions="无",
        ),
        other="信息处理费【】元和××",
        preamble="2024年1月1日至12月31日",
    )
    order = [(f.rule, f.section or f.where[0].partition(".")[0]) for f in run_all(draft)]
    assert order == [
        ("title.mismatch", "preamble"),
        ("cell.invalid", "disclosure"),
        ("cell.blank", "disclosure"),
        ("cell.invalid", "review"),
        ("text.placeholder", "other"),
        ("text.placeholder", "other"),
    ]
    places = [f.start for f in run_all(draft) if f.section == "other"]
    assert places == sorted(places, key=lambda start: start or 0)


def test_findings_of_several_rules_in_one_part_come_as_one_reads() -> None:
    draft = text(preamble="电话：____。数据统计期限为2024年1月1日至12月31日，见××。")
    assert [finding.excerpt for finding in run_all(draft)] == ["____", "2024年1月1日至12月31日", "××"]


def test_known_figures_are_used_instead_of_adding_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known = figures(SOUND)
    monkeypatch.setattr(registry, "figures", lambda _: pytest.fail("added up again"))
    assert run_all(SOUND, known) == ()


def test_the_basis_names_the_form_that_the_report_is_written_in() -> None:
    for year, basis in ((2020, "国办公开办函〔2019〕60号"), (2025, "国办公开办函〔2021〕30号")):
        draft = full(year)
        (finding,) = run_all(replace(draft, cells={**draft.cells, "requests.granted.natural": None}))
        assert finding.basis.startswith(basis)


def test_a_context_tells_last_years_figures_in_this_years_names() -> None:
    context = Context(SOUND, SOUND.form, figures(SOUND))
    assert context.last_figures is None
    later = replace(full(2021), last=full(2020))
    names = Context(later, later.form, figures(later)).last_figures
    assert names is not None
    assert set(names) < set(later.form.cells)
    same = replace(SOUND, last=LAST)
    assert Context(same, same.form, figures(same)).last_figures == figures(LAST)


def test_registering_gives_a_finding_its_name_severity_and_basis() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))

    @check("test.only", "hint", "{form}：试")
    def nothing(_: Context) -> list[Finding]:
        """Nothing."""
        return []

    assert nothing(Context(SOUND, SOUND.form, {})) == []
    assert "test.only" not in [rule.name for rule in rules()]


def test_only_some_rules_are_run_where_only_some_are_asked_for() -> None:
    draft = cells(text(problems="全年收到申请××件。"), requests__granted__natural=None)
    of_tables = [rule for rule in rules() if registry.of_tables(rule)]
    whole, tables = run_all(draft), run_all(draft, among=of_tables)
    rest = run_all(draft, among=[rule for rule in rules() if rule not in of_tables])
    assert {finding.rule for finding in tables} == {"cell.blank"}
    assert "text.placeholder" in {finding.rule for finding in rest}
    assert registry.in_order((*rest, *tables), draft.form) == whole
