"""What every page of a run says first."""

from dataclasses import dataclass
from typing import Any, assert_never

from opora.domain.school_year import SchoolYear
from opora_web.identification.forms.territory_field import territory_words
from opora_web.identification.models import Run, RunState


@dataclass(frozen=True)
class Reading:
    """A reading of the norm as the run keeps it."""

    name: str
    title: str


@dataclass(frozen=True)
class RunHead:
    """The run, its rule in words, where and when; ``readings`` begin with the usual one."""

    run: Run
    rule: dict[str, Any]
    territory: str
    year: SchoolYear
    years: tuple[SchoolYear, ...]
    state: str
    tone: str
    readings: tuple[Reading, ...]

    @property
    def is_done(self) -> bool:
        """Whether there is anything to show."""
        return self.run.state == RunState.DONE

    def reading(self, name: str | None) -> Reading:
        """The reading of that name, else the usual one."""
        return next((one for one in self.readings if one.name == name), self.readings[0])


def head_of(run: Run) -> RunHead:
    """The head of one run."""
    course = run.course
    usual = run.rule["default_reading"]
    readings = [Reading(one["name"], one["title"]) for one in run.rule["readings"]]
    return RunHead(
        run=run,
        rule=run.rule,
        territory=territory_words(run.territory),
        year=SchoolYear(run.year),
        years=tuple(SchoolYear(year) for year in run.rule["years"]),
        state=course.label,
        tone=_tone(course),
        readings=tuple(sorted(readings, key=lambda one: one.name != usual)),
    )


def _tone(course: RunState) -> str:
    match course:
        case RunState.COMPUTING:
            return "info"
        case RunState.DONE:
            return "good"
        case RunState.FAILED:
            return "danger"
        case _:
            assert_never(course)
