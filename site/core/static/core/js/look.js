// The switches of contrast and text size. Without this file they stay hidden.
// Chosen values live in localStorage: they are nobody's business but the reader's.

const root = document.documentElement;

function remember(name, value) {
  try {
    if (value) localStorage.setItem(`look-${name}`, value);
    else localStorage.removeItem(`look-${name}`);
  } catch {
    // Forbidden storage: the choice holds for this page only.
  }
}

function choose(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  remember(name, value);
  showChoices();
}

function isChosen(button) {
  return (root.dataset[button.dataset.look] ?? "") === button.dataset.value;
}

function showChoices() {
  for (const button of document.querySelectorAll("[data-look]")) {
    button.setAttribute("aria-pressed", String(isChosen(button)));
  }
}

function onPress(event) {
  const { look, value, toggle } = event.currentTarget.dataset;
  choose(look, toggle !== undefined && isChosen(event.currentTarget) ? "" : value);
}

for (const button of document.querySelectorAll("[data-look]")) {
  button.addEventListener("click", onPress);
}
for (const switches of document.querySelectorAll("[data-switches]")) switches.hidden = false;
showChoices();
