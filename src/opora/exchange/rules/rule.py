"""A rule of reading and the remarks it makes."""

from dataclasses import dataclass

from opora.domain.problem import Problem, Severity
from opora.exchange.stable_id import problem_id
from opora.exchange.where import Where
from opora.language.quotes import russian_quotes


@dataclass(frozen=True)
class Remark:
    """A rule broken by one cell, before it is known which outcome it belongs to."""

    rule: "Rule"
    message: str
    column: str = ""
    value: str = ""

    def at(self, where: Where, *about: str, school: str = "") -> Problem:
        """The problem in its place; ``about`` names the subject, by default the place itself.

        ``school`` is the name of the one school it concerns. A subject made of content keeps the
        identifier when rows are moved.
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
            school=school,
        )


@dataclass(frozen=True)
class Rule:
    """Code, severity, Russian sentence with the way to fix it, and an English note for docs.

    The sentence names its fields in braces; where the cell is empty, «стоит „{value}“» and the
    quoted value give way to the word «пусто». ``about_counts`` marks what a person can settle by
    stating the right counts in the file of resolutions.
    """

    code: str
    severity: Severity
    sentence: str
    note: str
    about_counts: bool = False

    def remark(self, *, column: str = "", value: str = "", **fields: object) -> Remark:
        """The remark with the sentence filled in."""
        texts = {"column": column, "value": value or "пусто", **fields}
        message = self._sentence(value).format(
            **{name: self._nested(name, text) for name, text in texts.items()}
        )
        return Remark(self, message, column, value)

    def _sentence(self, value: str) -> str:
        """The sentence for this value: an empty cell holds nothing, not the word «пусто»."""
        if value:
            return self.sentence
        return self.sentence.replace("стоит «{value}»", "{value}").replace("«{value}»", "{value}")

    def _nested(self, name: str, text: object) -> object:
        """A name with quotes of its own inside the sentence's quotes: «МБОУ „Лицей“»."""
        if not isinstance(text, str) or f"«{{{name}}}»" not in self.sentence:
            return text
        return russian_quotes(f"«{text}»")[1:-1]
