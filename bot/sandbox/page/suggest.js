// A list of suggestions above a text field, moved in by the arrow keys while the focus stays in the field.

import { el, newId } from "./dom.js";

export class Suggestions {
  /** `picked` is called with the value of what was chosen. */
  constructor(label, picked) {
    this.id = newId("suggestions");
    this.picked = picked;
    this.items = [];
    this.at = -1;
    this.node = el("div", { class: "suggestions", role: "listbox", "aria-label": label, id: this.id, hidden: true });
    // The field would lose its focus before the click arrives
    this.node.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get open() {
    return !this.node.hidden;
  }

  /** Join a field; comboboxes are told whether the list is open. */
  join(field) {
    this.field = field;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.id);
    this.tell();
  }

  /** Offer items: {label, about, value}. The first one is marked, unless nothing is to be taken by Enter alone. */
  offer(items, { marked = true, empty = "" } = {}) {
    this.items = items;
    this.at = marked && items.length ? 0 : -1;
    this.node.replaceChildren(
      ...items.map((item, place) => this.entry(item, place)),
      ...(items.length || !empty ? [] : [el("p", { class: "small" }, empty)]),
    );
    this.node.hidden = !items.length && !empty;
    this.tell();
  }

  close() {
    this.offer([]);
  }

  /** Take a key; return whether it was meant for the list. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.items.length) {
      this.at = (this.at + step + this.items.length) % this.items.length;
      this.tell();
    } else if (event.key === "Escape") {
      this.close();
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && this.items[this.at]) {
      this.take(this.at);
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  take(place) {
    const item = this.items[place];
    this.close();
    this.picked(item.value, item);
  }

  entry(item, place) {
    return el(
      "div",
      { role: "option", id: `${this.id}-${place}`, onclick: () => this.take(place) },
      el("span", { class: "label" }, item.label),
      item.about ? el("span", { class: "small" }, item.about) : null,
    );
  }

  tell() {
    for (const [place, node] of [...this.node.querySelectorAll("[role=option]")].entries()) {
      node.setAttribute("aria-selected", String(place === this.at));
      if (place === this.at) node.scrollIntoView({ block: "nearest" });
    }
    if (!this.field) return;
    if (this.at >= 0) this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
    if (this.field.getAttribute("role") === "combobox") this.field.setAttribute("aria-expanded", String(this.open));
  }
}
