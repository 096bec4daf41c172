"""Golden files: what an API answered when somebody last looked at it and found it right.

``UPDATE_GOLDEN=1 pytest …`` writes them anew; read the difference before you commit it.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "golden"
NUMBER_IN_ADDRESS = re.compile(r"/(pages|documents|images)/\d+/")
FILE_SUFFIX = re.compile(r"_[A-Za-z0-9]{7}(?=[._])")
IMAGE_FILE = re.compile(r"/media/images/[^\"\s]+\.(\w+)")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def assert_golden(name: str, data: Any) -> None:
    """Compare ``data`` with tests/golden/<name>.json, numbers of rows and files made stable."""
    path = FOLDER / f"{name}.json"
    found = json.dumps(stable(data), ensure_ascii=False, indent=2, sort_keys=False) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(found)
    assert path.exists(), f"{path} is missing: run the test with UPDATE_GOLDEN=1 and read the file"
    assert json.loads(found) == json.loads(path.read_text()), f"differs from {path}"


def stable(data: Any) -> Any:
    """The data with what differs from run to run replaced: ids, UUIDs, names of stored files."""
    if isinstance(data, dict):
        return {key: _stable_item(key, value) for key, value in data.items()}
    if isinstance(data, list):
        return [stable(value) for value in data]
    return _stable_text(data) if isinstance(data, str) else data


def _stable_item(key: str, value: Any) -> Any:
    return 0 if key == "id" and isinstance(value, int) else stable(value)


def _stable_text(text: str) -> str:
    text = NUMBER_IN_ADDRESS.sub(r"/\1/0/", text)
    text = IMAGE_FILE.sub(r"/media/images/file.\1", text)
    text = UUID.sub("00000000-0000-0000-0000-000000000000", text)
    return FILE_SUFFIX.sub("", text) if "/documents/" in text else text
