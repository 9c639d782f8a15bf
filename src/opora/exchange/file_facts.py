"""What is known about a file as a whole: said by itself, or by the person who gives it."""

from dataclasses import dataclass, fields

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.procedure_checks import built_procedure, subject_of
from opora.exchange.rules.rule import Remark
from opora.language.enumeration import joined

# What a person calls each fact, and the option that says it.
_NAMES = {
    "year": ("год", "--year 2021"),
    "season": ("сезон", "--season весна"),
    "kind": ("вид процедуры", "--kind впр"),
    "subject": ("предмет", "--subject математика"),
    "grade": ("класс", "--grade 5"),
    "participants_grade": ("класс участников", "--participants-grade 6"),
    "before_resits": ("до или после пересдач", "--before-resits да"),
}


@dataclass(frozen=True)
class FileFacts:
    """The procedure that all rows of a file belong to; ``None`` where nobody has said it.

    ``year`` is the calendar year of the procedure, ``grade`` the programme's.
    """

    year: int | None = None
    season: Season | None = None
    kind: ProcedureKind | None = None
    subject: str | None = None
    grade: int | None = None
    participants_grade: int | None = None
    before_resits: bool | None = None

    def __post_init__(self) -> None:
        """Call the subject by its canonical name, as far as it is known."""
        if self.subject is not None:
            object.__setattr__(self, "subject", subject_of(self.subject)[0])

    def completed_by(self, said: "FileFacts", file: str) -> "FileFacts":
        """These facts, read off the content, and what a person ``said`` of the rest.

        Raises ``OporaError`` where the two contradict each other: neither is guessed away.
        """
        conflicts = []
        values = {}
        for one in fields(self):
            own, other = getattr(self, one.name), getattr(said, one.name)
            values[one.name] = other if own is None else own
            if None not in (own, other) and own != other:
                conflicts.append(_conflict(one.name, own, other, file))
        if conflicts:
            raise OporaError(*conflicts)
        return FileFacts(**values)

    def procedure(
        self, file: str, *, needs_season: bool = False
    ) -> tuple[Procedure, tuple[Remark, ...]]:
        """The procedure and the doubts about it.

        Year, kind and subject must be known, the grade too where the kind has one; the season
        only for those files whose layout says nothing at all of the time. Raises ``OporaError``
        that asks for each missing fact by its name.
        """
        needed = ["year", "kind", "subject"]
        if self.kind is None or not self.kind.is_final_exam:
            needed.append("grade")
        if needs_season:
            needed.append("season")
        missing = [name for name in needed if getattr(self, name) is None]
        if missing:
            raise OporaError(_question(missing, file))
        assert self.year, "asked for above"
        assert self.kind, "asked for above"
        assert self.subject, "asked for above"
        subject, subject_remarks = subject_of(self.subject)
        grades = (self.grade, self.participants_grade)
        procedure, remarks = built_procedure(self.year, self.season, self.kind, subject, grades)
        assert procedure, "a grade was asked for above"
        return procedure, (*subject_remarks, *remarks)


def _conflict(name: str, own: object, other: object, file: str) -> str:
    called, _ = _NAMES[name]
    return (
        f"Файл «{file}»: {called} по содержанию файла — {_shown(own)}, а указано — "
        f"{_shown(other)}. Исправьте указание или возьмите другой файл."
    )


def _question(missing: list[str], file: str) -> str:
    called = joined([_NAMES[name][0] for name in missing])
    options = " ".join(_NAMES[name][1] for name in missing)
    return (
        f"Файл «{file}» не говорит, что это за работа: {called}. Укажите, например: {options}; "
        "для нескольких файлов составьте перечень (--manifest)."
    )


def _shown(value: object) -> str:
    if isinstance(value, ProcedureKind | Season):
        return value.russian
    if isinstance(value, bool):
        return "до пересдач" if value else "после пересдач"
    return str(value)
