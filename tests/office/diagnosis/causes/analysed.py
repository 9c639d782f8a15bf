"""Schools of Kamenka in a list in force, with a run of the same year."""

from datetime import timedelta
from threading import Event

from django.utils import timezone
from tests.office.identification.kamenka import KIKINO, kamenka_results
from tests.office.identification.lists.papers import heard, in_force, order
from tests.office.jobs.doing import AtOnce

from opora_web.diagnosis.actions.cause_analyses import (
    headings_of,
    sign_analysis,
    start_analysis,
    submit_analysis,
    write_cause,
)
from opora_web.identification.actions.computed_lists import approve_list
from opora_web.identification.actions.runs import start_run
from opora_web.jobs.worker import work_once
from opora_web.registry.roles import Role


def work():
    assert work_once("worker", Event(), AtOnce())


def by_of(place):
    return place.person(Role.COORDINATOR)


def computed_run(place):
    """Of the results of the demo district for 2023; schools were told of it by a list in force."""
    run = silent_run(place)
    made = heard(by_of(place), run)
    made.objections_until = timezone.localdate() - timedelta(days=1)
    made.save(update_fields=["objections_until"])
    approve_list(by=by_of(place), school_list=made, act=order(by_of(place), place.municipality))
    return run


def silent_run(place):
    """A run that was done and of which no school knows."""
    by = by_of(place)
    kamenka_results(place.municipality, by)
    run = start_run(by=by, territory=place.municipality, ruleset_id="fioko-2023", year=2023)
    work()
    run.refresh_from_db()
    return run


def entry_in_force(place, name=KIKINO, **told):
    made = in_force(by_of(place), place.municipality, name, **told)
    return made.entries.get()


def started(place, **told):
    return start_analysis(by=by_of(place), entry=entry_in_force(place, **told))


def filled(analysis, by):
    """A line of a person under every heading."""
    for heading in headings_of(analysis).headings:
        told = {"heading_id": heading.heading_id, "text": f"причина: {heading.title}"}
        write_cause(by=by, analysis=analysis, source="наблюдение", **told)


def submitted(place, **told):
    analysis = started(place, **told)
    director = place.person(Role.DIRECTOR)
    filled(analysis, director)
    submit_analysis(by=director, analysis=analysis)
    analysis.refresh_from_db()
    return analysis


def signed(place, **told):
    analysis = submitted(place, **told)
    sign_analysis(by=by_of(place), analysis=analysis)
    analysis.refresh_from_db()
    return analysis
