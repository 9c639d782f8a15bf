"""The demo districts stand in the registry as their documents print them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from opora_web.accounts.actions import settle_purpose
from opora_web.accounts.models import DemoUser, User
from opora_web.audit.models import JournalEntry
from opora_web.registry.models import (
    Act,
    Membership,
    Municipality,
    ProjectParticipation,
    Region,
    School,
    SchoolName,
)
from opora_web.registry.roles import Role

pytestmark = pytest.mark.django_db
TABLES = (Region, Municipality, School, SchoolName, Act, ProjectParticipation, Membership, User)


def load(**options):
    said = StringIO()
    call_command("load_demo", stdout=said, **options)
    return said.getvalue()


def test_the_five_districts_have_the_schools_of_their_documents():
    assert load() == "Демонстрация готова: муниципалитетов — 5, школ — 38.\n"
    schools = {place.name: place.schools.count() for place in Municipality.objects.all()}
    assert schools == {
        "Каменский район": 3,
        "Богучанский район": 21,
        "Очёрский городской округ": 4,
        "Шкотовский муниципальный район": 3,
        "Петрозаводский городской округ": 7,
    }


def test_other_spellings_lead_to_the_school():
    load()
    boguchany = School.objects.filter(municipality__name="Богучанский район")
    assert boguchany.found_by("БСШ № 3").get().name == "Богучанская СШ № 3"
    assert boguchany.found_by("чуноярская школа 13").get().name == "Чуноярская средняя школа № 13"
    assert School.objects.found_by("подьяпольское").get().name.endswith("пос. Подъяпольское»")


def test_projects_carry_their_cohort_and_source():
    load()
    of_school = ProjectParticipation.objects.filter(school__name="Хребтовская школа").get()
    assert (of_school.project, of_school.cohort_year) == ("500+", 2022)
    assert of_school.source == "федеральный список, октябрь 2021 года"
    assert ProjectParticipation.objects.count() == 12 + 3


def test_there_is_a_person_for_every_role_and_one_of_each_is_offered():
    load()
    assert set(Membership.objects.values_list("role", flat=True)) == set(Role.values)
    offered = DemoUser.objects.values("user")
    roles = Membership.objects.filter(user__in=offered).values_list("role", flat=True)
    assert set(roles) == set(Role.values)
    # Teachers who only answered about their difficulties are nobody to sign in as.
    others = User.objects.exclude(pk__in=offered)
    assert set(Membership.objects.filter(user__in=others).values_list("role", flat=True)) == {
        Role.TEACHER
    }
    assert (DemoUser.objects.count(), others.count()) == (30, 6)


def test_loading_again_changes_nothing():
    load()
    before = [table.objects.count() for table in TABLES], JournalEntry.objects.count()
    load()
    assert ([table.objects.count() for table in TABLES], JournalEntry.objects.count()) == before


def test_real_data_are_never_mixed_with_the_demonstration():
    settle_purpose(demo=False)
    with pytest.raises(CommandError):
        load()
    assert not School.objects.exists()


def test_a_folder_without_the_districts_is_refused(tmp_path):
    with pytest.raises(CommandError, match="Нет файла"):
        load(folder=tmp_path)


def test_the_first_administrator_is_made_by_a_command():
    User.objects.create_user("first@example.org", full_name="Первый")
    call_command("make_administrator", "first@example.org", stdout=StringIO())
    assert Membership.objects.get().role == Role.ADMINISTRATOR
    with pytest.raises(CommandError, match="уже есть"):
        call_command("make_administrator", "first@example.org")
    with pytest.raises(CommandError, match="пригласите"):
        call_command("make_administrator", "nobody@example.org")
