// The admin's map of an address: a click fills latitude and longitude, typing moves the marker.
// Without tiles it only keeps the link to OpenStreetMap right.

const DECIMALS = 6;
const POLAND = { place: [52.1, 19.4], zoom: 6 };
const STREET = 17;
const OPENSTREETMAP = "https://www.openstreetmap.org/";

class PickPlaceController extends window.StimulusModule.Controller {
  static targets = ["map", "link"];
  static values = { tiles: String, attribution: String };

  connect() {
    this.longitude = this.element.querySelector("input");
    const latitude = this.longitude.id.replace(/longitude$/, "latitude");
    this.latitude = document.getElementById(latitude);
    this.follow = () => this.#show();
    for (const field of this.#fields) field.addEventListener("change", this.follow);
    if (this.hasMapTarget) this.#waitForRoom();
    this.#show();
  }

  disconnect() {
    for (const field of this.#fields) field.removeEventListener("change", this.follow);
    this.observer?.disconnect();
    this.map?.remove();
    this.map = this.marker = undefined;
  }

  get #fields() {
    return [this.latitude, this.longitude].filter(Boolean);
  }

  get #place() {
    const place = this.#fields.map((field) => Number.parseFloat(field.value));
    return place.length === 2 && place.every(Number.isFinite) ? place : null;
  }

  // The tab of facts is closed at first, and a map without a size cannot be drawn.
  #waitForRoom() {
    this.observer = new ResizeObserver(() => {
      if (!this.mapTarget.offsetWidth) return;
      if (this.map) this.map.invalidateSize();
      else this.#draw();
    });
    this.observer.observe(this.mapTarget);
  }

  #draw() {
    const place = this.#place;
    this.map = L.map(this.mapTarget, { scrollWheelZoom: false });
    this.map.setView(place || POLAND.place, place ? STREET : POLAND.zoom);
    const credit = document.createElement("span");
    credit.textContent = this.attributionValue;
    L.tileLayer(this.tilesValue, { attribution: credit.innerHTML, maxZoom: 19 }).addTo(this.map);
    this.map.on("click", ({ latlng }) => this.#pick(latlng));
    this.#show();
  }

  #pick({ lat, lng }) {
    this.latitude.value = lat.toFixed(DECIMALS);
    this.longitude.value = lng.toFixed(DECIMALS);
    for (const field of this.#fields) {
      for (const name of ["input", "change"]) {
        field.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }
  }

  #show() {
    const place = this.#place;
    this.linkTarget.hidden = !place;
    if (!place) return;
    const [latitude, longitude] = place;
    const query = new URLSearchParams({ mlat: latitude, mlon: longitude });
    this.linkTarget.href = `${OPENSTREETMAP}?${query}#map=${STREET}/${latitude}/${longitude}`;
    if (this.map) this.#mark(place);
  }

  #mark(place) {
    if (!this.marker) {
      const icon = L.divIcon({ className: "pick-place__marker", iconSize: [24, 24] });
      this.marker = L.marker(place, { draggable: true, icon }).addTo(this.map);
      this.marker.on("dragend", () => this.#pick(this.marker.getLatLng()));
    }
    this.marker.setLatLng(place);
    this.map.panTo(place);
  }
}

window.wagtail.app.register("pick-place", PickPlaceController);
