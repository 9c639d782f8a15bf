"""kill -9 of a worker in the middle of an import: whole or not at all, and the user is told."""

import json
import sys
import time

import pytest
from tests.office.assessment.uploading import KAMENKA

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")

PATIENCE_SECONDS = 60
# Kamenka with its schools, its files read, and consent given.
PREPARE = """
import json, sys
from pathlib import Path
from threading import Event
from tests.office.assessment.uploading import a_file, again, given
from tests.office.cast import make_cast
from tests.office.jobs.doing import AtOnce
from opora_web.assessment.actions.imports import give_consent
from opora_web.assessment.models import Upload
from opora_web.audit.actor import SYSTEM
from opora_web.jobs.worker import work_once
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role
cast = make_cast()
for name in ("МОУ СОШ с. Головинщино", "МОУ СОШ с. Покровская Арчада"):
    open_school(by=SYSTEM, municipality=cast.own.municipality, name=name)
by = cast.own.person(Role.COORDINATOR)
upload = given(by, cast.own.municipality, a_file(Path(sys.argv[1]).read_bytes(), "итоги.txt"))
assert work_once("reader", Event(), AtOnce())
give_consent(by=by, upload=again(upload))
"""
# A worker that has written every result, says so, and hangs before the transaction ends.
HANGING_WORKER = """
import sys, time
from pathlib import Path
from django.core.management import call_command
from opora_web.assessment.models import Result
create = type(Result.objects).bulk_create
def create_and_hang(manager, rows, **options):
    written = Result._base_manager.bulk_create(list(rows), **options)
    with Path(sys.argv[1]).open("a") as mark:
        mark.write(f"{len(written)} ")
    time.sleep(600)
type(Result.objects).bulk_create = create_and_hang
call_command("work")
"""
STATE = """
import json
from opora_web.assessment.models import Result, Upload
upload = Upload.objects.select_related("job").get()
print(json.dumps({
    "state": upload.state,
    "standing": str(upload.standing.value),
    "broken": upload.has_broken_off,
    "job": upload.job.state,
    "attempts": upload.job.attempts,
    "error": upload.job.error,
    "results": Result.objects.count(),
    "files": upload.files.exclude(content="").count(),
}))
"""
PAGE = """
from django.test import Client
from opora_web.assessment.models import Upload
upload = Upload.objects.select_related("by").get()
browser = Client(SERVER_NAME="127.0.0.1")
browser.force_login(upload.by)
print(browser.get(f"/rezultaty/zagruzki/{upload.pk}/", secure=True).content.decode())
"""


@pytest.fixture
def consented(office):
    office.run(PREPARE, str(KAMENKA))
    office.command("collectstatic", "--no-input", "--verbosity=0")  # the page asks for its style
    assert state(office)["state"] == "importing"
    return office


def state(office):
    return json.loads(office.run(STATE))


def until(condition):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.3)


def kill_in_the_middle(office, mark, attempt):
    worker = office.script(HANGING_WORKER, str(mark))
    until(lambda: mark.exists() and mark.read_text().split() == ["7"] * attempt)
    worker.kill()
    worker.wait()


def test_killed_in_the_middle_it_is_taken_in_once_by_the_next_worker(consented, tmp_path):
    kill_in_the_middle(consented, tmp_path / "mark", 1)
    left = state(consented)
    assert (left["results"], left["state"], left["job"]) == (0, "importing", "running")
    worker = consented.start("-m", "opora_web.config.office", "work")
    until(lambda: state(consented)["files"] == 0)
    worker.terminate()
    done = state(consented)
    assert (done["results"], done["state"], done["attempts"]) == (7, "imported", 2)
    assert "Результаты загружены." in consented.run(PAGE)


def test_killed_at_every_attempt_nothing_is_taken_in_and_the_user_is_told(consented, tmp_path):
    for attempt in (1, 2, 3):
        kill_in_the_middle(consented, tmp_path / "mark", attempt)
    worker = consented.start("-m", "opora_web.config.office", "work")
    until(lambda: state(consented)["job"] == "failed")
    worker.terminate()
    failed = state(consented)
    assert (failed["results"], failed["standing"], failed["broken"]) == (0, "preview", True)
    assert "прерывалась на середине" in failed["error"]
    page = consented.run(PAGE)
    assert "Загрузка прервалась: ни один результат не записан." in page
    assert "прерывалась на середине" in page
    assert "Согласен, загрузить" in page
