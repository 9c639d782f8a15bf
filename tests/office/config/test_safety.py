"""The settings of production, in a process of its own: what stands when nothing is said."""

import json
import os
import subprocess
import sys

import pytest

_ASK = """
import json, sys, django
from django.conf import settings
django.setup()
names = sys.argv[1].split(",")
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


def environment(tmp_path, **said):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "OPORA_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "opora_web.config.settings",
        **said,
    }


def office(tmp_path, *arguments, **said):
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "opora_web.config.office", *arguments],
        env=environment(tmp_path, **said),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def settings_of(tmp_path):
    def asking(*names, **said):
        done = subprocess.run(
            [sys.executable, "-c", _ASK, ",".join(names)],
            env=environment(tmp_path, **said),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return asking


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"OPORA_DEMO": "0", "OPORA_PROXIES": "1", "OPORA_HOSTS": "opora.example.org"},
        {
            "OPORA_OPENID_SERVER": "https://id.example.org",
            "OPORA_OPENID_CLIENT": "opora",
            "OPORA_OPENID_SECRET": "secret",
        },
    ],
)
def test_the_check_of_deployment_finds_nothing(tmp_path, said):
    done = office(tmp_path, "check", "--deploy", "--fail-level", "DEBUG", **said)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_with_nothing_said_cookies_and_addresses_are_safe(settings_of):
    wanted = {
        "DEBUG": False,
        "DEMO": False,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "CSRF_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_PROXY_SSL_HEADER": None,
        "ALLAUTH_TRUSTED_PROXY_COUNT": 0,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
        "CSRF_TRUSTED_ORIGINS": [],
        "SESSION_ENGINE": "django.contrib.sessions.backends.db",
    }
    assert settings_of(*wanted) == wanted


def test_passwords_are_kept_by_argon2(settings_of):
    hashers = settings_of("PASSWORD_HASHERS")["PASSWORD_HASHERS"]
    assert hashers[0].endswith("Argon2PasswordHasher")


def test_a_flood_of_names_does_not_make_the_office_forget_a_lock(settings_of):
    cache = settings_of("CACHES")["CACHES"]["default"]
    assert cache["BACKEND"].endswith("DatabaseCache")
    assert cache["OPTIONS"]["MAX_ENTRIES"] >= 10_000


def test_a_demonstration_runs_without_a_certificate(settings_of):
    names = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS")
    said = settings_of(*names, OPORA_DEMO="1")
    assert said == {
        "SECURE_SSL_REDIRECT": False,
        "SESSION_COOKIE_SECURE": False,
        "SECURE_HSTS_SECONDS": 0,
    }


def test_the_environment_names_hosts_origins_proxies_hours_and_post(settings_of):
    said = settings_of(
        "ALLOWED_HOSTS",
        "CSRF_TRUSTED_ORIGINS",
        "SECURE_PROXY_SSL_HEADER",
        "ALLAUTH_TRUSTED_PROXY_COUNT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_AGE",
        "EMAIL_BACKEND",
        "EMAIL_HOST",
        "DEFAULT_FROM_EMAIL",
        OPORA_HOSTS="opora.example.org",
        OPORA_ORIGINS="https://opora.example.org",
        OPORA_PROXIES="1",
        OPORA_HSTS_SECONDS="60",
        OPORA_SESSION_HOURS="8",
        EMAIL_URL="smtp+tls://office:secret@mail.example.org:587",
        OPORA_MAIL_FROM="opora@example.org",
    )
    assert said == {
        "ALLOWED_HOSTS": ["opora.example.org"],
        "CSRF_TRUSTED_ORIGINS": ["https://opora.example.org"],
        "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
        "ALLAUTH_TRUSTED_PROXY_COUNT": 1,
        "SECURE_HSTS_SECONDS": 60,
        "SESSION_COOKIE_AGE": 28_800,
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "mail.example.org",
        "DEFAULT_FROM_EMAIL": "opora@example.org",
    }


def test_letters_go_to_the_console_until_a_server_is_named(settings_of):
    backend = settings_of("EMAIL_BACKEND")["EMAIL_BACKEND"]
    assert backend == "django.core.mail.backends.console.EmailBackend"


def test_a_form_may_lead_to_the_sign_in_that_was_named_and_nowhere_else(settings_of):
    said = settings_of(
        "CONTENT_SECURITY_POLICY",
        OPORA_OPENID_SERVER="https://id.example.org/realm",
        OPORA_OPENID_CLIENT="opora",
        OPORA_OPENID_SECRET="secret",
    )
    form_action = said["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["form-action"]
    assert form_action == ["'self'", "https://id.example.org"]


def test_a_demonstration_on_real_data_does_not_come_up(tmp_path):
    assert office(tmp_path, "migrate").returncode == 0
    assert office(tmp_path, "invite", "a@example.org", "Анна Сомова").returncode == 0
    start = subprocess.run(
        [sys.executable, "-c", "import opora_web.config.wsgi"],
        env=environment(tmp_path, OPORA_DEMO="1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert start.returncode != 0
    assert "рабочие данные" in start.stderr
