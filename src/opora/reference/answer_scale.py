"""The closed answers that a question offers."""

from dataclasses import dataclass

from opora.domain.errors import OporaError

_FEWEST = 2


@dataclass(frozen=True)
class AnswerScale:
    """``options`` are Russian words from the least to the most, at equal distances."""

    scale_id: str
    title: str
    options: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a scale on which nothing can be told apart."""
        if len(self.options) < _FEWEST or len(set(self.options)) != len(self.options):
            raise OporaError(f"Шкала «{self.title}»: нужно хотя бы два разных ответа.")
