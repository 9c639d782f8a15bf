"""Numbers of rows that stand inside values, where no key of the database tells of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from opora.domain.errors import OporaError
from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.identification.identify import identify
from opora_web.identification.fingerprint import digest_of, fingerprint_of
from opora_web.identification.models import Run
from opora_web.identification.run_terms import terms_of
from opora_web.registry.models import CodeSystem

# The table and a number there → the number of the same row on the other side.
Renumber: TypeAlias = Callable[[str, Any], Any]
Values: TypeAlias = dict[str, Any]


def renumbered(label: str, values: Values, renumber: Renumber) -> Values:
    """The values of a row with the numbers inside them put right."""
    match label:
        case "registry.SchoolCode" if values["system"] == CodeSystem.INTERNAL:
            return {**values, "scope": str(renumber("registry.Municipality", int(values["scope"])))}
        case "assessment.PrintedSchool":
            proposals = [_proposal(one, renumber) for one in values["proposals"]]
            return {**values, "proposals": [one for one in proposals if one["school"]]}
        case "identification.RunVerdict" if "school_code" in values["data"]:
            code = renumber("registry.School", int(values["data"]["school_code"]))
            return {**values, "data": {**values["data"], "school_code": str(code)}}
    return values


def renumbered_input(values: Values, source: Path, target: Path, renumber: Renumber) -> Values:
    """The kept input of a run with schools under their numbers on the other side.

    The sums of the run follow, for they are of that content; a run whose input is not what went
    in is refused, or it would come out as sound.
    """
    intake = read_outcomes(source)
    if fingerprint_of(intake) != values["fingerprint"]:
        raise OporaError(
            f"Сохранённые данные расчёта «{values['title'] or values['year']}» изменились или "
            "повреждены: отпечаток другой. Восстановите папку с файлами из резервной копии."
        )
    turned = _turned(intake, renumber)
    write_outcomes(target, turned)
    digest = _digest(values, intake)
    return {
        **values,
        "fingerprint": fingerprint_of(turned),
        # A run at which this version arrives otherwise keeps saying so on the other side.
        "digest": _digest(values, turned) if digest == values["digest"] else values["digest"],
    }


def _proposal(proposal: dict[str, Any], renumber: Renumber) -> dict[str, Any]:
    return {**proposal, "school": renumber("registry.School", proposal["school"])}


def _turned(intake: Intake, renumber: Renumber) -> Intake:
    outcomes = []
    for outcome in intake.outcomes:
        code = str(renumber("registry.School", int(outcome.school.code)))
        outcomes.append(replace(outcome, school=replace(outcome.school, code=code)))
    return Intake(tuple(outcomes), intake.problems)


def _digest(values: Values, intake: Intake) -> str | None:
    """What this version of the program arrives at; nothing where it knows the rule no more."""
    names = ("ruleset_id", "ruleset_version", "ruleset_sha256", "year", "risk_zones", "scenario")
    run = Run(**{name: values[name] for name in names})
    try:
        terms = terms_of(run)
    except OporaError:
        return None
    return digest_of(identify(intake.outcomes, intake.problems_by_id, terms))
