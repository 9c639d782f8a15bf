"""A rule of reading and the remarks it makes."""

from dataclasses import dataclass
from string import Formatter

from opora.domain.problem import Problem, Severity
from opora.exchange.stable_id import problem_id
from opora.exchange.where import Where


@dataclass(frozen=True)
class Remark:
    """A rule broken by one cell, before it is known which outcome it belongs to."""

    rule: "Rule"
    message: str
    column: str = ""
    value: str = ""

    def at(self, where: Where, *about: str) -> Problem:
        """The problem in its place; ``about`` names the subject, by default the place itself.

        A subject made of content keeps the identifier when rows are moved.
        """
        subject = about or (where.file, where.sheet, str(where.row))
        return Problem(
            problem_id=problem_id(self.rule.code, *subject, self.column, self.value),
            rule=self.rule.code,
            severity=self.rule.severity,
            message=self.message,
            file=where.file,
            sheet=where.sheet,
            row=where.row or None,
            column=self.column,
            value=self.value,
        )


@dataclass(frozen=True)
class Rule:
    """Code, severity, Russian sentence with the way to fix it, and an English note for docs.

    The sentence names its fields in braces. ``about_counts`` marks what a person can settle by
    stating the right counts in the file of resolutions.
    """

    code: str
    severity: Severity
    sentence: str
    note: str
    about_counts: bool = False

    def remark(self, *, column: str = "", value: str = "", **fields: object) -> Remark:
        """The remark with the sentence filled in."""
        message = self.sentence.format(column=column, value=value or "пусто", **fields)
        return Remark(self, message, column, value)

    @property
    def fields(self) -> frozenset[str]:
        """Names of the fields of the sentence."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.sentence) if name)
