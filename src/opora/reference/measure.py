"""What a minimum is counted in."""

from enum import StrEnum


class Measure(StrEnum):
    """The number that is compared with a minimum; the value is what stands in the tables."""

    TEST_SCORE = "test-score"
    PRIMARY_SCORE = "primary-score"
    MARK = "mark"

    @property
    def russian(self) -> str:
        """Russian name."""
        return _TITLES[self]


_TITLES = {
    Measure.TEST_SCORE: "тестовый балл",
    Measure.PRIMARY_SCORE: "первичный балл",
    Measure.MARK: "отметка",
}
