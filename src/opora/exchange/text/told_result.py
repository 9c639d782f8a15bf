"""A result told in words → the result of a school, or the reason why there is none."""

import re
from collections.abc import Sequence
from typing import TypeVar

from opora.exchange import cell_values
from opora.exchange.believed_figures import believed
from opora.exchange.figures import Figures
from opora.exchange.procedure_checks import built_procedure
from opora.exchange.row_taken import ReadResult, SchoolMention
from opora.exchange.rules.about_counts import BAD_NUMBER
from opora.exchange.rules.about_rows import (
    BAD_GRADE,
    BAD_YEAR,
    MISSING_SUBJECT,
    TOTAL_ROW,
    UNKNOWN_KIND,
)
from opora.exchange.rules.about_text import (
    NOT_WRITTEN,
    PASSED_NOT_LOW,
    RESULT_WITHOUT_SCHOOL,
    UNREAD_WORDS,
    UNREADABLE_ROW,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.template.template_columns import TEMPLATE_HEADERS
from opora.exchange.text.result_phrase import ResultPhrase, parsed_phrase
from opora.exchange.text.school_heading import may_name_school
from opora.exchange.total_row import speaks_of_total
from opora.exchange.where import Where

_SHARE_COLUMN = TEMPLATE_HEADERS["share"]
# Words after which it is another sitting, another exam or a part of the school.
_OTHER_PROCEDURE = re.compile(
    r"""
    пробн | репетиц | трениров | апробац | пересда | резерв | досрочн | дополнит | апелляц
    | родн | язык | баз | проф
    | класс | групп | вариант
    | январ | феврал | март | апрел | ма[йя]\b | июн | июл | август
    | сентябр | октябр | ноябр | декабр
    """,
    re.IGNORECASE | re.VERBOSE,
)
Value = TypeVar("Value")


def told_result(
    text: str, school: SchoolMention, where: Where
) -> tuple[ReadResult | None, tuple[Remark, ...]]:
    """The result, or ``None`` and the remarks that say what is missing in the phrase.

    Where school and procedure are certain and the rest is not understood, the result comes out
    without any number: the school must not look as if it had not written.
    """
    phrase = parsed_phrase(text)
    faults = _faults(phrase, text)
    if faults:
        return None, faults
    grade = int(phrase.grades[0]) if phrase.grades else None
    procedure, remarks = built_procedure(
        phrase.years[0], _first(phrase.seasons), phrase.kinds[0], phrase.subjects[0], (grade, None)
    )
    if procedure is None:
        return None, tuple(remark.rule.remark(value=text) for remark in remarks)
    figures, figure_remarks = _figures(phrase, text)
    before_resits = _first(phrase.before_resits)
    every = (*remarks, *figure_remarks)
    return ReadResult(where, school, procedure, figures, before_resits, every), ()


def _faults(phrase: ResultPhrase, text: str) -> tuple[Remark, ...]:
    """Why the phrase is no result of the school; all reasons at once."""
    if speaks_of_total(phrase.left):
        return (TOTAL_ROW.remark(value=text),)
    if not phrase.kinds:
        return (UNKNOWN_KIND.remark(value=text),)
    if may_name_school(phrase.left):
        # A school named after the procedure: the school above would get a stranger's result.
        return (RESULT_WITHOUT_SCHOOL.remark(value=text),)
    if phrase.is_ambiguous:
        return (UNREADABLE_ROW.remark(value=text),)
    if phrase.says_not_written and not (phrase.has_numbers or phrase.left):
        return (NOT_WRITTEN.remark(value=text),)
    return _faults_of_procedure(phrase, text)


def _faults_of_procedure(phrase: ResultPhrase, text: str) -> tuple[Remark, ...]:
    faults = []
    if len(phrase.years) != 1 or phrase.school_years:
        faults.append(BAD_YEAR.remark(value=text))
    if any(not _is_grade(grade) for grade in phrase.grades):
        faults.append(BAD_GRADE.remark(value=text))
    if not phrase.subjects and not phrase.left:
        faults.append(MISSING_SUBJECT.remark(value=text))
    if not faults and (not phrase.subjects or _OTHER_PROCEDURE.search(phrase.left)):
        faults.append(_unread(phrase, text))
    return tuple(faults)


def _figures(phrase: ResultPhrase, text: str) -> tuple[Figures, tuple[Remark, ...]]:
    if phrase.says_passed:
        return Figures(), (PASSED_NOT_LOW.remark(value=text),)
    if phrase.left or phrase.says_not_written:
        return Figures(), (_unread(phrase, text),)
    low, participants = _first(phrase.counts) or (None, None)
    printed = Figures(
        participants=participants,
        low=low,
        printed_share=_first(phrase.shares),
        stated_low=phrase.says_low or _is_bare(phrase, text),
    )
    figures, remarks = believed(printed)
    if None in phrase.shares:
        above = BAD_NUMBER.remark(column=_SHARE_COLUMN, value="больше 100 %")
        return figures, (above, *remarks)
    return figures, remarks


def _is_bare(phrase: ResultPhrase, text: str) -> bool:
    """Whether nothing but a procedure stands there: among low results that calls it low.

    After a colon or a dash something was to follow, and it is not known what.
    """
    unfinished = text.rstrip().endswith((":", "-", "–", "—"))
    return not (phrase.has_numbers or phrase.says_failed or unfinished)


def _unread(phrase: ResultPhrase, text: str) -> Remark:
    return UNREAD_WORDS.remark(value=phrase.left or text)


def _is_grade(text: str) -> bool:
    try:
        cell_values.grade(text)
    except ValueError:
        return False
    return True


def _first(parts: Sequence[Value]) -> Value | None:
    return parts[0] if parts else None
