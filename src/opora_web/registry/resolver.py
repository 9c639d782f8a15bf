"""Which school a source means by a printed name and a code; it proposes and never guesses.

What a person decides is remembered by ``actions.spellings.remember_spelling``: next time the
name is known.
"""

from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.same_school import NamedSchool
from opora.domain.school_login import is_login, school_login
from opora_web.registry.models import CodeSystem, School
from opora_web.registry.school_book import SchoolBook

__all__ = ["Proposal", "Resolution", "SchoolBook", "resolve"]

_SAME_CODE = "под этим кодом стоит она, но названа иначе"
_SHARED_CODE = "под этим кодом стоит не одна школа, и это одна из них"
_SAME_NAME = "названа так же, но под другим кодом"
_SHARED_NAME = "так называется или называлась не одна школа, и это одна из них"


@dataclass(frozen=True)
class Proposal:
    """A school that may be meant; ``reason`` ends the sentence «Возможно, это …: …»."""

    school: School
    reason: str


@dataclass(frozen=True)
class Resolution:
    """The school that is meant, or what a person is asked; both may be missing, never both there.

    Proposals stand with the surest first, each school once.
    """

    school: School | None = None
    proposals: tuple[Proposal, ...] = ()


def resolve(printed: str, code: str | None, schools: SchoolBook) -> Resolution:
    """The school by its code, else by a known name, else proposals with reasons.

    A code wins over a name that nobody is known by; a code of one school beside the known name
    of another is asked about.
    """
    coded = schools.coded(code) if code else ()
    called = schools.called(printed)
    if coded:
        return _by_code(coded, called)
    if called:
        return _by_name(called, code or "", schools)
    return Resolution(proposals=_alike(printed, code or "", schools))


def _by_code(coded: tuple[School, ...], called: tuple[School, ...]) -> Resolution:
    both = [school for school in coded if school in called]
    if len(both) == 1:
        return Resolution(both[0])
    if len(coded) == 1 and not called:
        return Resolution(coded[0])
    if len(coded) > 1:
        return _asked(both or coded, _SHARED_CODE)
    return Resolution(proposals=(Proposal(coded[0], _SAME_CODE), *_proposed(called, _SAME_NAME)))


def _by_name(called: tuple[School, ...], code: str, schools: SchoolBook) -> Resolution:
    fitting = [school for school in called if _may_have(school, code, schools)]
    if len(fitting) == 1:
        return Resolution(fitting[0])
    return _asked(fitting, _SHARED_NAME) if fitting else _asked(called, _SAME_NAME)


def _may_have(school: School, code: str, schools: SchoolBook) -> bool:
    """A school that has another code in the same system is another school."""
    if not code:
        return True
    system = CodeSystem.FIS_OKO if is_login(code) else CodeSystem.EXAM
    return not schools.code_of(school, system)


def _alike(printed: str, code: str, schools: SchoolBook) -> tuple[Proposal, ...]:
    if not name_key(printed):
        return ()
    alike = schools.known.like(NamedSchool(printed, code=school_login(code)))
    reasons: dict[School, str] = {}
    for one in alike:
        reasons.setdefault(schools.spellings[one.spelling], one.reason.russian)
    return tuple(Proposal(school, reason) for school, reason in reasons.items())


def _asked(schools: tuple[School, ...] | list[School], reason: str) -> Resolution:
    return Resolution(proposals=_proposed(schools, reason))


def _proposed(schools: tuple[School, ...] | list[School], reason: str) -> tuple[Proposal, ...]:
    return tuple(Proposal(school, reason) for school in schools)
