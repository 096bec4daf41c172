"""What the columns of a file are called."""

# What may stand in the first row, folded; the first for each field is the one that is taught.
COLUMNS = {
    "placowka": "office",
    "ulica": "street",
    "rodzaj": "kind",
    "miejscowosc": "city",
    "od": "first",
    "do": "last",
    "numery": "side",
    "rejon": "district",
    "uwagi": "note",
    "office": "office",
    "street": "street",
    "kind": "kind",
    "city": "city",
    "from": "first",
    "to": "last",
    "numbers": "side",
    "district": "district",
    "team": "district",
    "note": "note",
}
