"""Problems of schools whose codes or results are odd, whatever stands in any one row."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.problem import Problem
from opora.domain.school import School
from opora.exchange.rules.about_schools import (
    ONE_CODE_FOR_TWO_SCHOOLS,
    SCHOOL_WITHOUT_RESULTS,
    TWO_CODES_FOR_ONE_NAME,
    TWO_NAMES_FOR_ONE_CODE,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.schools.school_codes import SchoolCodes, name_in_place
from opora.exchange.schools.school_register import SchoolRegister
from opora.language.quotes import russian_quotes


@dataclass(frozen=True)
class SchoolProblem:
    """A problem and the codes of the schools it is about."""

    problem: Problem
    codes: frozenset[str]


def code_problems(register: SchoolRegister) -> Iterator[SchoolProblem]:
    """What is odd about the codes, placed at the first row of the schools that bear them."""
    remarks = (*_codes_with_names(register.codes), *_names_with_codes(register.codes))
    for codes, remark in remarks:
        schools = frozenset[School]().union(*(register.schools_of_code[code] for code in codes))
        names = {school.name for school in schools}
        name = names.pop() if len(names) == 1 else ""
        where = min(register.first_rows[school] for school in schools)
        problem = remark.at(where, *codes, school=name)
        yield SchoolProblem(problem, frozenset(school.code for school in schools))


def silent_schools(register: SchoolRegister, heard: Collection[School]) -> Iterator[Problem]:
    """A problem for each school that was named and of which nothing else is told.

    ``heard`` are the schools with an outcome or with a remark of their own.
    """
    for school, where in register.first_rows.items():
        if school not in heard:
            remark = SCHOOL_WITHOUT_RESULTS.remark(column="Школа", value=school.name)
            yield remark.at(where, school.code, school=school.name)


def _codes_with_names(codes: SchoolCodes) -> Iterator[tuple[tuple[str, ...], Remark]]:
    """Codes that stand at several names: one school that is called variously, or two schools."""
    for code, mentions in codes.mentions.items():
        two_schools = code in codes.distrusted
        rule = ONE_CODE_FOR_TWO_SCHOOLS if two_schools else TWO_NAMES_FOR_ONE_CODE
        names: dict[object, str] = {}
        for mention in (one for one in mentions if one.name):
            key = name_in_place(mention) if two_schools else name_key(mention.name)
            names.setdefault(key, russian_quotes(f"«{mention.name}»"))
        if len(names) > 1:
            yield (code,), rule.remark(value=code, code=code, names=", ".join(names.values()))


def _names_with_codes(codes: SchoolCodes) -> Iterator[tuple[tuple[str, ...], Remark]]:
    """Names that stand under several codes: one school, or a slip in a code."""
    for (_, name), several in codes.of_names.items():
        if len(several) > 1:
            same = codes.mentions[several[0]]
            printed = next(one.name for one in same if name_key(one.name) == name)
            yield several, TWO_CODES_FOR_ONE_NAME.remark(value=printed, codes=", ".join(several))
