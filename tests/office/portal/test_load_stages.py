"""The demonstration beyond the registry, exactly as the documents of the districts give it."""

import html
from collections import Counter
from fractions import Fraction
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from opora.domain.received_list import ListPlace
from opora.domain.school_year import SchoolYear
from opora_web.accounts.queries import user_by_email
from opora_web.assessment.models import CalendarEntry, Result, Upload
from opora_web.diagnosis.models import (
    Campaign,
    CampaignPart,
    CampaignState,
    FactorOfProfile,
    RiskProfile,
    SurveyAnswer,
)
from opora_web.diagnosis.survey_evidence import evidence_of_surveys
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListState,
    Notice,
    Run,
    RunState,
    SchoolList,
)
from opora_web.jobs.models import Job, JobState
from opora_web.registry.models import ContextForm, School


@pytest.mark.django_db
def test_the_demonstration_stands_as_the_documents_print_it(settings, tmp_path, client):
    """One loading for all checks: it takes seconds."""
    settings.MEDIA_ROOT = tmp_path
    load()
    check_boguchany_has_two_lists_and_a_risk_zone()
    check_ochyor_has_two_categories_and_tells_who_left()
    check_shkotovo_has_its_received_list_by_its_letter()
    check_shkotovo_has_its_calendar_as_printed()
    check_ochyor_was_surveyed_and_is_being_surveyed()
    check_forms_stand_in_three_districts_and_pretend_nothing()
    check_the_second_list_of_ochyor_is_explained_on_its_page(client)
    check_profiles_of_ochyor_name_the_factors_of_the_round_table()
    check_kamenka_waits_for_whoever_learns()
    check_nothing_is_left_undone_and_a_second_time_changes_nothing()


def load():
    said = StringIO()
    call_command("load_demo", stdout=said)
    return said.getvalue()


def names(title, place=ListPlace.LISTED):
    entries = ListEntry.objects.filter(school_list__title=title, place=place)
    return set(entries.values_list("school__name", flat=True))


def check_boguchany_has_two_lists_and_a_risk_zone():
    federal = names("Федеральный список, октябрь 2021 года")
    regional = names("Список регионального центра, ноябрь 2021 года")
    zone = names("Список регионального центра, ноябрь 2021 года", ListPlace.RISK_ZONE)
    assert (len(federal), len(regional), len(federal & regional), len(zone)) == (17, 8, 8, 4)
    assert federal & zone == {"Нижнетерянская школа"}
    school = School.objects.get(name="Невонская школа")
    assert not school.list_entries.exists()


def check_ochyor_has_two_categories_and_tells_who_left():
    entries = ListEntry.objects.filter(school_list__title="Список школ Пермского края на 2023 год")
    assert dict(entries.values_list("school__name", "category")) == {
        "МБОУ «Очёрская СОШ №2»": "сильно неуспевающие",
        "МБОУ «Павловская СОШ»": "умеренно неуспевающие",
    }
    left = names("Школы, отчитавшиеся о работе за 2022 год") - names(
        "Список школ Пермского края на 2023 год"
    )
    assert left == {"МБОУ «Очёрская СОШ №1»", "МБОУ «Очёрская СОШ №3»"}


def check_shkotovo_has_its_received_list_by_its_letter():
    received = SchoolList.objects.get(title="Список школ 2020 года")
    assert received.act.number == "23/3958"
    printed = set(received.entries.values_list("printed_name", flat=True))
    assert "МБОУ «СОШ № 14 пос. Подьяпольское»" in printed  # as the paper prints it
    assert names(received.title) == {
        "МБОУ «СОШ № 14 пос. Подъяпольское»",
        "МБОУ «СОШ № 28 с. Анисимовка»",
    }


def check_shkotovo_has_its_calendar_as_printed():
    """Expected: ../shared/domain/scenarios.yaml, shkotovo, assessment_procedures."""
    entries = CalendarEntry.objects.filter(municipality__name="Шкотовский муниципальный район")
    printed = {
        entry.name: (entry.get_level_display(), entry.act.number if entry.act else None)
        for entry in entries.select_related("act")
    }
    assert printed == {
        "Всероссийские проверочные работы (ВПР)": ("федеральный", "59"),
        "Диагностические работы в 10-х классах": ("региональный", "976-а"),
        "Мониторинг качества подготовки к ГИА": ("муниципальный", None),
        "Мониторинг качества обучения по отдельным предметам": ("муниципальный", None),
        "Мониторинг работы в системе «Сетевой город. Образование»": ("муниципальный", "122"),
    }
    about_system = entries.get(act__number="122")
    assert (
        about_system.act_as_printed == "приказ МКУ «Управление образованием» ШМР 28.09.2020 № 122"
    )
    assert about_system.to_check == "приказ № 122 называется «О введении АИС», а не о мониторинге"
    assert about_system.documents == "аналитическая справка"


