"""What the columns are: a Table Schema (https://specs.frictionlessdata.io/table-schema/)."""

from typing import Any

from django.utils.translation import gettext

from programmes.enums import BudgetBasis, FundingKind

Json = dict[str, Any]


def table_schema() -> Json:
    """The schema of the rows, told in the active language."""
    return {
        "fields": [
            _text("programme_id", gettext("Stable name of the programme"), required=True),
            _text("programme", gettext("Title of the programme"), required=True),
            _choice("basis", gettext("What the amount is"), BudgetBasis.values),
            {
                "name": "year",
                "type": "integer",
                "description": gettext("Empty: the whole period of the programme"),
            },
            _choice("source", gettext("Kind of the source"), FundingKind.values),
            _text("source_name", gettext("Who pays"), required=True),
            _text("donor", gettext("Full name of the donor")),
            _amount("amount", gettext("What this source pays, in PLN"), required=True),
            _choice("currency", gettext("Currency"), ["PLN"]),
            _amount("total", gettext("Sum of all sources of the same programme, basis and year")),
            _amount("share", gettext("Percent of the total, rounded half to even to one place")),
            _amount("stated_total", gettext("The total as a document states it, in PLN")),
            _amount(
                "computed",
                gettext("How much of the amount no line names: the rest of the stated total"),
                required=True,
            ),
            _text("note", gettext("Note")),
        ],
        "missingValues": [""],
    }


def _text(name: str, description: str, *, required: bool = False) -> Json:
    field: Json = {"name": name, "type": "string", "description": description}
    return field | ({"constraints": {"required": True}} if required else {})


def _choice(name: str, description: str, values: list[str]) -> Json:
    constraints = {"required": True, "enum": list(values)}
    return _text(name, description) | {"constraints": constraints}


def _amount(name: str, description: str, *, required: bool = False) -> Json:
    field = _text(name, description, required=required)
    return field | {"type": "number", "decimalChar": "."}
