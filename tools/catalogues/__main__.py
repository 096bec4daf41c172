"""``python -m tools.catalogues extract | compile | check``."""

import sys

from tools.catalogues import catalogue
from tools.catalogues.rules import load_rules
from tools.catalogues.sources import find_messages
from tools.catalogues.verify import problems

SHOWN = 40


def extract() -> int:
    """Bring every .po file up to date with the sources; translations stay."""
    for language, messages in find_messages(load_rules()).items():
        new = catalogue.updated(catalogue.read(language), messages)
        changed = catalogue.write(new, language)
        print(f"{language}: {len(messages)} messages, {'updated' if changed else 'as it was'}")
    return 0


def compile_all() -> int:
    """Write the .mo files."""
    for language in load_rules().languages:
        catalogue.compile_catalogue(language)
    return 0


def check() -> int:
    """Fail, and say why, where a catalogue is not complete."""
    failed = False
    for language, messages in find_messages(load_rules()).items():
        found = list(problems(catalogue.read(language), messages))
        for line in found[:SHOWN]:
            print(f"locale/{language}: {line}")
        if found:
            failed = True
            print(f"locale/{language}: {len(found)} problems; make catalogues, then translate")
    return int(failed)


COMMANDS = {"extract": extract, "compile": compile_all, "check": check}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in COMMANDS:
        sys.exit(f"usage: python -m tools.catalogues {' | '.join(COMMANDS)}")
    sys.exit(COMMANDS[sys.argv[1]]())
