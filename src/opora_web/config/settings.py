"""Settings of the office, read from the environment; without any it is a demonstration at home."""

from pathlib import Path

import environ

from opora_web.config.databases import database_of
from opora_web.config.secrets_file import secret_key

env = environ.Env()
ROOT = Path(env("OPORA_HOME", default=str(Path.cwd() / "out" / "office"))).resolve()
ROOT.mkdir(parents=True, exist_ok=True)

DEBUG = False
DEMO = env.bool("OPORA_DEMO", default=False)
SECRET_KEY = env("OPORA_SECRET_KEY", default="") or secret_key(ROOT)
TRUSTED_PROXIES = env.int("OPORA_PROXIES", default=0)
ALLOWED_HOSTS = env.list("OPORA_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "opora_web.ui",
    "opora_web.audit",
    "opora_web.jobs",
    "opora_web.accounts",
    "opora_web.registry",
    "opora_web.assessment",
    "opora_web.identification",
    "opora_web.portal",
    "opora_web.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "opora_web.audit.middleware.RequestOrigin",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
]

ROOT_URLCONF = "opora_web.config.urls"
WSGI_APPLICATION = "opora_web.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database_of(env("DATABASE_URL", default=""), ROOT)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

LANGUAGE_CODE = "ru"
TIME_ZONE = "Europe/Moscow"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = ROOT / "static"
MEDIA_ROOT = ROOT / "uploads"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Nothing inline and nothing from another host: what a page shows is what we wrote.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

# A worker that gave no sign for so long is dead. Longer than SQLite makes a writer wait, or a busy
# hour would look like a death.
JOB_HEARTBEAT_SECONDS = 5
JOB_DEAD_AFTER_SECONDS = 60
JOB_HOUSEKEEPING_SECONDS = 10
