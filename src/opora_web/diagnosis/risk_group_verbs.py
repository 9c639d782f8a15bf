"""What happens to counts of pupils at risk, as the journal calls it."""

from enum import StrEnum


class RiskGroupVerb(StrEnum):
    """Nouns of the journal."""

    COUNTED = "запись численности группы риска"
    CORRECTED = "исправление численности группы риска"
    REMOVED = "удаление записи о группе риска"
