"""A district with something in every table that travels."""

from datetime import date
from threading import Event

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.office.diagnosis import profiles
from tests.office.diagnosis.checks.held import asked, held
from tests.office.diagnosis.surveys import answered, running
from tests.office.identification.kamenka import imported, kamenka_results
from tests.office.jobs.doing import AtOnce

from opora.diagnosis.paper_counts import PaperCounts
from opora.documents.spravka import PaperDetails
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.received_list import ListPlace
from opora.reference.measure import Measure
from opora.reference.status import Status
from opora_web.assessment.models import (
    CalendarEntry,
    Contradiction,
    NotExpected,
    OwnMinimum,
    OwnScale,
    PrintedSchool,
    Remark,
    SeriesBreak,
    Upload,
    UploadedFile,
    WorkCounts,
)
from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.actions.cause_analyses import (
    headings_of,
    sign_analysis,
    start_analysis,
    submit_analysis,
    write_cause,
)
from opora_web.diagnosis.actions.cause_papers import ask_for_cause_paper
from opora_web.diagnosis.actions.check_findings import add_finding_of_own, say_list_of_finding
from opora_web.diagnosis.actions.follow_ups import answer_recommendation
from opora_web.diagnosis.actions.paper_entries import enter_paper
from opora_web.diagnosis.actions.questionnaires import copy_questionnaire
from opora_web.diagnosis.actions.risk_groups import keep_count
from opora_web.diagnosis.models import (
    Addressees,
    MarkerReckoning,
    ReceivedMarker,
    ReceivedMarkers,
    RiskGroupKind,
    SchoolMarkers,
)
from opora_web.diagnosis.told_group import ToldGrade
from opora_web.identification.actions.run_papers import ask_for_spravka
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListOrigin,
    ListState,
    Notice,
    Objection,
    SchoolList,
)
from opora_web.jobs.worker import work_once
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import Act, ActKind, CodeSystem, ContextForm
from opora_web.registry.roles import Role


def fill(place):
    """Something in every table."""
    by, municipality = place.person(Role.COORDINATOR), place.municipality
    _registry(place)
    _references(place, by)
    schools = kamenka_results(municipality, by)
    upload = Upload.objects.get()
    later = imported(municipality, by)
    later.skipped = [{"name": "results.txt", "because": "уже загружен", "upload": upload.pk}]
    later.save()
    _contradictions(upload)
    file = UploadedFile.objects.create(
        upload=upload, position=1, name="results.txt", sha256="a" * 64, size=10
    )
    PrintedSchool.objects.create(
        upload=upload,
        code="к",
        name="Кикино",
        proposals=[{"school": place.school.pk, "reason": "похоже"}],
    )
    Remark.objects.create(
        upload=upload, file=file, key="1", rule="r", severity="notice", message="Сведение."
    )
    run = start_run(by=by, territory=municipality, ruleset_id="fioko-2023", year=2023)
    _work()
    run.refresh_from_db()
    reading = run.verdicts.order_by("pk").first().reading
    ask_for_spravka(by=by, run=run, reading=reading, details=PaperDetails())
    _work()
    _lists(place, run, reading, next(iter(schools.values())))
    _check(place, by)
    _causes(place, by)
    _survey(place)
    profiles.in_force(place)
    keep_count(
        by=place.person(Role.DEPUTY),
        school=place.school,
        kind=RiskGroupKind.ACADEMIC,
        counted_on=date(2023, 1, 16),
        grades=(ToldGrade(5, 3),),
    )
    _markers(place, by)


def _check(place, by):
    check = held(place)
    told = {"wording": "нет плана", "source": "акт", "addressees": Addressees.LISTED}
    finding = add_finding_of_own(by=by, check=check, printed_to="все ШНОР", **told)
    regional = SchoolList.objects.get(title="Региональный список")
    say_list_of_finding(by=by, finding=finding, school_list=regional, because="уточнено")
    follow_up = asked(check, by, place.school)
    answer_recommendation(by=by, follow_up=follow_up, answer="сделано")


def _causes(place, by):
    entry = ListEntry.objects.get(school_list__title="Региональный список")
    analysis = start_analysis(by=by, entry=entry)
    for heading in headings_of(analysis).headings:
        told = {"heading_id": heading.heading_id, "text": "так", "source": "акт"}
        write_cause(by=by, analysis=analysis, **told)
    submit_analysis(by=by, analysis=analysis)
    sign_analysis(by=by, analysis=analysis)
    analysis.refresh_from_db()
    ask_for_cause_paper(by=by, analysis=analysis, details=PaperDetails())
    _work()


def _work():
    assert work_once("worker", Event(), AtOnce())


def _survey(place):
    """A closed one with answers by link and on paper; one that goes on stays here."""
    over = running(place, codes=3)
    answered(over, over.codes[0], 1)
    questions = over.part.questionnaire.asked.questions
    counts = {one.question_id: (2, *(0 for _ in one.scale.options[1:])) for one in questions}
    by = place.person(Role.COORDINATOR)
    enter_paper(by=by, part=over.now(), counts=PaperCounts(2, counts), left_out={})
    close_campaign(by=by, campaign=over.campaign)
    copy_questionnaire(by=by, questionnaire=over.part.questionnaire)


