"""What happens to results and procedures, as the journal calls it."""

from enum import StrEnum


class Verb(StrEnum):
    """Nouns of the journal: «решение о противоречии»."""

    CONTRADICTIONS_RAISED = "появление противоречий при загрузке результатов"
    CONTRADICTIONS_WITHDRAWN = "снятие противоречий при отмене загрузки"
    CONTRADICTION_SETTLED = "решение о противоречии"
    CONTRADICTION_REOPENED = "возврат противоречия на решение"
