"""A number of a paper that was printed wrongly: told, never put right."""

import re

# «№» is typed with the key of «3»: without Shift the sign becomes a figure of its own.
_THREE_FOR_THE_SIGN = re.compile(r"3\s+\d+[-/].*")


def doubt_of_number(number: str) -> str:
    """What looks wrong in a number, as a sentence; «» where nothing does."""
    if _THREE_FOR_THE_SIGN.fullmatch(number.strip()):
        return (
            f"Номер напечатан с пропуском: «{number}». Похоже, вместо знака «№» стоит цифра 3. "
            "Он оставлен как напечатан; сверьте с самим письмом."
        )
    return ""
