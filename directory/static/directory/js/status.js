// Keeps "open until 15:00" true on a page that stays open or comes from a cache.
// The server has written the words of the coming hours beside those of its own moment;
// without this file the page still says when its words were true: until when.

const REFRESH = 30_000;

function turnNow(turns) {
  return turns.filter(([from]) => Date.parse(from) <= Date.now()).pop();
}

function refresh(place) {
  const turn = turnNow(JSON.parse(place.dataset.ahead));
  if (!turn) return;
  const [, css, word, joint, detail, until] = turn;
  const [status, between, time] = place.children;
  if (status.classList.contains(css) && time.textContent === detail) return;
  status.className = `status ${css}`;
  status.textContent = word;
  between.textContent = joint;
  time.textContent = detail;
  time.dateTime = until;
}

function refreshAll() {
  for (const place of document.querySelectorAll("[data-ahead]")) refresh(place);
}

refreshAll();
document.addEventListener("visibilitychange", refreshAll);
setInterval(refreshAll, REFRESH);
