"""Every value that a user meets has a Russian name."""

from enum import StrEnum

import pytest

from opora.domain.problem import Severity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.verdict import Verdict


@pytest.mark.parametrize("values", [ProcedureKind, Severity, Verdict])
def test_names_are_russian_and_distinct(values: type[StrEnum]) -> None:
    names = [value.russian for value in values]
    assert len(set(names)) == len(names)
    assert all("а" <= name.lower()[0] <= "я" for name in names)
