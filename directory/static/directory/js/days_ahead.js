// Shows the next two weeks as the hours on the form make them, while an editor writes.

const ROWS = /^(schedule_rows|rules|exceptions)-/;
const PAUSE = 600;

async function ask(address, form) {
  try {
    const answer = await fetch(address, { method: "POST", body: new FormData(form) });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

function watch(panel) {
  const form = panel.closest("form");
  const status = panel.parentElement.querySelector("[data-days-ahead-status]");
  let timer;
  let asked = 0;

  // A whole table read aloud after each pause would be too much: only that it is new is said.
  async function workOut() {
    const number = ++asked;
    status.textContent = "";
    const days = await ask(panel.dataset.daysAhead, form);
    if (number !== asked) return;
    if (days !== null) panel.innerHTML = days;
    status.textContent = days === null ? status.dataset.failed : status.dataset.done;
  }

  function later(event) {
    if (!ROWS.test(event.target.name ?? "")) return;
    clearTimeout(timer);
    timer = setTimeout(workOut, PAUSE);
  }

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  panel.parentElement.querySelector("[data-days-ahead-refresh]").addEventListener("click", workOut);
}

document.addEventListener("DOMContentLoaded", () => {
  for (const panel of document.querySelectorAll('[data-days-ahead]:not([data-days-ahead=""])')) watch(panel);
});
