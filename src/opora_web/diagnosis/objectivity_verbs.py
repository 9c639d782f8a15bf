"""What happens to markers of objectivity, as the journal calls it."""

from enum import StrEnum


class ObjectivityVerb(StrEnum):
    """Nouns of the journal."""

    ASKED = "запуск расчёта признаков необъективности"
    DONE = "завершение расчёта признаков необъективности"
    RECEIVED = "приём перечня признаков необъективности"
    WITHDRAWN = "снятие перечня признаков необъективности"
    SEEN = "ознакомление школы с признаками необъективности"
