"""Row numbers as people write them."""

from collections.abc import Iterable


def row_ranges(numbers: Iterable[int]) -> str:
    """«2–4, 7, 9–10»: ascending, each number once."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
