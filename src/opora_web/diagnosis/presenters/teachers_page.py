"""Deficits of teachers as pages show them: by name for few, by numbers for others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from opora.diagnosis.teacher_deficits import DeficitWord, deficit_word
from opora.domain.school_year import SchoolYear
from opora.reference.teacher_self_assessment import DeficitGroup, SelfAssessment
from opora.reference.teacher_self_assessment_library import self_assessment_for
from opora_web.diagnosis.models import TeacherDiagnosis
from opora_web.registry.models import School
from opora_web.ui.tones import Tone

# Fewer than this, and a number tells who it is (our convention); also the step of all numbers.
LEAST_SHOWN = 5
_TONES = {
    DeficitWord.PRONOUNCED: Tone.WARN,
    DeficitWord.MODERATE: Tone.INFO,
    DeficitWord.NOT_FOUND: Tone.NEUTRAL,
}


@dataclass(frozen=True)
class GroupWord:
    """One group of deficits of one teacher, in a word."""

    title: str
    word: str
    tone: Tone


@dataclass(frozen=True)
class NamedRow:
    """One diagnosis for who may know whose it is."""

    diagnosis: TeacherDiagnosis
    words: tuple[GroupWord, ...]


@dataclass(frozen=True)
class SchoolOfTeachers:
    """How many teachers of a school; ``groups`` are empty where they are too few to be told.

    Of each group: its title, how many pronounced and how many moderate deficits, in words. Two
    readings must not be subtracted from one another until one person is left. So ``teachers`` is
    the greatest multiple of ``LEAST_SHOWN`` and only the first so many are counted: new answers
    come in five at a time. And a number is told by the step in which it lies, «менее 5» or «5–9»,
    so that a teacher who answers anew seldom moves it, and never by one.
    """

    school: School
    teachers: int
    groups: tuple[tuple[str, str, str], ...]


def named_rows(diagnoses: Iterable[TeacherDiagnosis]) -> tuple[NamedRow, ...]:
    """The rows in the order given."""
    return tuple(
        NamedRow(
            one,
            tuple(
                GroupWord(group.russian, word.russian, _TONES[word])
                for group, word in _words(one).items()
            ),
        )
        for one in diagnoses
    )


def schools_of_teachers(diagnoses: Iterable[TeacherDiagnosis]) -> tuple[SchoolOfTeachers, ...]:
    """One row a school of diagnoses in the order of schools; nobody is told of one by one."""
    return tuple(
        _school(school, list(own)) for school, own in groupby(diagnoses, lambda one: one.school)
    )


def _school(school: School, diagnoses: Sequence[TeacherDiagnosis]) -> SchoolOfTeachers:
    teachers = len(diagnoses) // LEAST_SHOWN * LEAST_SHOWN
    if not teachers:
        return SchoolOfTeachers(school, 0, ())
    counts: Counter[tuple[DeficitGroup, DeficitWord]] = Counter(
        pair for one in diagnoses[:teachers] for pair in _words(one).items()
    )
    told = {pair: _in_steps(number, teachers) for pair, number in counts.items()}
    none = _in_steps(0, teachers)
    groups = (
        (
            group.russian,
            told.get((group, DeficitWord.PRONOUNCED), none),
            told.get((group, DeficitWord.MODERATE), none),
        )
        for group in DeficitGroup
    )
    return SchoolOfTeachers(school, teachers, tuple(groups))


def _in_steps(number: int, teachers: int) -> str:
    if number < LEAST_SHOWN:
        return f"менее {LEAST_SHOWN}"
    lower = number // LEAST_SHOWN * LEAST_SHOWN
    upper = min(lower + LEAST_SHOWN - 1, teachers)
    return str(lower) if lower == upper else f"{lower}–{upper}"


def _words(diagnosis: TeacherDiagnosis) -> dict[DeficitGroup, DeficitWord]:
    assessment = _assessment(diagnosis)
    return {group: deficit_word(share, assessment) for group, share in diagnosis.by_group.items()}


def _assessment(diagnosis: TeacherDiagnosis) -> SelfAssessment:
    return self_assessment_for(SchoolYear(diagnosis.year))
