"""Which tables a municipality consists of, and why the others stay where they are.

A test holds every table of the office against this page: a new one is named here or fails it.
"""

from dataclasses import dataclass, field

from django.apps import apps
from django.db import models
from django.db.models import Q


@dataclass(frozen=True)
class Table:
    """One table of the archive.

    ``own`` are the paths from a row to its municipality, none of a table of the region. A table
    with ``same_by`` also gives the rows of the region that rows of the municipality point at; in
    the other office such a row is the one with the same values. ``only`` leaves out what is not
    finished. ``must`` are keys that may be empty, but without which the row would say something
    else. Rows stand by their keys, or by what ``told_by`` names where the order of keys must tell
    nothing.
    """

    label: str
    own: tuple[str, ...]
    only: Q = field(default_factory=Q)
    same_by: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()

    @property
    def model(self) -> type[models.Model]:
        """The model of the table."""
        return apps.get_model(self.label)

    @property
    def rows(self) -> models.QuerySet[models.Model]:
        """All of them, whatever the model's own manager leaves out."""
        return self.model._base_manager.all()  # noqa: SLF001  # Django's documented name

    @property
    def plural(self) -> str:
        """What its rows are called: «школы»."""
        return str(self.model._meta.verbose_name_plural)  # noqa: SLF001  # Django's documented name


# Each table stands below those that its rows point at.
TABLES = (
    Table("registry.Region", ("municipalities",), same_by=("oktmo",)),
    Table("registry.Municipality", ("pk",)),
    Table(
        "registry.Act",
        ("municipality",),
        same_by=("region", "issuer", "number", "date", "title"),
    ),
    Table("registry.School", ("municipality",)),
    Table("registry.SchoolCode", ("school__municipality",)),
    Table("registry.SchoolName", ("school__municipality",)),
    Table("registry.Succession", ("predecessor__municipality",), must=("successor",)),
    Table("registry.ProjectParticipation", ("school__municipality",)),
    Table("registry.ContextForm", ("school__municipality",)),
    Table("assessment.CalendarEntry", ("municipality",)),
    Table("assessment.OwnMinimum", ("municipality",)),
    Table("assessment.OwnScale", ("municipality",)),
    Table("assessment.SeriesBreak", ("municipality",)),
    Table("assessment.NotExpected", ("school__municipality",)),
    Table(
        "assessment.Upload",
        ("municipality",),
        only=Q(state__in=("imported", "reverted")),
        same_by=("region", "created_at"),
    ),
    Table("assessment.UploadedFile", ("upload__municipality",)),
    Table("assessment.PrintedSchool", ("upload__municipality",)),
    Table("assessment.Remark", ("upload__municipality",)),
    Table("assessment.Result", ("school__municipality",)),
    Table("assessment.WorkCounts", ("result__school__municipality",)),
    Table("assessment.Contradiction", ("school__municipality",), must=("chosen",)),
    Table("identification.Run", ("municipality",), only=Q(state="done")),
    Table("identification.RunVerdict", ("run__municipality",)),
    Table("identification.RunPaper", ("run__municipality",), only=~Q(file="")),
    Table(
        "identification.SchoolList",
        ("municipality",),
        same_by=("region", "category", "origin", "year", "title", "version"),
        must=("act", "run", "amends"),
    ),
    Table(
        "identification.ListEntry",
        ("school_list__municipality", "school__municipality"),
    ),
    Table(
        "identification.Notice",
        ("entry__school_list__municipality", "entry__school__municipality"),
    ),
    Table(
        "identification.Objection",
        ("notice__entry__school_list__municipality", "notice__entry__school__municipality"),
    ),
    Table("diagnosis.OwnFindingKind", ("municipality",)),
    Table("diagnosis.Check", ("municipality",)),
    Table("diagnosis.CheckFinding", ("check_of__municipality",), must=("school_list", "zone_list")),
    Table("diagnosis.SchoolFinding", ("finding__check_of__municipality",)),
    Table(
        "diagnosis.RecommendationSet",
        ("check_of__municipality",),
        must=("school_list", "zone_list"),
    ),
    Table("diagnosis.Recommendation", ("set_of__check_of__municipality",)),
    Table("diagnosis.FollowUp", ("recommendation__set_of__check_of__municipality",)),
    Table("diagnosis.CauseAnalysis", ("school__municipality",), must=("amends",)),
    Table("diagnosis.KeptCause", ("analysis__school__municipality",)),
    Table("diagnosis.CausePaper", ("analysis__school__municipality",), only=~Q(file="")),
    Table("diagnosis.OwnQuestionnaire", ("municipality",), must=("amends",)),
    Table("diagnosis.Campaign", ("municipality",), only=Q(state="closed")),
    Table(
        "diagnosis.CampaignPart",
        ("campaign__municipality",),
        only=Q(campaign__state="closed"),
    ),
    # Answers in the order of what they say: nothing of when they were given is left.
    Table(
        "diagnosis.SurveyAnswer",
        ("part__campaign__municipality",),
        only=Q(part__campaign__state="closed"),
        told_by=("part_id", "options"),
    ),
    Table(
        "diagnosis.PaperEntry",
        ("part__campaign__municipality",),
        only=Q(part__campaign__state="closed"),
    ),
    Table("diagnosis.RiskProfile", ("school__municipality",), must=("amends",)),
    Table("diagnosis.FactorOfProfile", ("profile__school__municipality",)),
    Table("diagnosis.VerificationVisit", ("profile__school__municipality",)),
    Table("diagnosis.RiskGroupCount", ("school__municipality",)),
    Table("diagnosis.RiskGroupGrade", ("count__school__municipality",)),
    # A reckoning is of the whole region and shared by its municipalities, as its lists are.
    Table("diagnosis.MarkerReckoning", (), same_by=("region", "asked_at")),
    Table(
        "diagnosis.SchoolMarkers",
        ("school__municipality",),
        only=Q(reckoning__done_at__isnull=False),
    ),
    Table(
        "diagnosis.ReceivedMarkers",
        ("municipality",),
        same_by=("region", "title", "school_year", "at"),
    ),
    Table("diagnosis.ReceivedMarker", ("school__municipality",)),
)

