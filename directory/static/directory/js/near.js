// "Near me": asks the browser, with the reader's consent, and sends the place on to the server.
// It is rounded to three decimals (about 100 metres): enough to sort by, and no more than that.

const DECIMALS = 3;
const PATIENCE = 10_000; // milliseconds

function offer(form) {
  const button = form.querySelector("button[type=button]");
  if (!button || !button.hidden || !navigator.geolocation) return;
  const status = form.querySelector("[data-near-status]");
  button.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const place = [coords.latitude, coords.longitude].map((one) => one.toFixed(DECIMALS));
        form.elements.near.value = place.join(",");
        form.requestSubmit();
      },
      () => (status.textContent = form.dataset.refused),
      { maximumAge: 60_000, timeout: PATIENCE },
    );
  });
}

function offerAll() {
  for (const form of document.querySelectorAll("form[data-near]")) offer(form);
}

offerAll();
document.addEventListener("htmx:load", offerAll);
