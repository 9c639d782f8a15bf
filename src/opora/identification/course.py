"""What became of a school's place on the list from one year to the next."""

from enum import StrEnum


class Course(StrEnum):
    """Where a school went; exactly one per school of either year.

    OUTSIDE was on neither list. NOT_ASSESSABLE could not be assessed in one of the years, so
    nobody can tell whether it came, stayed or left.
    """

    CAME = "came"
    STAYED = "stayed"
    LEFT = "left"
    OUTSIDE = "outside"
    NOT_ASSESSABLE = "not_assessable"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _TITLES[self]


_TITLES = {
    Course.CAME: "вошла в список",
    Course.STAYED: "осталась в списке",
    Course.LEFT: "вышла из списка",
    Course.OUTSIDE: "в список не входила",
    Course.NOT_ASSESSABLE: "сказать нельзя",
}


def course_of(*, was_listed: bool | None, is_listed: bool | None) -> Course:
    """The course between two answers; ``None`` is an answer that cannot be given."""
    if was_listed is None or is_listed is None:
        return Course.NOT_ASSESSABLE
    if is_listed:
        return Course.STAYED if was_listed else Course.CAME
    return Course.LEFT if was_listed else Course.OUTSIDE
