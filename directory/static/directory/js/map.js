// Draws a map of the list beside it: each numbered address that has coordinates is a marker.
// The list is the source and stays; without this file there is only no map.

const CLOSEST = 16;
const EDGE = [32, 32];

function number(item) {
  return [...item.parentElement.children].indexOf(item) + 1;
}

function popup(item) {
  const words = document.createElement("div");
  words.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
  return words;
}

function marker(item) {
  const label = String(number(item));
  const icon = L.divIcon({ className: "places__marker", html: label, iconSize: [32, 32] });
  const title = `${label}. ${item.textContent.replace(/\s+/g, " ").trim()}`;
  const place = [Number(item.dataset.latitude), Number(item.dataset.longitude)];
  return L.marker(place, { icon, title, alt: title, riseOnHover: true }).bindPopup(popup(item));
}

function draw(places) {
  const box = places.querySelector("[data-tiles]");
  const items = [...places.querySelectorAll("[data-latitude]")];
  if (!box || !box.hidden || !items.length) return;
  box.hidden = false;
  const { tiles, attribution, zoomIn, zoomOut } = box.dataset;
  const map = L.map(box, { zoomControl: false, scrollWheelZoom: false });
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  const safe = document.createElement("span");
  safe.textContent = attribution;
  L.tileLayer(tiles, { attribution: safe.innerHTML, maxZoom: 19 }).addTo(map);
  const markers = L.featureGroup(items.map(marker)).addTo(map);
  map.fitBounds(markers.getBounds(), { maxZoom: CLOSEST, padding: EDGE });
}

function drawAll() {
  for (const places of document.querySelectorAll("[data-places]")) draw(places);
}

drawAll();
document.addEventListener("htmx:load", drawAll);
