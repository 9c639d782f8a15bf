"""Background work of identification."""

from collections.abc import Iterator
from pathlib import Path

from django.core.files.storage import default_storage
from django.urls import reverse

from opora.domain.verdict import Verdict
from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import write_outcomes
from opora.identification.identify import Identification, identify
from opora.language.enumeration import joined
from opora.language.plurals import counted
from opora_web.identification.actions.runs import keep_run
from opora_web.identification.fingerprint import fingerprint_of
from opora_web.identification.models import Run, RunVerdict
from opora_web.identification.paper_job import make_paper
from opora_web.identification.run_scope import RunScope, scope_of
from opora_web.identification.run_terms import terms_of
from opora_web.identification.verdict_data import verdict_data
from opora_web.jobs.kinds import job
from opora_web.jobs.work import Work

# The worker looks for kinds of work in this module alone.
__all__ = ["compute_run", "make_paper"]


@job("identification.run", title="Расчёт списка школ")
def compute_run(work: Work, *, run: int) -> None:
    """Load, compute, keep: in that order, once."""
    made = Run.objects.select_related("region", "municipality__region").get(pk=run)
    work.progress(5, "Собираем результаты школ.")
    terms = terms_of(made)
    scope = scope_of(made.territory, terms.ruleset.window(terms.year))
    intake = scope.intake
    work.progress(30, "Применяем правило к каждой школе.")
    identification = identify(intake.outcomes, intake.problems_by_id, terms)
    work.progress(60, "Записываем объяснения.")
    verdicts = [*_verdicts(made, identification), *_without_results(made, identification, scope)]
    input_name = _keep_input(made, intake)
    with work.commit() as result:
        keep_run(
            by=work.by,
            run=made,
            verdicts=verdicts,
            identification=identification,
            fingerprint=fingerprint_of(intake),
            input_name=input_name,
        )
        schools = len(identification.schools) + len(scope.without_results)
        result["address"] = reverse("identification:run", args=[made.pk])
        result["sentence"] = f"Посчитано: {counted(schools, 'школа', 'школы', 'школ')}."


def _verdicts(run: Run, identification: Identification) -> Iterator[RunVerdict]:
    for reading, result, data in verdict_data(identification):
        distance = result.robustness.distance
        yield RunVerdict(
            run=run,
            school_id=int(result.record.school.code),
            reading=reading.name,
            verdict=result.verdict,
            severity=result.severity.title if result.severity else "",
            reason=data["reason"],
            pupils_to_change=distance.pupils if distance else None,
            data=data,
        )


def _without_results(
    run: Run, identification: Identification, scope: RunScope
) -> Iterator[RunVerdict]:
    """Schools of which nothing is known stand in the run as well, and say so."""
    years = joined([str(year) for year in scope.years])
    for reading in identification.results:
        for school in scope.without_results:
            yield RunVerdict(
                run=run,
                school=school,
                reading=reading.name,
                verdict=Verdict.NOT_ASSESSABLE,
                reason=f"Нет ни одного результата за учебные годы {years}.",
                data={},
            )


def _keep_input(run: Run, intake: Intake) -> str:
    """The file has the run's own name: a job that begins anew writes over what a dead one left."""
    name = f"runs/{run.created_at:%Y}/{run.pk}.parquet"
    path = Path(default_storage.path(name))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_outcomes(path, intake)
    return name
