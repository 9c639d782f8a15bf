"""A column of the context form: what is asked, and what kind of answer it takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from opora.domain.name_key import name_key


class AnswerKind(StrEnum):
    """What may be answered; the value is what stands in the data of the form."""

    TEXT = "text"
    COUNT = "count"
    PERCENT = "percent"
    GRADE = "grade"
    YES_NO = "yes_no"
    OPTION = "option"

    @property
    def bounds(self) -> tuple[int, int] | None:
        """Least and greatest number possible; ``None`` for what is no number."""
        return _BOUNDS.get(self)


_BOUNDS = {
    # The largest school of the country has some 12 000 pupils.
    AnswerKind.COUNT: (0, 99_999),
    AnswerKind.PERCENT: (0, 100),
    AnswerKind.GRADE: (1, 12),
}


@dataclass(frozen=True)
class FormQuestion:
    """A group of columns that ask about one thing.

    ``asked`` says what the headers leave out; ``is_unverified`` that no source confirms it.
    """

    group: str
    title: str
    asked: str = ""
    is_unverified: bool = False


@dataclass(frozen=True)
class FormColumn:
    """``name`` is ours and stable, ``header`` stands in the file, less the numbers of years.

    ``short`` is how a remark calls the column. ``options`` give the Russian wording of each
    named answer; ``unit`` is a genitive plural; ``asked`` says what the header leaves out.
    """

    name: str
    header: str
    short: str
    kind: AnswerKind
    question: FormQuestion
    aliases: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict, hash=False)
    unit: str = ""
    asked: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The headers that name the column, as headers are compared."""
        return frozenset(name_key(header) for header in (self.header, *self.aliases))
