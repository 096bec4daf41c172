"""Where a public body receives letters electronically: the forms of the two addresses."""

EDORECZENIA = r"^AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}$"
"""An address of e-Doręczenia, such as ``AE:PL-12345-67890-ABCDE-12``."""

EPUAP = r"^/[\w.-]+/[\w.-]+$"
"""A box of ePUAP, such as ``/MOPR/skrytka``."""
