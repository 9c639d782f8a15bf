"""Addresses that tie the repository to one registry or to one machine."""

import re

# Written in pieces, or this file would hold what it looks for.
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "registry.npm" + "js", "dev" + "pi/")
SETTINGS = ("index" + "-url", "find" + "-links", "trusted" + "-host")
MACHINE_PATHS = (
    r"/" + "root/",
    r"/" + r"home/\w",
    r"/" + "work/",
    r"/" + "opt/",
    r"[A-Z]:\\\\?Users",
)
PRIVATE_NETWORK = r"\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b:"

FOREIGN = re.compile(
    "|".join(
        [*map(re.escape, REGISTRIES), *map(re.escape, SETTINGS), *MACHINE_PATHS, PRIVATE_NETWORK]
    ),
    re.IGNORECASE,
)


def foreign_addresses(text: str) -> list[str]:
    """Findings as «line: address»."""
    numbered = enumerate(text.splitlines(), start=1)
    return [f"{n}: {found[0]}" for n, line in numbered for found in FOREIGN.finditer(line)]
