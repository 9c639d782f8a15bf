"""Cells of a template row, read as values with a remark for each that is none."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from opora.exchange import cell_values
from opora.exchange.rules.rule import Remark, Rule
from opora.exchange.template.template_columns import TEMPLATE_HEADERS

Value = TypeVar("Value")


@dataclass
class RowCells:
    """The texts of one row by field; ``refused`` are the fields that could not be read.

    Reading a value collects the remark of what cannot be read.
    """

    texts: dict[str, str]
    remarks: list[Remark] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def text(self, name: str) -> str:
        """The text under a field, «» where the template has no such column."""
        return self.texts.get(name, "").strip()

    def value(self, name: str, parse: Callable[[str], Value], rule: Rule) -> Value | None:
        """The value of a cell that may stay empty."""
        text = self.text(name)
        if cell_values.is_nothing(text):
            return None
        return self.required(name, parse, rule)

    def required(self, name: str, parse: Callable[[str], Value], rule: Rule) -> Value | None:
        """The value of a cell; where it is none, ``rule`` remarks that and ``None`` is read."""
        text = self.text(name)
        try:
            return parse(text)
        except ValueError:
            self.refused.add(name)
            self.remarks.append(rule.remark(column=TEMPLATE_HEADERS[name], value=text))
            return None
