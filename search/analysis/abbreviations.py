"""What short words of addresses and hours stand for: "ul." is met by "ulica"."""

POLISH = {
    "al": ("aleja",),
    "ds": ("sprawa",),
    "godz": ("godzina",),
    "nr": ("numer",),
    "os": ("osiedle",),
    "pl": ("plac",),
    "pok": ("pokój",),
    "św": ("święty",),
    "tel": ("telefon",),
    "ul": ("ulica",),
    "woj": ("województwo",),
    "zł": ("złoty",),
}
UKRAINIAN = {
    "буд": ("будинок",),
    "вул": ("вулиця",),
    "м": ("місто",),
    "пл": ("площа",),
    "тел": ("телефон",),
}
