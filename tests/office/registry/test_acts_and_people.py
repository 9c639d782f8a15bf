"""Registering papers; giving and ending roles; who sees them and the journal."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.memberships import end_membership, grant_membership
from opora_web.registry.actions.schools import rename_school
from opora_web.registry.actions.territories import register_municipality
from opora_web.registry.models import Act, ActKind, Membership
from opora_web.registry.policies import about_acts
from opora_web.registry.queries import is_administrator, needs_second_factor
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

TOLD = {
    "kind": ActKind.LETTER,
    "issuer": "Министерство",
    "number": "26-36",
    "date": date(2022, 12, 26),
    "title": "О списке школ",
}


def paper(name="письмо.pdf", content=b"%PDF-1.7"):
    return SimpleUploadedFile(name, content)


def plain(act):
    return str(act).replace("\N{NO-BREAK SPACE}", " ")


def test_a_paper_is_registered_once_in_each_registry(cast):
    act = register_act(by=SYSTEM, territory=cast.own.municipality, **TOLD)
    assert plain(act) == "письмо от 26 декабря 2022 г. № 26-36"
    assert act.territory == cast.own.municipality
    with pytest.raises(Refused, match="уже внесён"):
        register_act(by=SYSTEM, territory=cast.own.municipality, **TOLD)
    above = register_act(by=SYSTEM, territory=cast.own.region, **{**TOLD, "number": ""})
    assert plain(above) == "письмо от 26 декабря 2022 г."
    assert above.territory == cast.own.region


def test_a_paper_of_no_named_kind_is_another_one_only_where_kinds_are_chosen(cast):
    paper = Act(kind=ActKind.OTHER, date=date(2022, 1, 26))
    assert paper.get_kind_display() == "иной документ"
    assert plain(paper) == "документ от 26 января 2022 г."


def test_the_file_is_kept_under_a_name_of_ours(cast):
    act = register_act(by=SYSTEM, territory=cast.own.region, file=paper("С:\\письмо.PDF"), **TOLD)
    assert "письмо" not in act.file.name
    assert act.file.name.endswith(".pdf")
    assert act.file_name.endswith("письмо.PDF")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("письмо.exe", b"MZ", "не принимается"),
        ("письмо.pdf", b"MZ", "внутри не то"),
        ("письмо.pdf", b"%PDF" + b"0" * 30, "больше 0 МБ"),
    ],
)
def test_only_papers_are_kept(cast, monkeypatch, name, content, told):
    monkeypatch.setattr(about_acts, "LARGEST_FILE", 20)
    with pytest.raises(Refused, match=told):
        register_act(by=SYSTEM, territory=cast.own.region, file=paper(name, content), **TOLD)
    assert not Act.objects.exists()


def test_a_municipality_reads_the_acts_of_its_region_and_a_school_only_those_about_it(cast):
    regional = register_act(by=SYSTEM, territory=cast.own.region, **TOLD)
    local = register_act(by=SYSTEM, territory=cast.own.municipality, **TOLD)
    director, head = cast.own.person(Role.DIRECTOR), cast.own.person(Role.HEAD)
    assert set(Act.objects.visible_to(head)) == {regional, local}
    assert set(Act.objects.visible_to(cast.neighbour.person(Role.HEAD))) == {regional}
    assert set(Act.objects.visible_to(cast.own.person(Role.REGION))) == {regional, local}
    assert not Act.objects.visible_to(director).exists()
    rename_school(
        by=SYSTEM, school=cast.own.school, name="Новая", since=date(2023, 9, 1), act=local
    )
    assert set(Act.objects.visible_to(director)) == {local}


def test_acts_are_found_in_any_case(cast):
    act = register_act(by=SYSTEM, territory=cast.own.municipality, **TOLD)
    assert list(Act.objects.all().found_by("МИНИСТЕРСТВО 26-36")) == [act]
    assert not Act.objects.all().found_by("приказ").exists()


def test_a_role_fits_its_place_and_is_given_once(cast):
    give = {"by": SYSTEM, "user": cast.newcomer}
    with pytest.raises(Refused, match="даётся так: школа"):
        grant_membership(role=Role.DIRECTOR, territory=cast.own.municipality, **give)
    with pytest.raises(Refused, match="регион"):
        grant_membership(role=Role.REGION, territory=None, **give)
    membership = grant_membership(role=Role.DIRECTOR, territory=cast.own.school, **give)
    assert (membership.since, membership.territory) == (timezone.localdate(), cast.own.school)
    with pytest.raises(Refused, match="уже есть роль"):
        grant_membership(role=Role.DIRECTOR, territory=cast.own.school, **give)
    grant_membership(role=Role.DIRECTOR, territory=cast.neighbour.school, **give)


def test_nobody_gives_a_role_to_oneself(cast):
    admin = cast.administrator
    with pytest.raises(Refused, match="Себе роль не дают"):
        grant_membership(by=admin, user=admin, role=Role.HEAD, territory=cast.own.municipality)


def test_a_role_ends_once_and_not_before_it_began(cast):
    membership = cast.own.person(Role.TEACHER).memberships.get()
    with pytest.raises(Refused, match="не может закончиться раньше"):
        end_membership(by=SYSTEM, membership=membership, until=date(2000, 1, 1))
    end_membership(by=SYSTEM, membership=membership)
    with pytest.raises(Refused, match="уже прекращена"):
        end_membership(by=SYSTEM, membership=membership)
    assert JournalEntry.objects.latest("number").before["роль"] == "педагог"


def test_the_last_administrator_stays(cast):
    last = cast.administrator.memberships.get()
    with pytest.raises(Refused, match="последний администратор"):
        end_membership(by=SYSTEM, membership=last)
    grant_membership(by=SYSTEM, user=cast.newcomer, role=Role.ADMINISTRATOR, territory=None)
    end_membership(by=SYSTEM, membership=last, until=timezone.localdate() - timedelta(days=1))
    assert not is_administrator(cast.administrator)
    assert is_administrator(cast.newcomer)


def test_who_reaches_a_region_or_the_accounts_proves_it_twice(cast):
    assert needs_second_factor(cast.administrator)
    assert needs_second_factor(cast.own.person(Role.REGION))
    assert not needs_second_factor(cast.own.person(Role.HEAD))


def people_seen_by(user):
    return {membership.user for membership in Membership.objects.visible_to(user)}


def test_people_are_seen_by_those_who_answer_for_the_place(cast):
    of_school = {Role.CURATOR, Role.MENTOR, Role.DIRECTOR, Role.DEPUTY, Role.TEACHER}
    own = cast.own.people
    assert people_seen_by(own[Role.DIRECTOR]) == {own[role] for role in of_school}
    assert people_seen_by(own[Role.TEACHER]) == {own[Role.TEACHER]}
    assert people_seen_by(own[Role.HEAD]) == set(own.values()) - {own[Role.REGION]}
    assert people_seen_by(own[Role.REGION]) >= set(cast.neighbour.people.values())
    assert not people_seen_by(own[Role.REGION]) & set(cast.stranger.people.values())
    assert people_seen_by(cast.administrator) == {m.user for m in Membership.objects.all()}


def journal_read_by(user):
    return {entry.title for entry in JournalEntry.objects.visible_to(user)}


def test_the_journal_is_read_by_territory(cast):
    own, neighbour = cast.own.school.name, cast.neighbour.school.name
    assert own in journal_read_by(cast.own.person(Role.HEAD))
    assert own in journal_read_by(cast.own.person(Role.DIRECTOR))
    assert neighbour not in journal_read_by(cast.own.person(Role.HEAD))
    assert {own, neighbour} <= journal_read_by(cast.own.person(Role.REGION))
    assert cast.stranger.school.name not in journal_read_by(cast.own.person(Role.REGION))
    assert journal_read_by(cast.administrator) == {cast.administrator.full_name}
    assert not journal_read_by(cast.own.person(Role.TEACHER))


def test_a_municipality_stands_under_the_code_of_its_region(cast):
    with pytest.raises(Refused, match="должен начинаться с 56"):
        register_municipality(by=SYSTEM, region=cast.own.region, oktmo="57000000", name="Чужой")
    assert register_municipality(
        by=SYSTEM, region=cast.own.region, oktmo="56629000", name="Свой"
    ).journal_territory.startswith(cast.own.region.journal_territory)
