"""An office of one whole region in a process of its own: a run of it, and the pages of the run.

Started as a program with the number of schools it fills an empty office, has the run made as the
worker would, and prints its seconds as JSON. The outcomes are synthetic: the files of real schools
have names and are not ours to copy.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from io import StringIO
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.progress import say

if TYPE_CHECKING:
    from opora_web.accounts.models import User
    from opora_web.identification.models import Run
    from opora_web.registry.models import Region, School

SCHOOLS = 700
SCHOOLS_OF_MUNICIPALITY = 35
YEARS = (2022, 2023)
PROCEDURES = (
    *({"kind": "vpr", "subject": subject, "grade": grade}
      for subject, grade in product(("математика", "русский язык"), (5, 7))),
    *({"kind": kind, "subject": subject}
      for kind, subject in product(("oge", "ege"), ("математика", "русский язык"))),
)  # fmt: skip
# Schools differ, so that every verdict is given to some.
FAILURE_RATES = (0.02, 0.05, 0.08, 0.12, 0.18, 0.32, 0.45)
_TIMES = 5
_BATCH = 500


def region_size() -> int:
    """How many schools the region has; fewer where one only looks."""
    return int(os.environ.get("OPORA_BENCH_REGION_SCHOOLS", SCHOOLS))


@cache
def measured(schools: int) -> dict[str, float]:
    """Seconds of everything, from an office in a folder of its own that goes afterwards.

    Once for all benchmarks of a region: the office is filled for a minute.
    """
    with tempfile.TemporaryDirectory(prefix="opora-bench-") as home:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.office_region_child", str(schools)],
            env={**os.environ, "OPORA_HOME": home, "OPORA_DEMO": "true"},
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
    seconds: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    say(", ".join(f"{name} {value:.3f} s" for name, value in seconds.items()))
    return seconds


def main(schools: int) -> None:
    """Fill, run, look at the pages, print."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "opora_web.config.settings"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0, stdout=StringIO())
    call_command("collectstatic", interactive=False, verbosity=0, stdout=StringIO())
    say(f"filling an office with {schools} schools")
    region, analyst = _filled(schools)
    say("making the run")
    run, of_run = _timed_run(region, analyst)
    print(json.dumps({"run": of_run, **_peers(run), **_pages(run, analyst)}))


def _filled(schools: int) -> "tuple[Region, User]":
    from django.db import transaction

    from opora_web.accounts.actions import settle_purpose
    from opora_web.accounts.models import User
    from opora_web.audit.actor import SYSTEM
    from opora_web.registry.actions.memberships import grant_membership
    from opora_web.registry.actions.territories import register_region
    from opora_web.registry.roles import Role

    with transaction.atomic():
        settle_purpose(demo=True)
        region = register_region(by=SYSTEM, name="Вымышленная область", oktmo="56")
        analyst = User.objects.create_user("a@example.org", full_name="Лицо", post="аналитик")
        grant_membership(
            by=SYSTEM, user=analyst, role=Role.REGION, territory=region, since=date(2020, 1, 1)
        )
        _give_results(analyst, _opened(region, schools))
    return region, analyst


def _opened(region: "Region", number: int) -> "list[School]":
    from opora_web.audit.actor import SYSTEM
    from opora_web.registry.actions.schools import open_school
    from opora_web.registry.actions.territories import register_municipality

    starts = range(0, number, SCHOOLS_OF_MUNICIPALITY)
    places = [
        register_municipality(by=SYSTEM, region=region, name=f"Район {first:03d}")
        for first in starts
    ]
    return [
        open_school(
            by=SYSTEM,
            municipality=places[one // SCHOOLS_OF_MUNICIPALITY],
            name=f"СОШ № {one:03d}",
        )
        for one in range(number)
    ]


def _give_results(by: "User", schools: "list[School]") -> None:
    from opora_web.assessment.models import Result, Upload, UploadState

    upload = Upload.objects.create(
        region=schools[0].municipality.region,
        by=by,
        state=UploadState.IMPORTED,
        consented_by=by,
        consented_at=datetime(2023, 10, 31, tzinfo=UTC),
    )
    dice = Random(1)
    known = product(enumerate(schools), YEARS, PROCEDURES)
    Result.objects.bulk_create(
        (
            Result(
                upload=upload,
                school=school,
                outcome_id=f"{row:016}",
                source=f"файл.xlsx, строка {row}",
                year=year,
                school_year=year,
                before_resits=True if procedure["kind"] == "oge" else None,
                **_counts(dice, FAILURE_RATES[place % len(FAILURE_RATES)]),
                **procedure,
            )
            for row, ((place, school), year, procedure) in enumerate(known)
        ),
        batch_size=_BATCH,
    )


def _counts(dice: Random, rate: float) -> dict[str, int]:
    participants = dice.randint(8, 90)
    return {
        "participants": participants,
        "low": sum(dice.random() < rate for _ in range(participants)),
    }


def _timed_run(region: "Region", by: "User") -> "tuple[Run, float]":
    """From the press of the button to the verdicts in the database, by one worker."""
    from opora_web.identification.actions.runs import start_run
    from opora_web.identification.models import RunState
    from opora_web.jobs.here_and_now import do_what_waits

    began = time.perf_counter()
    run = start_run(by=by, territory=region, ruleset_id="fioko-2023", year=YEARS[-1])
    do_what_waits()
    seconds = time.perf_counter() - began
    run.refresh_from_db()
    assert run.state == RunState.DONE, run.state
    return run, seconds


def _peers(run: "Run") -> dict[str, float]:
    """What no page and no run can do without: reading what went in, and judging it."""
    from opora.identification.identify import identify
    from opora_web.identification.queries import intake_of_run
    from opora_web.identification.run_terms import terms_of

    intake, terms = intake_of_run(run), terms_of(run)
    return {
        "reading": _quickest(lambda: intake_of_run(run), times=_TIMES),
        "method": _quickest(
            lambda: identify(intake.outcomes, intake.problems_by_id, terms), times=1
        ),
    }


def _pages(run: "Run", by: "User") -> dict[str, float]:
    """Each page as the server makes it, without the way to the browser."""
    from django.test import Client
    from django.urls import reverse

    visitor = Client(SERVER_NAME="127.0.0.1")
    visitor.force_login(by)

    def read(address: str) -> Callable[[], Any]:
        def page() -> None:
            status = visitor.get(address).status_code
            assert status == 200, f"{address}: {status}"  # noqa: PLR2004  # what is well

        return page

    addresses = {
        "empty_page": "/vyjti/",
        "run_page": reverse("identification:run", args=[run.pk]),
        "funnel_page": reverse("identification:funnel", args=[run.pk]),
    }
    return {name: _quickest(read(address), times=_TIMES) for name, address in addresses.items()}


def _quickest(work: Callable[[], Any], *, times: int) -> float:
    """The least of several times: what else the machine did meanwhile is not ours."""
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return min(seconds)


if __name__ == "__main__":
    main(int(sys.argv[1]))
