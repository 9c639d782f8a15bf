"""Movement since an earlier run or list."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.office.identification.kamenka import ARCHADA, GOLOVINSHCHINO, KIKINO, imported
from tests.office.identification.reading import text_of

from opora_web.assessment.models import Result
from opora_web.audit.actor import SYSTEM
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListOrigin,
    ListState,
    Run,
    SchoolList,
)
from opora_web.registry.actions.acts import register_act
from opora_web.registry.models import ActKind


@pytest.fixture
def window(by, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(by)


@pytest.fixture
def earlier(computed, cast, by, schools):
    """An official run of the year before: a rule of that year stands in for one."""
    upload = imported(cast.own.municipality, by)
    for name, low in ((KIKINO, 5), (ARCHADA, 0)):
        Result.objects.create(
            upload=upload,
            school=schools[name],
            outcome_id=f"2021-{name}",
            source="протокол 2021 года",
            kind="oge",
            subject="математика",
            year=2021,
            school_year=2021,
            participants=10,
            low=low,
        )
    run = computed(year=2022, scenario={})
    Run.objects.filter(pk=run.pk).update(scenario=None)
    return Run.objects.get(pk=run.pk)


def page_of(window, run, **asked):
    return text_of(window.get(reverse("identification:movement", args=[run.pk]), asked))


def test_without_an_earlier_year_the_page_says_what_it_will_show(window, run):
    assert "Сравнить пока не с чем" in page_of(window, run)


def test_who_came_and_who_stayed_with_the_reasons(window, earlier, run):
    page = page_of(window, run)
    assert f"расчёт № {earlier.pk}: 2021/22 учебный год" in page
    assert "Вошли в список" in page
    assert ARCHADA in page
    assert "2022/23 учебный год: в списке" in page


def test_an_earlier_run_that_cannot_be_made_again_is_told(window, earlier, run):
    Run.objects.filter(pk=earlier.pk).update(digest="0" * 64)
    assert "к другим решениям" in page_of(window, run)


def test_a_list_that_came_by_a_letter(cast, by, window, run, schools):
    act = register_act(
        by=SYSTEM,
        territory=cast.own.region,
        kind=ActKind.LETTER,
        issuer="Министерство",
        number="1",
        date=date(2022, 12, 26),
        title="О списке",
    )
    received = SchoolList.objects.create(
        region=cast.own.region,
        category=ListCategory.LOW_RESULTS,
        origin=ListOrigin.REGIONAL,
        year=2022,
        title="Список 2022 года",
        state=ListState.IN_FORCE,
        told_at=timezone.now(),
        objections_until=date(2023, 1, 20),
        act=act,
        by=by,
    )
    for position, school in enumerate((schools[KIKINO], cast.neighbour.school), start=1):
        ListEntry.objects.create(
            school_list=received,
            position=position,
            place="listed",
            school=school,
            printed_name=school.name,
        )
    page = page_of(window, run)
    assert "региональный список: Список 2022 года" in page
    came = page[page.index("Вошли в список:") : page.index("Остались в списке:")]
    assert {name for name in (ARCHADA, KIKINO, GOLOVINSHCHINO) if name in came} == {
        ARCHADA,
        GOLOVINSHCHINO,
    }
    assert KIKINO in page[page.index("Остались в списке:") :]
    assert cast.neighbour.school.name not in page
