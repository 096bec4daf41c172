// Search fields as comboboxes: the APG pattern "editable combobox with list autocomplete".
// Without this file they are plain fields of plain forms.

const DELAY = 150; // milliseconds from the last key to the question
const SHORTEST = 2; // characters worth a question

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function element(name, attributes, ...children) {
  const made = set(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

class Combobox {
  #asking = new AbortController();
  #timer = 0;
  #active = -1;

  constructor(form) {
    this.form = form;
    this.url = form.dataset.suggest;
    this.input = form.elements.q;
    const list = { id: `${this.input.id}-list`, class: "suggestions", role: "listbox" };
    this.list = element("ul", { ...list, "aria-label": form.dataset.suggestLabel });
    this.status = element("div", { class: "visually-hidden", role: "status" });
    this.list.hidden = true;
    this.input.parentElement.append(this.list, this.status);
    set(this.input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id });
    this.#listen(form);
    this.close();
  }

  #listen(form) {
    this.input.addEventListener("input", () => this.#askSoon());
    this.input.addEventListener("keydown", (event) => this.#onKey(event));
    this.input.addEventListener("blur", () => this.close());
    form.addEventListener("submit", () => this.close());
    // The field keeps the focus while somebody points at the list.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.#go(event.target.closest("[role=option]")));
    window.addEventListener("pagehide", () => this.close());
  }

  #askSoon() {
    this.#stopAsking();
    const text = this.input.value.trim();
    if (text.length < SHORTEST) this.close();
    else this.#timer = setTimeout(() => this.#ask(text), DELAY);
  }

  #stopAsking() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
  }

  async #ask(text) {
    const { signal } = this.#asking;
    try {
      const asked = new URLSearchParams(new FormData(this.form)); // the section too, if chosen
      asked.set("q", text);
      const response = await fetch(`${this.url}?${asked}`, { signal });
      const answer = response.ok ? await response.json() : { suggestions: [], message: "" };
      if (!signal.aborted) this.#show(answer);
    } catch {
      if (!signal.aborted) this.close(); // no network: the form works all the same
    }
  }

  #show({ suggestions, message }) {
    this.list.replaceChildren(...suggestions.map((one, number) => this.#option(one, number)));
    this.#activate(-1);
    this.#setOpen(suggestions.length > 0);
    this.status.textContent = message;
  }

  #option({ title, url, label }, number) {
    const attributes = { id: `${this.list.id}-${number}`, role: "option", "data-url": url };
    const kind = element("span", { class: "suggestions__kind" }, label);
    return element("li", attributes, element("span", {}, title), " ", kind);
  }

  #setOpen(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    this.#stopAsking();
    this.#activate(-1);
    this.#setOpen(false);
    this.status.textContent = "";
  }

  #activate(number) {
    this.#active = number;
    const options = [...this.list.children];
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
    const option = options[number];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // From the field down the list and back to the field.
  #move(step) {
    const places = this.list.children.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #go(option) {
    if (!option) return;
    this.close();
    location.assign(option.dataset.url);
  }

  #onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !this.list.hidden;
    const asks = ["ArrowDown", "ArrowUp"].includes(event.key);
    const action = open ? this.#openKeys()[event.key] : asks && (() => this.#askNow());
    if (action && action() !== false) event.preventDefault();
  }

  #askNow() {
    this.#stopAsking();
    const text = this.input.value.trim();
    return text.length >= SHORTEST && this.#ask(text);
  }

  #openKeys() {
    const backToField = () => (this.#activate(-1), false);
    return {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      Home: backToField,
      End: backToField,
      ArrowLeft: backToField,
      ArrowRight: backToField,
      Escape: () => this.close(),
      Enter: () => this.#active >= 0 && this.#go(this.list.children[this.#active]),
    };
  }
}

for (const form of document.querySelectorAll("form[data-suggest]")) new Combobox(form);
