// Where the list cannot be changed in place, it is opened as any other page.
// Without this file and without htmx the filters are a plain form.

function open(event) {
  location.assign(event.detail.pathInfo.responsePath ?? event.detail.pathInfo.finalRequestPath);
}

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, open);
}
