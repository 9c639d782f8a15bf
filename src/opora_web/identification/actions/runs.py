"""Making runs: asked for here, reckoned in the background, kept whole or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from opora.identification.identify import Identification
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.identification.fingerprint import digest_of
from opora_web.identification.models import Run, RunState, RunVerdict
from opora_web.identification.policies.about_runs import check_there_are_results
from opora_web.identification.rule_snapshot import rule_snapshot
from opora_web.identification.run_scope import scope_of
from opora_web.identification.run_terms import checked_terms
from opora_web.identification.verbs import Verb
from opora_web.jobs.actions import enqueue
from opora_web.registry.models import Municipality, Region

_BATCH = 200


@transaction.atomic
def start_run(
    *,
    by: User,
    territory: Region | Municipality,
    ruleset_id: str,
    year: int,
    risk_zones: Iterable[str] = (),
    scenario: Mapping[str, Any] | None = None,
    title: str = "",
) -> Run:
    """Ask for a run; a background job does it. Refuses a draft or a foreign year officially.

    ``scenario`` is what is changed, as ``scenario_data`` describes it; even an empty one makes
    the run a scenario. Raises ``OporaError`` with what is to be mended.
    """
    zones = list(risk_zones)
    terms = checked_terms(ruleset_id, year, zones, scenario)
    years = terms.ruleset.window(terms.year)
    check_there_are_results(len(scope_of(territory, years).outcomes), years)
    run = Run.objects.create(
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        ruleset_id=ruleset_id,
        ruleset_version=terms.ruleset.version,
        ruleset_sha256=terms.ruleset.sha256,
        rule=rule_snapshot(terms),
        year=year,
        risk_zones=zones,
        scenario=None if scenario is None else dict(scenario),
        title=title,
        by=by,
    )
    run.job = enqueue("identification.run", by=by, run=run.pk)
    run.save(update_fields=["job"])
    after = {
        "правило": terms.ruleset.title,
        "учебный год": str(terms.year),
        "статус": terms.list_status,
        "изменено": list(terms.scenario.descriptions()) if terms.scenario else [],
    }
    record(Verb.RUN_STARTED, run, by=by, after=after)
    return run


@transaction.atomic
def keep_run(
    *,
    by: Actor,
    run: Run,
    verdicts: Sequence[RunVerdict],
    identification: Identification,
    fingerprint: str,
    input_name: str,
) -> None:
    """Keep what came out; the file of what went in lies under ``input_name`` already."""
    RunVerdict.objects.bulk_create(verdicts, batch_size=_BATCH)
    run.input.name = input_name
    run.fingerprint = fingerprint
    run.digest = digest_of(identification)
    run.state = RunState.DONE
    run.save(update_fields=["input", "fingerprint", "digest", "state"])
    after = {"отпечаток данных": fingerprint, "отпечаток итога": run.digest}
    record(Verb.RUN_DONE, run, by=by, after=after)
