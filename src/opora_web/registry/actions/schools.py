"""Entering a school, its names, codes and kind."""

from datetime import date, timedelta

from django.db import transaction

from opora.domain.name_key import name_key
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.actions.reindexing import reindex
from opora_web.registry.codes import scope_of_code, written_code
from opora_web.registry.models import (
    Act,
    CodeSystem,
    Municipality,
    NameUse,
    School,
    SchoolCode,
    SchoolKind,
    SchoolName,
)
from opora_web.registry.policies.about_schools import (
    check_code_follows,
    check_code_is_free,
    check_is_no_second_record,
    check_name_is_free,
    check_new_name_begins,
    check_spelling_is_new,
    check_works,
    current_name,
)
from opora_web.registry.sort_key import sort_key
from opora_web.registry.verbs import Verb

_DAY = timedelta(days=1)


@transaction.atomic
def open_school(
    *,
    by: Actor,
    municipality: Municipality,
    name: str,
    kind: SchoolKind = SchoolKind.GENERAL,
    opened_on: date | None = None,
    act: Act | None = None,
) -> School:
    """Enter a school under its first known name."""
    check_name_is_free(municipality, name)
    school = School.objects.create(
        municipality=municipality,
        name=name,
        kind=kind,
        opened_on=opened_on,
        sort_key=sort_key(name),
    )
    SchoolName.objects.create(
        school=school, name=name, key=name_key(name), since=opened_on, act=act
    )
    reindex(school)
    after = {"название": name, "муниципалитет": municipality.name, "вид": kind.label}
    record(Verb.SCHOOL_OPENED, school, by=by, after=after, title=name)
    return school


@transaction.atomic
def rename_school(
    *, by: Actor, school: School, name: str, since: date, act: Act | None = None
) -> None:
    """Give a working school a new name from a day on; the former one stays findable."""
    school = School.objects.select_for_update().get(pk=school.pk)
    check_works(school, "переименовать")
    former = current_name(school)
    check_new_name_begins(former, name, since)
    check_name_is_free(school.municipality, name, unless=school)
    former.until = since - _DAY
    former.save(update_fields=["until"])
    SchoolName.objects.create(school=school, name=name, key=name_key(name), since=since, act=act)
    reindex(school)
    before, after = {"название": former.name}, {"название": name, "с": since.isoformat()}
    record(Verb.SCHOOL_RENAMED, school, by=by, before=before, after=after, title=name)


@transaction.atomic
def add_spelling(*, by: Actor, school: School, name: str, printed_in: str = "") -> None:
    """Remember how else the name of a school is written, so that files find it."""
    check_is_no_second_record(school)
    check_spelling_is_new(school, name)
    SchoolName.objects.create(
        school=school,
        name=name,
        key=name_key(name),
        use=NameUse.SPELLING,
        printed_in=printed_in,
    )
    reindex(school)
    after = {"написание": name, "источник написания": printed_in}
    record(Verb.SPELLING_ADDED, school, by=by, after=after, title=school.name)


@transaction.atomic
def give_code(
    *, by: Actor, school: School, system: CodeSystem, value: str, since: date | None = None
) -> SchoolCode:
    """Give a school a code; the one it had in the system ends the day before."""
    school = School.objects.select_for_update().get(pk=school.pk)
    check_is_no_second_record(school)
    value = written_code(system, value)
    scope = scope_of_code(system, school.municipality)
    check_code_is_free(system, scope, value)
    former = school.codes.current().filter(system=system).first()
    check_code_follows(former, since)
    if former and since:
        former.until = since - _DAY
        former.save(update_fields=["until"])
    code = SchoolCode.objects.create(
        school=school, system=system, scope=scope, value=value, since=since
    )
    reindex(school)
    before = {system.label: former.value} if former else None
    record(
        Verb.CODE_GIVEN,
        school,
        by=by,
        before=before,
        after={system.label: value},
        title=school.name,
    )
    return code


@transaction.atomic
def change_kind(*, by: Actor, school: School, kind: SchoolKind) -> None:
    """Correct the kind of a school."""
    check_works(school, "изменить")
    before = {"вид": school.get_kind_display()}
    school.kind = kind
    school.save(update_fields=["kind"])
    after = {"вид": kind.label}
    record(Verb.KIND_CHANGED, school, by=by, before=before, after=after, title=school.name)
