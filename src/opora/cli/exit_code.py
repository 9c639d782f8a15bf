"""What the process tells its caller when it ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """CLEAN: done; WITH_PROBLEMS: done, and there are remarks to look at; REFUSED: nothing done."""

    CLEAN = 0
    WITH_PROBLEMS = 1
    REFUSED = 2
