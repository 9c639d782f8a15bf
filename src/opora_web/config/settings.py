"""Settings of the office, read from the environment; without any it is a demonstration at home."""

from django.contrib.messages import constants as messages

from opora_web.config.databases import database_of
from opora_web.config.environment import *  # noqa: F403  # a part of the settings
from opora_web.config.environment import ROOT, env
from opora_web.config.logs import *  # noqa: F403  # a part of the settings
from opora_web.config.safety import *  # noqa: F403  # a part of the settings
from opora_web.config.secrets_file import secret_key
from opora_web.config.sign_in import *  # noqa: F403  # a part of the settings
from opora_web.config.sign_in import SIGN_IN_APPS

ROOT.mkdir(parents=True, exist_ok=True)

DEBUG = False
SECRET_KEY = env("OPORA_SECRET_KEY", default="") or secret_key(ROOT)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_cotton",
    "django_htmx",
    "opora_web.ui",
    "opora_web.audit",
    "opora_web.jobs",
    "opora_web.accounts",
    "opora_web.registry",
    "opora_web.assessment",
    "opora_web.identification",
    "opora_web.diagnosis",
    "opora_web.portal",
    "opora_web.config",
    *SIGN_IN_APPS,
]

MIDDLEWARE = [
    "opora_web.config.request_id.RequestId",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "opora_web.ui.once_a_request.OnceARequest",
    "opora_web.audit.middleware.RequestOrigin",
    "opora_web.portal.interface.failures.FailuresInJson",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "opora_web.accounts.upload_limit.UploadLimit",
    "django_htmx.middleware.HtmxMiddleware",
    "opora_web.accounts.real_data_guard.RealDataGuard",
    "opora_web.accounts.sign_in_required.SignInRequired",
    "opora_web.accounts.second_factor_required.SecondFactorRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "opora_web.ui.middleware.RefusalPage",
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
                "opora_web.ui.page_context.page_context",
                "opora_web.registry.places_of_work.places_of_work",
            ],
        },
    },
]

# A component sees what it is given and nothing else of the page.
COTTON_ISOLATE_BY_DEFAULT = True
# Tones of the house kit.
MESSAGE_TAGS = {
    messages.DEBUG: "neutral",
    messages.INFO: "info",
    messages.SUCCESS: "good",
    messages.WARNING: "warn",
    messages.ERROR: "danger",
}
# Path to a function that tells whether a user is an administrator.
ADMINISTRATOR_RULE = "opora_web.registry.queries.is_administrator"

DATABASES = {"default": database_of(env("DATABASE_URL", default=""), ROOT)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The limits of sign-in are counted here; the default of 300 rows could be flooded to forget a lock.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "office_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

LANGUAGE_CODE = "ru"
TIME_ZONE = "Europe/Moscow"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = ROOT / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # its server warns of a folder that is not there yet
MEDIA_ROOT = ROOT / "uploads"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Letters go to the console until EMAIL_URL names a server: smtp+tls://name:password@host:587
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env("OPORA_MAIL_FROM", default="opora@localhost")

# A worker that gave no sign for so long is dead. Longer than SQLite makes a writer wait, or a busy
# hour would look like a death.
JOB_HEARTBEAT_SECONDS = 5
JOB_DEAD_AFTER_SECONDS = 60
JOB_HOUSEKEEPING_SECONDS = 10
# A longer list is written in the background: a person waits for a page two seconds at most.
ROWS_WRITTEN_AT_ONCE = 5000
