"""Runs: asked for, reckoned, kept whole, made again."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.db import IntegrityError, OperationalError, transaction
from tests.office.identification.kamenka import ARCHADA, KIKINO, imported, kamenka_results, kept
from tests.office.identification.kamenka import school as entered

from opora.domain.errors import OporaError
from opora.domain.verdict import Verdict
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.rulesets.document import RulesetDocument
from opora.rulesets.library import ruleset_document
from opora_web.assessment.models import (
    Contradiction,
    ContradictionRule,
    ContradictionState,
    Decision,
    Result,
)
from opora_web.assessment.outcomes import outcome_of
from opora_web.audit.models import JournalEntry
from opora_web.identification import run_terms
from opora_web.identification.actions.runs import start_run
from opora_web.identification.fingerprint import digest_of
from opora_web.identification.models import Run, RunState, RunVerdict
from opora_web.identification.policies.about_runs import check_may_become_a_list
from opora_web.identification.queries import identification_of, verdicts_of
from opora_web.jobs.actions import cancel
from opora_web.jobs.models import Job
from opora_web.ui.refused import Refused


def test_a_run_is_asked_for_and_told_in_the_journal(cast, by, schools):
    run = start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    assert run.course == RunState.COMPUTING
    assert not run.verdicts.exists()
    entry = JournalEntry.objects.latest("number")
    assert entry.verb == "запуск расчёта списка"
    assert entry.after["статус"] == "расчётный список"


def test_the_run_says_everything_of_every_school(run, schools):
    assert run.state == RunState.DONE
    assert {one.reading for one in run.verdicts.all()} == {"total", "last-year", "each-year"}
    assert run.verdicts.count() == 3 * len(schools)
    assert JournalEntry.objects.latest("number").verb == "завершение расчёта списка"
    assert run.job.result["sentence"].replace("\N{NO-BREAK SPACE}", " ") == "Посчитано: 3 школы."


def test_a_working_school_without_results_is_named_and_a_closed_one_is_not(cast, computed, schools):
    silent = entered(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    verdict = verdicts_of(computed(), "total").get(school=silent)
    assert verdict.verdict == Verdict.NOT_ASSESSABLE
    assert verdict.reason == "Нет ни одного результата за учебные годы 2021/22 и 2022/23."


def test_results_that_were_taken_back_do_not_count(cast, by, computed, schools):
    Result.objects.filter(school=schools[KIKINO]).update(is_set_aside=True)
    assert verdicts_of(computed(), "total").get(school=schools[KIKINO]).reason.startswith("Нет ни")


def test_the_same_list_is_made_again(run):
    again = identification_of(run)
    assert digest_of(again) == run.digest
    kept_verdicts = {(one.school_id, one.reading): one.verdict for one in run.verdicts.all()}
    assert kept_verdicts == {
        (int(result.record.school.code), reading.name): result.verdict.value
        for reading, results in again.results.items()
        for result in results
    }


def test_it_is_made_of_what_was_kept_and_not_of_what_came_later(run, schools):
    Result.objects.update(low=0, printed_share="", printed_decimals=None)
    assert digest_of(identification_of(run)) == run.digest


def test_a_changed_rule_is_told(run, monkeypatch):
    document = ruleset_document("fioko-2023")
    changed = RulesetDocument(document.data, "0" * 64)
    monkeypatch.setattr(run_terms, "ruleset_document", lambda _: changed)
    with pytest.raises(Refused, match="с тех пор изменился"):
        identification_of(run)


def test_a_changed_file_is_told(run):
    path = Path(run.input.path)
    intake = read_outcomes(path)
    first, *others = intake.outcomes
    write_outcomes(path, replace(intake, outcomes=(replace(first, source="другой"), *others)))
    with pytest.raises(Refused, match="отпечаток другой"):
        identification_of(run)


def test_a_program_that_reckons_otherwise_is_told(run):
    run.digest = "0" * 64
    with pytest.raises(Refused, match="к другим решениям"):
        identification_of(run)


def test_what_is_not_done_says_nothing(cast, by, schools):
    run = start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    with pytest.raises(Refused, match="считается"):
        identification_of(run)


def test_a_cancelled_run_is_never_going_to_come(cast, by, schools):
    run = start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    cancel(run.job, by=by)
    run = Run.objects.get(pk=run.pk)
    assert run.course == RunState.FAILED
    assert Job.objects.get(pk=run.job_id).is_finished


@pytest.mark.parametrize(
    ("ruleset_id", "year", "why"),
    [("perm-2023", 2022, "черновик"), ("fioko-2023", 2022, "действует для учебного года 2022/23")],
)
def test_a_draft_and_a_foreign_year_are_refused_officially(
    cast, by, schools, ruleset_id, year, why
):
    with pytest.raises(Refused, match=why):
        start_run(by=by, territory=cast.own.municipality, ruleset_id=ruleset_id, year=year)
    assert not Run.objects.exists()


def test_a_draft_in_a_scenario_asks_for_its_numbers(cast, by, schools):
    asked = {"by": by, "territory": cast.own.municipality, "ruleset_id": "perm-2023", "year": 2023}
    with pytest.raises(Refused, match="для категории «сильно неуспевающие»"):
        start_run(**asked, scenario={"threshold": "30 %"})


def test_a_draft_with_its_numbers_gives_categories(computed, schools):
    settings = {f"criteria.{name}.min_low": "1" for name in ("listed",)}
    settings |= {"severity.severe.min_low": "2", "severity.moderate.min_low": "1"}
    run = computed("perm-2023", scenario={"threshold": "30 %", "settings": settings})
    said = verdicts_of(run, "default").get(school=schools[ARCHADA])
    assert (said.verdict, said.severity) == (Verdict.LISTED, "сильно неуспевающие")


def test_unknown_definitions_and_empty_territories_are_refused(cast, by, schools):
    asked = {"by": by, "ruleset_id": "fioko-2023", "year": 2023}
    with pytest.raises(Refused, match="определения зоны риска"):
        start_run(**asked, territory=cast.own.municipality, risk_zones=["лишнее"])
    with pytest.raises(Refused, match="Ни одного результата"):
        start_run(**asked, territory=cast.neighbour.municipality)


def test_the_region_runs_over_all_its_municipalities(cast, by, schools, worked):
    kamenka_results(cast.neighbour.municipality, by)
    run = worked(start_run(by=by, territory=cast.own.region, ruleset_id="fioko-2023", year=2023))
    places = {one.school.municipality.name for one in verdicts_of(run, "total")}
    assert places == {cast.own.municipality.name, cast.neighbour.municipality.name}


def test_different_figures_of_one_procedure_count_not_at_all(cast, by, computed, schools):
    first = Result.objects.get(school=schools[KIKINO], subject="математика")
    upload = imported(cast.own.municipality, by)
    kept(
        upload, first.school, replace(outcome_of(first), outcome_id="second", low=1, source="иной")
    )
    verdict = verdicts_of(computed(), "total").get(school=schools[KIKINO])
    assert verdict.verdict == Verdict.NOT_ASSESSABLE
    (remark,) = verdict.data["remarks"]
    assert "пришли разные числа" in remark
    assert "иной" in remark


def test_the_same_figures_given_twice_count_once(cast, by, computed, schools):
    first = Result.objects.get(school=schools[KIKINO], subject="математика")
    kept(
        imported(cast.own.municipality, by),
        first.school,
        replace(outcome_of(first), outcome_id="second"),
    )
    verdict = verdicts_of(computed(), "total").get(school=schools[KIKINO])
    assert len(verdict.data["procedures"]) == 2
    assert verdict.verdict == Verdict.LISTED


def test_a_contradiction_is_counted_and_told(run, schools):
    remarks = verdicts_of(run, "total").get(school=schools[ARCHADA]).data["remarks"]
    assert len(remarks) == 2
    assert any("противоречие" in remark for remark in remarks)
    assert any("чисел не приводит" in remark for remark in remarks)


def test_a_contradiction_that_was_settled_says_how(cast, by, schools, computed):
    result = Result.objects.get(school=schools[ARCHADA], year=2023)
    procedure = {"kind": result.kind, "subject": result.subject, "year": 2023, "school_year": 2023}
    told = Contradiction.objects.create(
        school=result.school,
        rule=ContradictionRule.SHARE,
        key="share",
        sentence="Напечатано 30,8 %.",
        state=ContradictionState.SETTLED,
        decision=Decision.KEPT,
        reason="участников двенадцать",
        decided_by=by,
        decided_at=result.upload.consented_at,
        **procedure,
    )
    told.results.set([result])
    verdict = verdicts_of(computed(), "total").get(school=schools[ARCHADA])
    (settled,) = [one for one in verdict.data["problems"] if one["severity"] == "notice"]
    assert "Решено: числа оставлены как есть — участников двенадцать." in settled["message"]
    Contradiction.objects.update(
        state=ContradictionState.OPEN, decision="", reason="", decided_by=None, decided_at=None
    )
    verdict = verdicts_of(computed(), "total").get(school=schools[ARCHADA])
    messages = [one["message"] for one in verdict.data["problems"]]
    assert any(
        "Напечатано 30,8 %. Разберите это на странице «Противоречия»." in one for one in messages
    )


def test_a_scenario_never_becomes_a_list(run, computed):
    check_may_become_a_list(run)
    with pytest.raises(Refused, match="сценарий"):
        check_may_become_a_list(computed(scenario={"threshold": "35 %"}))


def test_a_broken_share_is_refused(cast, by, schools):
    with pytest.raises(OporaError, match="не доля"):
        start_run(
            by=by,
            territory=cast.own.municipality,
            ruleset_id="fioko-2023",
            year=2023,
            scenario={"threshold": "много"},
        )


def test_no_row_breaks_an_invariant(run):
    for values in ({"state": "сон"}, {"digest": ""}, {"fingerprint": ""}, {"region": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Run.objects.filter(pk=run.pk).update(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        RunVerdict.objects.update(verdict="лишний")


def test_a_worker_that_dies_while_keeping_leaves_nothing_and_the_run_is_done_once(
    cast, by, schools, worked, monkeypatch
):
    run = start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    with monkeypatch.context() as broken:
        broken.setattr("opora_web.identification.actions.runs.record", _lose_the_database)
        assert worked(run).state == RunState.COMPUTING
    assert not run.verdicts.exists()
    Job.objects.update(run_after=run.created_at)
    assert worked(run).state == RunState.DONE
    assert run.verdicts.count() == 9
    assert digest_of(identification_of(run)) == run.digest


def _lose_the_database(*_arguments, **_named):
    raise OperationalError
