"""Settings of logging: JSON lines to the standard error, without personal data."""

from opora_web.config.environment import env

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "opora_web.config.log_line.LogLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": env("OPORA_LOG_LEVEL", default="INFO")},
    # Django would print its own errors once more and write letters with the whole request.
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
