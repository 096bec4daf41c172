// "Copy to Tuesday–Friday": the hours of Monday for the other working days of the same row.

const OTHER_DAYS = ["tuesday", "wednesday", "thursday", "friday"];

function write(input, value) {
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function copyDay(event) {
  const button = event.target.closest("[data-copy-day]");
  if (!button) return;
  const monday = button.previousElementSibling;
  for (const day of OTHER_DAYS) {
    const [input] = document.getElementsByName(monday.name.replace(/monday$/, day));
    if (input) write(input, monday.value);
  }
}

document.addEventListener("click", copyDay);
