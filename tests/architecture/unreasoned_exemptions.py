"""Marks that silence a checker and do not say why."""

import io
import re
import tokenize

MARK = re.compile(r"#\s*(pragma: no (?:cover|branch)|noqa|type:\s*ignore)(?P<rest>.*)")
NARROW = {
    "noqa": re.compile(r":\s*[A-Z]+[0-9]+(?:,\s*[A-Z]+[0-9]+)*"),
    "type": re.compile(r"\[[a-z0-9-]+(?:,\s*[a-z0-9-]+)*\]"),
    "pragma": re.compile(r""),
}
REASON = re.compile(r"\s*[#—-]\s*\S+(?:\s+\S+){2,}")


def unreasoned_exemptions(source: str) -> list[str]:
    """Findings as «line: comment» for marks without a narrow code or without three words of why.

    Right: `# noqa: S607  # git is where PATH says`, `# pragma: no cover — only Windows comes here`.
    """
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = [token for token in tokens if token.type == tokenize.COMMENT]
    return [f"{token.start[0]}: {token.string}" for token in comments if _is_guilty(token.string)]


def _is_guilty(comment: str) -> bool:
    mark = MARK.search(comment)
    if mark is None:
        return False
    kind = re.split(r"\W", mark[1], maxsplit=1)[0]
    code = NARROW[kind].match(mark["rest"])
    return code is None or REASON.match(mark["rest"][code.end() :]) is None
