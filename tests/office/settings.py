"""Settings of the tests: those of the office, quick passwords, files in a folder of their own."""

import os
import tempfile

os.environ.setdefault("OPORA_HOME", tempfile.mkdtemp(prefix="opora-tests-"))
os.environ.setdefault("OPORA_HTTPS", "0")  # the tests' browser speaks plainly

from opora_web.config.settings import *  # noqa: F403  # the settings themselves are what is tested

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {  # noqa: F405  # it comes from the star above
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}

# Nothing is collected for tests: files come from where they lie.
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405  # it comes from the star above

# Tests turn the demonstration on beside people of their own; the guard is tried by itself.
MIDDLEWARE.remove("opora_web.accounts.real_data_guard.RealDataGuard")  # noqa: F405  # from the star
