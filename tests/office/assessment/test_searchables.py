"""What of assessment is found, in which words, and by whom."""

import pytest
from django.urls import reverse
from tests.office.assessment.results import result, taken_in
from tests.office.assessment.test_reference import SCALE

from opora_web.assessment.actions.calendar import plan_procedure
from opora_web.assessment.actions.contradictions import raise_contradictions
from opora_web.assessment.actions.own_reference import add_reference
from opora_web.assessment.models import Contradiction, Level, OwnScale
from opora_web.registry.roles import Role
from opora_web.ui.search import search

KINDS = ("Календарь процедур", "Загрузки", "Противоречия", "Свои записи справочников")


@pytest.fixture
def filled(cast, by, place, school):
    """One thing of each kind in the own district; the upload."""
    upload = taken_in(cast.own, file="Пробный экзамен.xlsx")
    result(upload, school, low=None, participants=None, stated_low=True)
    raise_contradictions(by=by, upload=upload)
    plan_procedure(
        by=by,
        territory=place,
        level=Level.MUNICIPAL,
        name="Пробный экзамен по физике",
        school_year=2026,
        purpose="готовность девятиклассников",
    )
    add_reference(OwnScale, by=by, territory=place, **SCALE)
    return upload


def found(user, words):
    groups = {group.kind.title: group for group in search(user, words)}
    return {kind: [hit.title for hit in groups[kind].hits] for kind in KINDS if kind in groups}


@pytest.mark.parametrize(
    ("words", "kind", "title"),
    [
        ("пробного экзамена", "Календарь процедур", "Пробный экзамен по физике, 2025/26"),
        ("готовности", "Календарь процедур", "Пробный экзамен по физике, 2025/26"),
        ("пробные", "Загрузки", "Загрузка №"),
        ("кикинской", "Противоречия", "МОУ СОШ с. Кикино: ОГЭ, математика"),
        ("шкала приказ 7", "Свои записи справочников", "ОГЭ, химия"),
        ("химия", "Свои записи справочников", "ОГЭ, химия"),
    ],
)
def test_things_are_found_in_another_form_of_their_words(filled, by, words, kind, title):
    assert found(by, words)[kind][0].startswith(title)


def test_every_hit_leads_to_a_page_and_says_whose_it_is(filled, by, signed_in):
    browser = signed_in(by)
    hits = [
        hit
        for words in ("пробный", "кикино", "химия")
        for group in search(by, words)
        if group.kind.title in KINDS
        for hit in group.hits
    ]
    assert len(hits) == len(KINDS)
    for hit in hits:
        assert browser.get(hit.href).status_code == 200
        assert hit.detail


@pytest.mark.parametrize("words", ["пробный", "кикино", "химия"])
def test_nobody_finds_what_belongs_to_others(cast, filled, words):
    strangers = [cast.stranger.person(role) for role in (Role.COORDINATOR, Role.REGION)]
    neighbours = [cast.neighbour.person(role) for role in (Role.COORDINATOR, Role.DIRECTOR)]
    for person in (*strangers, *neighbours, cast.administrator, cast.newcomer):
        assert found(person, words) == {}


def test_a_director_finds_the_own_contradiction_and_no_upload(cast, filled):
    director = cast.own.person(Role.DIRECTOR)
    assert found(director, "кикино").keys() == {"Противоречия"}
    assert Contradiction.objects.count() == 1
    assert "Загрузки" not in found(director, "пробный")


@pytest.mark.parametrize(
    ("page", "words", "kept"),
    [
        ("calendar", "физика", "Пробный экзамен по физике"),
        ("uploads", "пробного", "Пробный экзамен.xlsx"),
        ("contradictions", "кикино", "МОУ СОШ с. Кикино"),
    ],
)
def test_list_pages_narrow_by_words(filled, coordinator, page, words, kept):
    address = reverse(f"assessment:{page}")
    assert kept in coordinator.get(address, {"words": words}).content.decode()
    narrowed = coordinator.get(address, {"words": "астрономия"}).content.decode()
    assert 'scope="row"><a' not in narrowed
    assert kept not in narrowed
