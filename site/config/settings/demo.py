"""Settings of the demonstration (``make run``): a visitor sees what the public would see."""

from config.settings.dev import *
from config.settings.dev import LOGGING, MIDDLEWARE, env

DEBUG = env.bool("DEBUG", default=False)
# Nothing is collected, so nothing is compressed beforehand as in production.
MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]
WHITENOISE_USE_FINDERS = True  # static files straight from the apps: nothing to collect first
LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING")
LOGGING = LOGGING | {"root": LOGGING["root"] | {"level": LOG_LEVEL}}
