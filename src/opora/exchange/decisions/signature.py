"""Who decided and why: a decision for which nobody answers is no decision."""

from opora.domain.errors import OporaError
from opora.exchange.where import Where


def check_signed(where: Where, who: str, why: str) -> None:
    """Raise ``OporaError`` unless both are told."""
    if not who or not why:
        raise OporaError(
            f"{where.title}: заполните «Решил» и «Основание» — кто решил и чем это "
            "подтверждено; без этого решение не принимается."
        )
