"""Numbers of rows that stand inside values, where no key of the database tells of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from opora.domain.errors import OporaError
from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.identification.identify import identify
from opora_web.assessment.models import ContradictionRule
from opora_web.identification.fingerprint import digest_of, fingerprint_of
from opora_web.identification.models import Run
from opora_web.identification.run_terms import terms_of
from opora_web.registry.models import CodeSystem

# The table and a number there → the number of the same row on the other side.
Renumber: TypeAlias = Callable[[str, Any], Any]
Values: TypeAlias = dict[str, Any]
_SCHOOL = "registry.School"


def renumbered(label: str, values: Values, renumber: Renumber) -> Values:
    """The values of a row with the numbers inside them put right."""
    change = _CHANGES.get(label)
    return {**values, **change(values, renumber)} if change else values


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


def _code(values: Values, renumber: Renumber) -> Values:
    if values["system"] != CodeSystem.INTERNAL:
        return {}
    return {"scope": str(renumber("registry.Municipality", int(values["scope"])))}


def _upload(values: Values, renumber: Renumber) -> Values:
    told = values["skipped"]
    return {"skipped": [_pointing(one, "upload", renumber, "assessment.Upload") for one in told]}


def _printed_school(values: Values, renumber: Renumber) -> Values:
    told = values["proposals"]
    return {"proposals": [_pointing(one, "school", renumber, _SCHOOL) for one in told]}


def _contradiction(values: Values, renumber: Renumber) -> Values:
    """What one result contradicts is called by its number, what several do by their procedure."""
    rule, about, rest = values["key"].split("/", 2)
    if rule == ContradictionRule.SEVERAL:
        return {}
    return {"key": f"{rule}/{renumber('assessment.Result', int(about))}/{rest}"}


def _verdict(values: Values, renumber: Renumber) -> Values:
    data = values["data"]
    if "school_code" not in data:
        return {}
    return {"data": {**data, "school_code": str(renumber(_SCHOOL, int(data["school_code"])))}}


def _school_list(values: Values, renumber: Renumber) -> Values:
    """A list of the region tells of schools of other municipalities, which stay there."""
    data = values["index_data"]
    if not data:
        return {}
    told = [_pointing(one, "school", renumber, _SCHOOL) for one in data["schools"]]
    return {"index_data": {**data, "schools": [one for one in told if one["school"]]}}


def _pointing(told: Values, name: str, renumber: Renumber, label: str) -> Values:
    """The value with its number put right; nothing where that row did not come along."""
    return {**told, name: told[name] and renumber(label, told[name])}


def _turned(intake: Intake, renumber: Renumber) -> Intake:
    outcomes = []
    for outcome in intake.outcomes:
        code = str(renumber(_SCHOOL, int(outcome.school.code)))
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


_CHANGES: dict[str, Callable[[Values, Renumber], Values]] = {
    "registry.SchoolCode": _code,
    "assessment.Upload": _upload,
    "assessment.PrintedSchool": _printed_school,
    "assessment.Contradiction": _contradiction,
    "identification.RunVerdict": _verdict,
    "identification.SchoolList": _school_list,
}
