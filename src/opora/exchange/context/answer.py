"""The cell of a context form → the answer it stands for, or the remark that it is none."""

import re
from typing import assert_never

from opora.domain.context_form import Answer
from opora.domain.name_key import name_key
from opora.exchange import cell_values
from opora.exchange.context.form_column import AnswerKind, FormColumn
from opora.exchange.rules.about_context import (
    CONTEXT_NUMBER_IMPOSSIBLE,
    CONTEXT_NUMBER_UNCLEAR,
    CONTEXT_OPTION_UNKNOWN,
    CONTEXT_YES_NO_UNCLEAR,
)
from opora.exchange.rules.rule import Remark

# «1. Город»: the list numbers its options, and a copied answer may have lost the number.
_OPTION_NUMBER = re.compile(r"\s*[0-9]{1,2}\.(?![0-9])")


def answer_of(text: str, column: FormColumn) -> Answer | Remark:
    """The answer of a cell; ``None`` for an empty one and for signs of «nothing»."""
    if cell_values.is_nothing(text):
        return None
    match column.kind:
        case AnswerKind.TEXT:
            return " ".join(text.split())
        case AnswerKind.COUNT | AnswerKind.GRADE:
            return _number(text, text, column)
        case AnswerKind.PERCENT:
            return _number(text, text.strip().removesuffix("%"), column)
        case AnswerKind.YES_NO:
            return _yes_no(text, column)
        case AnswerKind.OPTION:
            return _option(text, column)
        case _:
            assert_never(column.kind)


def _number(text: str, bare: str, column: FormColumn) -> int | Remark:
    """The number of a cell, ``bare`` being its text without a unit."""
    assert column.kind.bounds, "a kind that is a number has bounds"
    least, most = column.kind.bounds
    try:
        number = cell_values.count(bare)
    except ValueError:
        return CONTEXT_NUMBER_UNCLEAR.remark(column=column.header, value=text)
    if least <= number <= most:
        return number
    return CONTEXT_NUMBER_IMPOSSIBLE.remark(
        column=column.header, value=text, least=least, most=most
    )


def _yes_no(text: str, column: FormColumn) -> bool | Remark:
    try:
        return cell_values.answer(text)
    except ValueError:
        return CONTEXT_YES_NO_UNCLEAR.remark(column=column.header, value=text)


def _option(text: str, column: FormColumn) -> str | Remark:
    key = name_key(_OPTION_NUMBER.sub("", text, count=1))
    for name, wording in column.options.items():
        if key == name_key(wording):
            return name
    options = "; ".join(f"«{wording}»" for wording in column.options.values())
    return CONTEXT_OPTION_UNKNOWN.remark(column=column.header, value=text, options=options)
