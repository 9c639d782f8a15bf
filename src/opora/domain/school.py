"""A school as an assessment file names it."""

from dataclasses import dataclass

from opora.domain.errors import OporaError

# A code of this kind is made from the name where the file gives none; it is no code of any system.
PROVISIONAL_CODE = "name:"


@dataclass(frozen=True)
class School:
    """One school: its stable code, its name, and where it is.

    ``kind`` is the kind of school («вечерняя», «коррекционная»), ``None`` where the
    file does not say; only rules with exclusions ask for it.
    """

    code: str
    name: str
    municipality: str = ""
    region: str = ""
    kind: str | None = None

    def __post_init__(self) -> None:
        """Refuse a school that cannot be found again."""
        if not self.code or not self.name:
            raise OporaError("У школы должны быть код и название.")

    @property
    def lasting_code(self) -> str | None:
        """The code by which others know the school, ``None`` where there is only a provisional."""
        return None if self.code.startswith(PROVISIONAL_CODE) else self.code
