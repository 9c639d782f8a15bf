"""The search in the database finds what the search in memory finds, on either database."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opora.domain.name_key import name_key
from opora.domain.search_query import fits, search_query
from opora_web.registry.models import School
from opora_web.ui.text_search import stands_in

pytestmark = pytest.mark.django_db
NAMES = (
    ("МОУ СОШ с. Кикино", "Кикинская сельская школа"),
    ("МОУ СОШ им. А.И. Панкова с. Головинщино",),
    ("МОУ СОШ с. Покровская Арчада", "edu990003"),
    ("МБОУ «СОШ № 14 пос. Подъяпольское»",),
    ("МБОУ «СОШ № 142»", "201005"),
    ("Таёжнинская школа № 7",),
    ("СОШ № 36 с углублённым изучением иностранных языков",),
)
WORDS = (
    *("школы", "школа", "сош", "Кикина", "кикинская", "головинщинской", "покровской", "арчады"),
    *("посёлка", "№ 14", "142", "201005", "edu990003", "sch990003", "села", "с.", "7", "языкам"),
    *("таёжного", "имени", "сельской", "36", "голов", "%", "_", "лицей", "14%"),
)


@pytest.fixture
def schools(cast):
    School.objects.bulk_create(
        School(
            municipality=cast.own.municipality,
            name=names[0],
            search_text="\n".join(map(name_key, names)),
            sort_key=str(number),
        )
        for number, names in enumerate(NAMES)
    )
    return School.objects.filter(sort_key__in=map(str, range(len(NAMES))))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join))
def test_the_database_finds_what_memory_finds(schools, words):
    query = search_query(words)
    expected = {names[0] for names in NAMES if fits(query, " ".join(names))}
    assert set(schools.filter(stands_in("search_text", words)).values_list("name", flat=True)) == (
        expected
    )
