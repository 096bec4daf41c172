// Tells the server that a result was opened: once a page, without cookies.
// Without this file results work all the same; they are only not counted.

const results = document.querySelector("[data-click-token]");
let told = false;

function tell(event) {
  if (told || event.button === 2 || !event.target.closest("a[data-hit]")) return;
  const { clickUrl, clickToken } = results.dataset;
  told = navigator.sendBeacon(clickUrl, new URLSearchParams({ token: clickToken }));
}

if (results && navigator.sendBeacon) {
  results.addEventListener("click", tell);
  results.addEventListener("auxclick", tell);
}
