// Draws a map of the list beside it: each numbered address that has coordinates is a marker.
// The list is the source and stays; without this file there is only no map.

const CLOSEST = 16;
const EDGE = [32, 32];
const MOVES = !matchMedia("(prefers-reduced-motion: reduce)").matches;
const MOTION = { fadeAnimation: MOVES, zoomAnimation: MOVES, markerZoomAnimation: MOVES, inertia: MOVES };

function number(item) {
  return [...item.parentElement.children].indexOf(item) + 1;
}

function words(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

function popup(items) {
  const box = document.createElement("div");
  for (const item of items) {
    const line = box.appendChild(document.createElement("p"));
    line.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
  }
  return box;
}

// Two offices behind one door are one marker: else one would cover the other.
function doors(items) {
  const found = new Map();
  for (const item of items) {
    const place = `${item.dataset.latitude} ${item.dataset.longitude}`;
    found.set(place, [...(found.get(place) ?? []), item]);
  }
  return [...found.values()];
}

function title(item) {
  return `${number(item)}. ${words(item.querySelector("a"))}, ${words(item.querySelector("span"))}`;
}

function marker(items) {
  const html = items.map(number).join(", ");
  const icon = L.divIcon({ className: "places__marker", html, iconSize: [32, 32] });
  const { latitude, longitude } = items[0].dataset;
  const name = items.map(title).join("; ");
  const options = { icon, title: name, alt: name, riseOnHover: true };
  return L.marker([Number(latitude), Number(longitude)], options).bindPopup(popup(items));
}

// Leaflet hears Escape only on the map itself, not on a marker or in an opened box.
function closeByKey(box, map, markers, close) {
  let opened;
  markers.on("popupopen", ({ layer, popup }) => {
    opened = layer;
    const button = popup.getElement().querySelector(".leaflet-popup-close-button");
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", close);
  });
  markers.on("popupclose", () => {
    opened = undefined;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opened) return;
    const marker = opened.getElement();
    map.closePopup();
    marker.focus();
  });
}

function draw(places) {
  const box = places.querySelector("[data-tiles]");
  const items = [...places.querySelectorAll("[data-latitude]")];
  if (!box || !box.hidden || !items.length) return;
  box.hidden = false;
  const { tiles, attribution, zoomIn, zoomOut, close } = box.dataset;
  const map = L.map(box, { zoomControl: false, scrollWheelZoom: false, ...MOTION });
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  const safe = document.createElement("span");
  safe.textContent = attribution;
  L.tileLayer(tiles, { attribution: safe.innerHTML, maxZoom: 19 }).addTo(map);
  const markers = L.featureGroup(doors(items).map(marker)).addTo(map);
  closeByKey(box, map, markers, close);
  map.fitBounds(markers.getBounds(), { maxZoom: CLOSEST, padding: EDGE });
}

function drawAll() {
  for (const places of document.querySelectorAll("[data-places]")) draw(places);
}

drawAll();
document.addEventListener("htmx:load", drawAll);
