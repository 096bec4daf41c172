"""The order of the Polish and the Ukrainian alphabet, whatever a database or a system knows."""

AFTER = "\uffff"
AFTER_PLAIN = {
    ord(letter): plain + AFTER for letter, plain in zip("ąćęłńóśźґєії", "acelnoszгеии", strict=True)
}
ALPHABET = AFTER_PLAIN | {ord("ż"): "z" + AFTER * 2, ord("ї"): "и" + AFTER * 2}


def alphabetical(text: str) -> str:
    """A key to sort by: "Łąka" after "Lupa" and before "Mama", capitals as small letters."""
    return text.casefold().translate(ALPHABET)
