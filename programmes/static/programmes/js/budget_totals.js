// Totals of budget lines by year and kind of amount, in whole grosze, as an editor types them.
(() => {
  const NAME = /^budget_lines-\d+-amount$/;
  const STATED = /^stated_totals-\d+-amount$/;

  // The number as programmes/amounts.py reads it: of points and commas the last one is decimal
  // unless it stands more than once. Null for what is no amount.
  function grosze(text) {
    const plain = text.replace(/^\s*(zł|pln)|(zł|pln)\s*$/gi, "").replace(/\s/g, "");
    const marks = plain.match(/[.,]/g) || [];
    const last = marks[marks.length - 1];
    const isDecimal = last && marks.filter((mark) => mark === last).length === 1;
    const cut = isDecimal ? plain.lastIndexOf(last) : plain.length;
    const whole = plain.slice(0, cut).replace(/[.,]/g, "");
    const rest = plain.slice(cut + 1);
    if (!/^\d+$/.test(whole) || !/^\d{0,2}$/.test(rest)) return null;
    return BigInt(whole) * 100n + BigInt(rest.padEnd(2, "0"));
  }

  function money(amount) {
    const language = document.documentElement.lang || "pl";
    const form = { style: "currency", currency: "PLN" };
    return new Intl.NumberFormat(language, form).format(Number(amount) / 100);
  }

  class BudgetTotals extends window.StimulusModule.Controller {
    static targets = ["output"];

    static values = { whole: String, unread: String, stated: String };

    connect() {
      this.sum();
    }

    disconnect() {
      clearTimeout(this.timer);
    }

    // After Wagtail's own listeners, which mark a removed row.
    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.sum(), 50);
    }

    sum() {
      const { sums, unread } = this.read(this.element, NAME);
      const stated = this.read(this.element.closest("form") || document, STATED).sums;
      const keys = [...sums.keys()].sort();
      const texts = keys.map((key) => this.say(key, sums.get(key), stated.get(key)));
      unread.forEach((text) => texts.push(`${this.unreadValue} ${text}`));
      this.outputTarget.replaceChildren(...texts.map((text) => this.item(text)));
    }

    read(root, name) {
      const sums = new Map();
      const unread = [];
      root.querySelectorAll("input[name$='-amount']").forEach((input) => {
        if (!name.test(input.name) || !input.value.trim()) return;
        const field = (end) => root.querySelector(`[name="${input.name.replace(/amount$/, end)}"]`);
        if (field("DELETE")?.value) return;
        const amount = grosze(input.value);
        if (amount === null) {
          unread.push(input.value);
          return;
        }
        const basis = field("basis");
        const label = basis?.selectedOptions?.[0]?.text || "";
        const key = `${label}: ${field("year")?.value || this.wholeValue}`;
        sums.set(key, (sums.get(key) || 0n) + amount);
      });
      return { sums, unread };
    }

    say(key, sum, stated) {
      const text = `${key}: ${money(sum)}`;
      return stated === undefined || stated === sum
        ? text
        : `${text} (${this.statedValue} ${money(stated)})`;
    }

    item(text) {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }
  }

  window.wagtail.app.register("budget-totals", BudgetTotals);
})();
