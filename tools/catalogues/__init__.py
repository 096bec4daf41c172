"""The message catalogues in locale/: found in the sources, kept in order, compiled, checked.

Django's makemessages needs the gettext programs; this needs Babel only, which the site has anyway.
"""
