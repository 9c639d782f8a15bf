"""Counted scores of works: kept by consent, out of force with their upload, seen by their own."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from tests.office.assessment.uploading import a_file, a_text, read, taken_in

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.domain.work_summary import ScoreCount
from opora.exchange.file_facts import FileFacts
from opora_web.assessment.actions.imports import revert
from opora_web.assessment.actions.uploads import discard
from opora_web.assessment.models import WorkCounts
from opora_web.registry.actions.schools import give_code
from opora_web.registry.models import CodeSystem
from opora_web.registry.roles import Role

HEADER = (
    "логин школы;регион;номер обучающегося;код обучающегося;отметка за предыдущую "
    "четверть/триместр;пол;класс;вариант;всего баллов;балл за 1;балл за 2\n"
)
FACTS = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "математика", 5)


def a_protocol():
    rows = "".join(
        f"edu990001;Каменский район;{n};5000{n};4;м;5А;1;{n + 2};{n};2\n" for n in range(1, 7)
    )
    return a_file(HEADER + rows, "протокол.csv")


@pytest.fixture
def known(by, school):
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990001")
    return school


def test_scores_and_tasks_come_in_with_the_result(by, place, known):
    upload = taken_in(by, place, a_protocol(), said=FACTS)
    counts = WorkCounts.objects.get()
    assert counts.result.school == known
    assert counts.scored.scores[0] == ScoreCount(3, 2, 4, 1)
    assert counts.scored.participants == 6
    assert counts.scored.tasks == ()
    told = {(one.task, one.school_class): 0 for one in counts.summary.task_counts}
    for one in counts.summary.task_counts:
        told[one.task, one.school_class] += one.points
    assert told == {("1", "А"): 21, ("2", "А"): 12}
    assert str(counts) == f"сводка: {counts.result}"
    assert "50001" not in json.dumps([counts.scores, counts.tasks])
    revert(by=by, upload=upload, reason="Не тот год.")
    assert not WorkCounts.objects.in_force().exists()


def test_a_result_without_pupils_has_none(by, place):
    taken_in(by, place, a_file(a_text()))
    assert not WorkCounts.objects.exists()


def test_only_their_own_people_see_them(by, place, known, cast):
    taken_in(by, place, a_protocol(), said=FACTS)
    seen = WorkCounts.objects.in_force()
    for role in (Role.DIRECTOR, Role.COORDINATOR, Role.REGION):
        assert seen.visible_to(cast.own.person(role)).count() == 1
        assert not seen.visible_to(cast.stranger.person(role)).exists()
    for person in (cast.own.person(Role.TEACHER), cast.administrator, cast.newcomer):
        assert not seen.visible_to(person).exists()
    assert not seen.visible_to(cast.neighbour.person(Role.COORDINATOR)).exists()


def test_what_was_counted_of_a_discarded_upload_goes(
    by, place, known, django_capture_on_commit_callbacks
):
    upload = read(by, place, a_protocol(), said=FACTS)
    path = Path(settings.MEDIA_ROOT) / upload.works.name
    assert path.exists()
    with django_capture_on_commit_callbacks(execute=True):
        discard(by=by, upload=upload)
    assert not path.exists()
    upload.refresh_from_db()
    assert upload.works.name == ""