def _markers(place, by):
    """Of the whole region, and received ones of the municipality and of the region."""
    told = {"school_year": 2023, "by": by}
    reckoning = MarkerReckoning.objects.create(
        region=place.region, done_at=timezone.now(), bases={"2023": [["5 МА", "20 школ"]]}, **told
    )
    SchoolMarkers.objects.create(
        reckoning=reckoning,
        school=place.school,
        counts={"2023": [1, 11]},
        markers={"2023": []},
        seen_by=by,
        seen_at=timezone.now(),
        note="Класс сильный.",
    )
    letter = Act.objects.get(title="О списке")
    for home in ({"municipality": place.municipality}, {"region": place.region}):
        paper = ReceivedMarkers.objects.create(
            act=letter, title="Признаки", file_name="п.xlsx", **told, **home
        )
        ReceivedMarker.objects.create(received=paper, school=place.school, told="завышение")


def _registry(place):
    municipality, school = place.municipality, place.school
    act = register_act(
        by=SYSTEM,
        territory=municipality,
        kind=ActKind.ORDER,
        issuer="Управление образования",
        number="12",
        date=date(2023, 1, 9),
        title="О школах",
        file=SimpleUploadedFile("приказ.pdf", b"%PDF-1.7 text"),
    )
    give_code(by=SYSTEM, school=school, system=CodeSystem.INTERNAL, value="7")
    give_code(by=SYSTEM, school=school, system=CodeSystem.EXAM, value="201005")
    add_spelling(by=SYSTEM, school=school, name="Кикинская школа", printed_in="протокол")
    add_project(by=SYSTEM, school=school, project="500+", cohort_year=2022, source="п", act=act)
    second = open_school(by=SYSTEM, municipality=municipality, name="Школа в Кикине")
    merge_duplicates(by=SYSTEM, duplicate=second, into=school, reason="одна школа")
    closed = open_school(by=SYSTEM, municipality=municipality, name="Начальная школа")
    close_school(by=SYSTEM, school=closed, on=date(2023, 6, 1), act=act)


def _lists(place, run, reading, school):
    by = place.person(Role.COORDINATOR)
    letter = register_act(
        by=SYSTEM,
        territory=place.region,
        kind=ActKind.LETTER,
        issuer="Министерство",
        number="3",
        date=date(2023, 2, 1),
        title="О списке",
    )
    common = {"category": ListCategory.LOW_RESULTS, "year": 2023, "by": by}
    regional = SchoolList.objects.create(
        region=place.region,
        origin=ListOrigin.REGIONAL,
        title="Региональный список",
        state=ListState.IN_FORCE,
        told_at=timezone.now(),
        objections_until=date(2023, 3, 1),
        act=letter,
        **common,
    )
    own = SchoolList.objects.create(
        municipality=place.municipality,
        origin=ListOrigin.MUNICIPAL,
        title="Муниципальный список",
        index_data={"schools": [{"school": school.pk, "name": school.name}]},
        run=run,
        reading=reading,
        **common,
    )
    own.other_acts.add(letter)
    for school_list in (regional, own):
        entry = ListEntry.objects.create(
            school_list=school_list,
            position=1,
            place=ListPlace.LISTED,
            school=school,
            printed_name=school.name,
        )
    _objection(entry, by)


def _references(place, by):
    of = {"municipality": place.municipality}
    told = {"source": "письмо", "status": Status.UNVERIFIED.value, "added_by": by, **of}
    about = {"kind": ProcedureKind.OGE, "subject": "математика"}
    OwnMinimum.objects.create(
        **told, **about, school_year=2023, measure=Measure.TEST_SCORE, value=8
    )
    scale = {"from_3": 8, "from_4": 15, "from_5": 22, "maximum": 31}
    work = {"kind": ProcedureKind.VPR, "subject": "математика", "grade": 4, "school_year": 2022}
    first = OwnScale.objects.create(**told, **work, **scale)
    OwnScale.objects.create(**told, **work, **{**scale, "from_5": 23}, replaces=first)
    SeriesBreak.objects.create(**told, kind="vpr", first_year=2023, reason="иной порядок")
    CalendarEntry.objects.create(**of, level="municipal", name="Диагностика", school_year=2023)
    NotExpected.objects.create(
        **about, school=place.school, school_year=2023, reason="нет девятого класса", by=by
    )
    ContextForm.objects.create(
        school=place.school, year=2023, answers={"a": 1}, file_name="ф.xlsx", sha256="a", place="л"
    )


def _contradictions(upload):
    first, second = upload.results.order_by("pk")[:2]
    WorkCounts.objects.create(
        result=first, max_score=20, scores=[[5, 2, 3, 4]], tasks={"tasks": [], "groups": []}
    )
    about = ("kind", "subject", "grade", "participants_grade", "year", "season", "school_year")
    for result, key in ((first, f"share/{first.pk}/"), (second, "several/2022/oge/9/математика")):
        told = {name: getattr(result, name) for name in about}
        made = Contradiction.objects.create(
            **told, school=result.school, rule=key.split("/")[0], key=key, sentence="Не сходится."
        )
        made.results.set([result])


def _objection(entry, by):
    now = timezone.now()
    notice = Notice.objects.create(entry=entry, sent_at=now, opened_at=now, opened_by=by)
    file = SimpleUploadedFile("возражение.pdf", b"%PDF-1.7 no")
    Objection.objects.create(
        notice=notice, text="Числа другие.", file=file, file_name="возражение.pdf", prepared_by=by
    )
