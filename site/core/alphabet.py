"""The order of the Polish alphabet, whatever a database or a system knows of it."""

AFTER = "\uffff"
POLISH = {
    ord(letter): plain + AFTER for letter, plain in zip("ąćęłńóśź", "acelnosz", strict=True)
} | {ord("ż"): "z" + AFTER * 2}


def alphabetical(text: str) -> str:
    """A key to sort by: "Łąka" after "Lupa" and before "Mama", capitals as small letters."""
    return text.casefold().translate(POLISH)
