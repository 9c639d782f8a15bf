"""What a school says of one grade of a group of risk, and what its codes may look like."""

import re
from dataclasses import dataclass

# A code has a figure in it and no run of letters as long as a name: «7А-12», never «Ли-5Анна».
_CODE = re.compile(r"(?=.*\d)[0-9A-Za-zА-Яа-яЁё./№-]{1,20}")
_RUN_OF_LETTERS = re.compile(r"[A-Za-zА-Яа-яЁё]{3,}")


@dataclass(frozen=True)
class ToldGrade:
    """Pupils of a grade in the group; ``codes`` are empty or one for each of them."""

    grade: int
    pupils: int
    of_pupils: int | None = None
    codes: tuple[str, ...] = ()


def codes_of(text: str) -> tuple[str, ...]:
    """«7А-12, 7А-15» → the codes; commas, semicolons and spaces stand between them."""
    return tuple(part for part in re.split(r"[,;\s]+", text) if part)


def looks_like_a_name(code: str) -> bool:
    """Whether the text is no code: a name of a person must never be kept."""
    return _CODE.fullmatch(code) is None or _RUN_OF_LETTERS.search(code) is not None