_ACCOUNTS = "люди и их доступ: в другой Опоре их приглашают заново"
_SESSIONS = "вход на этом сервере"
_QUEUE = "работы этого сервера; их итоги переносятся сами"
_JOURNAL = "журнал этого сервера сцеплен по порядку; история записей переносится отдельно"
_DJANGO = "служебная таблица Django, в ней нет данных"

STAYING = {
    "accounts.User": "переносится только имя, простым текстом: " + _ACCOUNTS,
    "accounts.Invitation": _ACCOUNTS,
    "accounts.ApiToken": "ключи программ открывают только этот сервер",
    "accounts.DatabasePurpose": "назначение базы; архив несёт своё и с ним сверяется",
    "accounts.DemoUser": _ACCOUNTS,
    "registry.Membership": _ACCOUNTS,
    "registry.SchoolImport": "черновик человека; загруженное им уже стоит в реестре",
    "registry.ImportRow": "черновик человека; загруженное им уже стоит в реестре",
    "diagnosis.SurveyCode": "ссылки открывают только этот сервер, а закрытому опросу не нужны",
    "diagnosis.TeacherDiagnosis": "самооценка человека остаётся там, где он её дал",
    "diagnosis.MethodistOfTeacher": _ACCOUNTS,
    "audit.JournalEntry": _JOURNAL,
    "audit.ChainHead": _JOURNAL,
    "audit.CarriedEntry": "переносится вместе с историей записей",
    "jobs.Job": _QUEUE,
    "jobs.Schedule": _QUEUE,
    "jobs.MadeFile": _QUEUE,
    "jobs.Worker": _QUEUE,
    "auth.Permission": _DJANGO,
    "auth.Group": _DJANGO,
    "contenttypes.ContentType": _DJANGO,
    "sessions.Session": _SESSIONS,
    "account.EmailAddress": _ACCOUNTS,
    "account.EmailConfirmation": _ACCOUNTS,
    "mfa.Authenticator": _ACCOUNTS,
    "usersessions.UserSession": _SESSIONS,
    "socialaccount.SocialApp": _SESSIONS,
    "socialaccount.SocialAccount": _ACCOUNTS,
    "socialaccount.SocialToken": _ACCOUNTS,
}

BY_LABEL = {table.label: table for table in TABLES}


def table_of(model: type[models.Model]) -> Table | None:
    """The table of a model, if its rows travel."""
    return BY_LABEL.get(model._meta.label)  # noqa: SLF001  # Django's documented name
