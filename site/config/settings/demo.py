"""Settings of the demonstration (``make run``): a visitor sees what the public would see."""

from config.settings.dev import *
from config.settings.dev import LOGGING, env

DEBUG = env.bool("DEBUG", default=False)
WHITENOISE_USE_FINDERS = True  # static files straight from the apps: nothing to collect first
LOGGING["root"]["level"] = env.str("LOG_LEVEL", default="WARNING")
