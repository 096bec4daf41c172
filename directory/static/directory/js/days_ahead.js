// Shows the next two weeks as the hours on the form make them, while an editor writes.

const ROWS = /^(schedule_rows|rules|exceptions)-/;
const PAUSE = 600;

function watch(panel) {
  const form = panel.closest("form");
  let timer;
  let asked = 0;

  async function workOut() {
    const number = ++asked;
    const answer = await fetch(panel.dataset.daysAhead, { method: "POST", body: new FormData(form) });
    if (answer.ok && number === asked) panel.innerHTML = await answer.text();
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
