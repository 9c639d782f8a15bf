"""What stands between the fences of a Markdown page."""

import re
import shlex
from pathlib import Path

_FENCED = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)


def fenced_blocks(page: Path, language: str = "") -> list[str]:
    """Bodies of the blocks marked with a language, of unmarked blocks by default."""
    text = page.read_text(encoding="utf-8")
    return [found["body"] for found in _FENCED.finditer(text) if found["language"] == language]


def opora_commands(page: Path) -> list[list[str]]:
    """Arguments of every ``opora …`` line of a page, in its order."""
    lines = [line for block in fenced_blocks(page) for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("opora ")]
