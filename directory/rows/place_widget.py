"""Coordinates picked on a map in the admin; the two fields stay, for those who know them."""

from typing import Any

from django import forms

from core.maps import map_tiles


class PlaceInput(forms.NumberInput):
    """The field of the longitude with a map below it, which fills the latitude beside it too.

    Without tiles (``MAP_TILES_URL``) there is a link that shows the place instead of a map.
    """

    template_name = "directory/admin/place_input.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        return context | {"tiles": map_tiles()}

    @property
    def media(self) -> forms.Media:
        own = forms.Media(
            js=["directory/js/pick_place.js"], css={"all": ["directory/css/pick_place.css"]}
        )
        if map_tiles() is None:
            return own
        leaflet = forms.Media(js=["leaflet/leaflet.js"], css={"all": ["leaflet/leaflet.css"]})
        return leaflet + own
