"""Who does what: the roles of the office, what each sees and where each belongs."""

from django.db import models


class TerritoryKind(models.TextChoices):
    """What a membership is tied to."""

    REGION = "region", "регион"
    MUNICIPALITY = "municipality", "муниципалитет"
    SCHOOL = "school", "школа"
    NOWHERE = "nowhere", "без территории"


class Role(models.TextChoices):
    """What a person is in the office; one person may have several."""

    REGION = "region", "региональный координатор или аналитик"
    COORDINATOR = "coordinator", "муниципальный координатор"
    HEAD = "head", "руководитель муниципального органа образования"
    METHODIST = "methodist", "методист"
    CURATOR = "curator", "куратор"
    MENTOR = "mentor", "наставник"
    DIRECTOR = "director", "директор школы"
    DEPUTY = "deputy", "заместитель директора"
    TEACHER = "teacher", "педагог"
    OBSERVER = "observer", "наблюдатель"
    ADMINISTRATOR = "administrator", "администратор"

    @property
    def territories(self) -> frozenset[TerritoryKind]:
        """The kinds of territory that the role may be tied to."""
        return _TERRITORIES[self]

    @property
    def sees(self) -> str:
        """What the role shows, as the person who gives it reads it."""
        return _SEES[self]

    @property
    def may_give(self) -> "frozenset[Role]":
        """Roles that a person of this role gives to others within the own territory."""
        return _MAY_GIVE.get(self, frozenset())


# A teacher sees what is about the teacher alone, an administrator no data of schools.
SEE_THEIR_PLACE = frozenset(Role) - {Role.TEACHER, Role.ADMINISTRATOR}

_ONLY_REGION = frozenset({TerritoryKind.REGION})
_ONLY_MUNICIPALITY = frozenset({TerritoryKind.MUNICIPALITY})
_ONLY_SCHOOL = frozenset({TerritoryKind.SCHOOL})

_TERRITORIES = {
    Role.REGION: _ONLY_REGION,
    Role.COORDINATOR: _ONLY_MUNICIPALITY,
    Role.HEAD: _ONLY_MUNICIPALITY,
    Role.METHODIST: _ONLY_MUNICIPALITY,
    # A curator or mentor of several schools has a membership for each.
    Role.CURATOR: _ONLY_SCHOOL,
    Role.MENTOR: _ONLY_SCHOOL,
    Role.DIRECTOR: _ONLY_SCHOOL,
    Role.DEPUTY: _ONLY_SCHOOL,
    Role.TEACHER: _ONLY_SCHOOL,
    Role.OBSERVER: _ONLY_REGION | _ONLY_MUNICIPALITY | _ONLY_SCHOOL,
    Role.ADMINISTRATOR: frozenset({TerritoryKind.NOWHERE}),
}

_SEES = {
    Role.REGION: "все муниципалитеты региона",
    Role.COORDINATOR: "свой муниципалитет",
    Role.HEAD: "свой муниципалитет и его журнал",
    Role.METHODIST: "свой муниципалитет; дефициты по именам — только закреплённых педагогов",
    Role.CURATOR: "закреплённые школы",
    Role.MENTOR: "закреплённые школы",
    Role.DIRECTOR: "свою школу",
    Role.DEPUTY: "свою школу",
    Role.TEACHER: "свои сведения",
    Role.OBSERVER: "то, что открыто: регион, муниципалитет или школу; только чтение",
    Role.ADMINISTRATOR: "учётные записи и настройки, но не данные школ",
}

_OF_SCHOOL = frozenset({Role.DEPUTY, Role.TEACHER})
_OF_MUNICIPALITY = _OF_SCHOOL | {
    *(Role.DIRECTOR, Role.CURATOR, Role.MENTOR, Role.METHODIST, Role.OBSERVER),
}
_MAY_GIVE = {
    Role.ADMINISTRATOR: frozenset(Role),
    Role.REGION: _OF_MUNICIPALITY | {Role.HEAD, Role.COORDINATOR},
    Role.HEAD: _OF_MUNICIPALITY | {Role.COORDINATOR},
    Role.COORDINATOR: _OF_MUNICIPALITY,
    Role.DIRECTOR: _OF_SCHOOL,
}