def check_ochyor_was_surveyed_and_is_being_surveyed():
    over, going_on = Campaign.objects.order_by("closes_on")
    assert (over.state, going_on.state) == (CampaignState.CLOSED, CampaignState.OPEN)
    assert over.parts.count() == 16
    assert going_on.takes_answers(timezone.localdate())
    school = School.objects.get(name="МБОУ «Очёрская СОШ №1»")
    risks = {
        (one.factor_id, one.asked): one.risk
        for one in evidence_of_surveys(school, SchoolYear(2023))
    }
    assert len(risks) == 6 + 5 + 4 + 2
    assert risks["training_system", "анкета педагогов"] > Fraction(2, 3)
    assert risks["parents", "анкета родителей"] < Fraction(1, 2)
    small = School.objects.get(name="МБОУ «Павловская СОШ»")
    hidden = [one for one in evidence_of_surveys(small, SchoolYear(2023)) if one.risk is None]
    assert {one.asked for one in hidden} == {"анкета родителей"}
    assert "вымышлены" in over.title


def check_forms_stand_in_three_districts_and_pretend_nothing():
    forms = ContextForm.objects.values_list("school__municipality__name", "year")
    assert Counter(forms) == {
        ("Богучанский район", 2021): 21,
        ("Очёрский городской округ", 2023): 4,
        ("Шкотовский муниципальный район", 2021): 2,
    }
    assert set(ContextForm.objects.values_list("file_name", flat=True)) == {
        "context-form-invented.csv"
    }


def check_the_second_list_of_ochyor_is_explained_on_its_page(client):
    made = SchoolList.objects.get(category=ListCategory.ADVERSE_CONDITIONS)
    assert (made.state, made.year) == (ListState.DRAFT, 2023)
    received = names("Список школ Пермского края на 2023 год")
    assert names(made.title) & received == {"МБОУ «Павловская СОШ»"}
    client.force_login(user_by_email("prudnikova@example.org"))
    lists = client.get(reverse("identification:lists"), {"vid": "shnsu"}).content.decode()
    assert made.title in lists
    page = client.get(reverse("identification:list", args=[made.pk])).content.decode()
    for school in School.objects.filter(municipality__name="Очёрский городской округ"):
        assert page.count(html.escape(school.name)) >= 1, school
    assert "Удалённость от крупного города" in page
    assert "не менее двух дней" in page


def check_profiles_of_ochyor_name_the_factors_of_the_round_table():
    """Expected: ../shared/domain/scenarios.yaml, ochyor, reports_on_risk_factors."""
    stages = RiskProfile.objects.values_list("school__name", "year", "state")
    assert sorted(stages) == [
        ("МБОУ «Очёрская СОШ №1»", 2022, "in_force"),
        ("МБОУ «Очёрская СОШ №1»", 2023, "draft"),
        ("МБОУ «Очёрская СОШ №2»", 2023, "answering"),
        ("МБОУ «Очёрская СОШ №3»", 2022, "in_force"),
        ("МБОУ «Павловская СОШ»", 2023, "verification"),
    ]
    accepted = FactorOfProfile.objects.filter(profile__state="in_force", answer="accepted")
    assert sorted(accepted.values_list("profile__school__name", "factor_id")) == [
        ("МБОУ «Очёрская СОШ №1»", "failing_pupils"),
        ("МБОУ «Очёрская СОШ №1»", "training_system"),
        ("МБОУ «Очёрская СОШ №3»", "failing_pupils"),
        ("МБОУ «Очёрская СОШ №3»", "teacher_competence"),
    ]


def check_kamenka_waits_for_whoever_learns():
    assert not Campaign.objects.filter(municipality__name="Каменский район").exists()
    assert not RiskProfile.objects.filter(school__municipality__name="Каменский район").exists()
    assert not ContextForm.objects.filter(school__municipality__name="Каменский район").exists()
    assert not Upload.objects.filter(municipality__name="Каменский район").exists()
    assert not SchoolList.objects.filter(municipality__name="Каменский район").exists()


def check_nothing_is_left_undone_and_a_second_time_changes_nothing():
    assert not Job.objects.exclude(state=JobState.DONE).exists()
    assert Run.objects.get().state == RunState.DONE
    tables = (
        Campaign,
        CampaignPart,
        SurveyAnswer,
        CalendarEntry,
        Upload,
        Result,
        SchoolList,
        ListEntry,
        Notice,
        Run,
        ContextForm,
        RiskProfile,
    )
    before = [table.objects.count() for table in tables]
    assert load() == "Демонстрация готова: муниципалитетов — 5, школ — 38.\n"
    assert [table.objects.count() for table in tables] == before
