"""One event of the log as a line of JSON that tells nothing of a person."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime

from opora_web.config.request_id import current_request_id

_QUERY = re.compile(r"\?\S*")
_EMAIL = re.compile(r"[^\s@/<>\"'«»]+@[^\s@/<>\"'«»]+")
_PLACES = 10  # more are the server's own, the same in every line
# Links of invitations and of forgotten passwords open doors: a long opaque piece is a key.
_KEY = re.compile(r"[\w:=-]{20,}")
# The code of a questionnaire is shorter, for people type it; beside a time it would tell who
# answered when.
_SURVEY_CODE = re.compile(r"(/o/)[^/\s]+")


def without_personal_data(message: str) -> str:
    """The message without addresses of the post, query strings and keys of links."""
    told = _KEY.sub("…", _EMAIL.sub("…", _QUERY.sub("", message)))
    return _SURVEY_CODE.sub(r"\1…", told)


def _request_of(record: logging.LogRecord) -> str:
    request = getattr(record, "request", None)
    return getattr(request, "request_id", "") or current_request_id()


def _where(record: logging.LogRecord) -> list[str]:
    """Places in the code, innermost last: the words of an error may quote what a person typed."""
    if not record.exc_info or not record.exc_info[2]:
        return []
    frames = traceback.extract_tb(record.exc_info[2])
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-_PLACES:]]


class LogLine(logging.Formatter):
    """Time, level, logger, message, request; of an error its kind and place, never its words."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_personal_data(record.getMessage()),
            "request": _request_of(record),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["where"] = _where(record)
        return json.dumps(line, ensure_ascii=False)
