"""A phrase of running text → one result of a school, or the reason why not."""

from collections.abc import Sequence
from typing import TypeVar

from opora.exchange import cell_values
from opora.exchange.figures import Figures, believed
from opora.exchange.procedure_checks import built_procedure, subject_of
from opora.exchange.result_phrase import ResultPhrase, parsed_phrase
from opora.exchange.row_taken import ReadResult, SchoolMention
from opora.exchange.rule import Remark
from opora.exchange.rules import (
    BAD_GRADE,
    BAD_NUMBER,
    BAD_YEAR,
    MISSING_SUBJECT,
    RESULT_WITHOUT_SCHOOL,
    UNKNOWN_KIND,
    UNREAD_WORDS,
    UNREADABLE_ROW,
)
from opora.exchange.school_heading import school_heading
from opora.exchange.template_columns import TEMPLATE_HEADERS
from opora.exchange.where import Where

_SHARE_COLUMN = TEMPLATE_HEADERS["share"]
Value = TypeVar("Value")


def result_of_phrase(
    text: str, school: SchoolMention, where: Where
) -> tuple[ReadResult | None, tuple[Remark, ...]]:
    """The result, or ``None`` and the remarks that say what is missing in the phrase."""
    phrase = parsed_phrase(text)
    faults = _faults(phrase, text)
    if faults:
        return None, faults
    subject, subject_remarks = _subject(phrase)
    grade = int(phrase.grades[0]) if phrase.grades else None
    procedure, remarks = built_procedure(
        phrase.years[0], _first(phrase.seasons), phrase.kinds[0], subject, (grade, None)
    )
    if procedure is None:
        return None, tuple(remark.rule.remark(value=text) for remark in remarks)
    figures, figure_remarks = _figures(phrase)
    every = (*subject_remarks, *remarks, *figure_remarks)
    before_resits = _first(phrase.before_resits)
    return ReadResult(where, school, procedure, figures, before_resits, every), ()


def _faults(phrase: ResultPhrase, text: str) -> tuple[Remark, ...]:
    """Why the phrase is no result; all reasons at once."""
    if not phrase.kinds:
        return (UNKNOWN_KIND.remark(value=text),)
    if school_heading(phrase.left):
        # A school named after the procedure: the school above would get a stranger's result.
        return (RESULT_WITHOUT_SCHOOL.remark(value=text),)
    if phrase.is_ambiguous:
        return (UNREADABLE_ROW.remark(value=text),)
    faults = []
    if len(phrase.years) != 1 or phrase.school_years:
        faults.append(BAD_YEAR.remark(value=text))
    if not phrase.subjects and not phrase.left:
        faults.append(MISSING_SUBJECT.remark(value=text))
    if any(not _is_grade(grade) for grade in phrase.grades):
        faults.append(BAD_GRADE.remark(value=text))
    return tuple(faults)


def _subject(phrase: ResultPhrase) -> tuple[str, tuple[Remark, ...]]:
    if not phrase.subjects:
        return subject_of(phrase.left)
    unread = (UNREAD_WORDS.remark(value=phrase.left),) if phrase.left else ()
    return phrase.subjects[0], unread


def _figures(phrase: ResultPhrase) -> tuple[Figures, tuple[Remark, ...]]:
    low, participants = _first(phrase.counts) or (None, None)
    share = _first(phrase.shares)
    # A procedure named among low results without any number is called low by its source.
    stated_low = phrase.stated_low or not (phrase.counts or phrase.shares)
    figures, remarks = believed(
        Figures(participants=participants, low=low, printed_share=share, stated_low=stated_low)
    )
    if None in phrase.shares:
        above = BAD_NUMBER.remark(column=_SHARE_COLUMN, value="больше 100 %")
        return figures, (above, *remarks)
    return figures, remarks


def _is_grade(text: str) -> bool:
    try:
        cell_values.grade(text)
    except ValueError:
        return False
    return True


def _first(parts: Sequence[Value]) -> Value | None:
    return parts[0] if parts else None
