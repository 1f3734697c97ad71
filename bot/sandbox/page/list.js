// A long list of messages of which only those in sight, and some around them, are in the document.

import { el } from "./dom.js";

const GUESS = 72; // pixels of a row that was never shown
const AROUND = 800; // pixels above and below what is in sight
const NEAR_END = 48;

export class MessageList {
  /** `show` makes the row of an item, given the one before it; `wantMore` is called near the beginning. */
  constructor(scroller, list, show, wantMore) {
    Object.assign(this, { scroller, list, show, wantMore });
    this.items = [];
    this.heights = new Map();
    this.rows = new Map();
    this.atEnd = true;
    this.asked = 0;
    scroller.addEventListener("scroll", () => {
      this.atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
      this.plan();
    });
    this.sizes = new ResizeObserver(() => this.plan());
    this.sizes.observe(scroller);
    scroller.addEventListener("load", () => this.plan(), true);
    list.addEventListener("keydown", (event) => this.move(event));
    list.addEventListener("focusin", (event) => {
      this.active = event.target.closest("li[data-id]")?.dataset.id;
      this.settle();
    });
  }

  /** Show other items, from their end. */
  reset(items) {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.heights.clear();
    this.items = items;
    this.atEnd = true;
    this.render();
  }

  /** Show the items as they are now; those that changed are named by their ids. */
  update(items, changed = []) {
    this.items = items;
    for (const id of changed) this.renew(id);
    this.render();
  }

  /** Bring an item into sight and focus it. */
  go(id) {
    const place = this.items.findIndex((item) => item.id === id);
    if (place < 0) return false;
    this.atEnd = false;
    this.scroller.scrollTop = this.top(place) - this.scroller.clientHeight / 3;
    this.render();
    this.rows.get(id)?.focus();
    return true;
  }

  /** Let Tab reach one row alone: the one that was focused last, else the last one. */
  settle() {
    const reached = this.rows.has(this.active) ? this.active : this.items.at(-1)?.id;
    for (const [id, row] of this.rows) row.tabIndex = id === reached ? 0 : -1;
  }

  plan() {
    this.asked ||= requestAnimationFrame(() => {
      this.asked = 0;
      this.render();
    });
  }

  render() {
    const anchor = this.atEnd ? null : this.anchor();
    for (let round = 0; round < 3; round++) {
      const [first, last] = this.window();
      this.put(first, last);
      if (!this.measure(first, last)) break;
    }
    if (this.atEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
    else if (anchor) this.hold(anchor);
    this.settle();
    if (this.scroller.scrollTop < AROUND && this.items.length) this.wantMore();
  }

  /** Return the places of the first row to show and of the one after the last. */
  window() {
    const height = this.scroller.clientHeight || 600;
    if (this.atEnd) {
      let first = this.items.length;
      for (let room = height + AROUND; first > 0 && room > 0; ) room -= this.height(--first);
      return [first, this.items.length];
    }
    const from = this.scroller.scrollTop - AROUND;
    const to = this.scroller.scrollTop + height + AROUND;
    let [first, last, y] = [0, 0, 0];
    for (const [place, item] of this.items.entries()) {
      if (y < from) first = place;
      if (y < to) last = place + 1;
      y += this.heights.get(item.id) ?? GUESS;
    }
    return [first, last];
  }

  put(first, last) {
    const wanted = this.items.slice(first, last);
    const ids = new Set(wanted.map((item) => item.id));
    for (const [id, row] of this.rows) {
      if (ids.has(id) || row.contains(document.activeElement)) continue;
      row.remove();
      this.rows.delete(id);
    }
    let next = null;
    for (let place = last - 1; place >= first; place--) {
      const row = this.row(place);
      if (row.nextElementSibling !== next || row.parentNode !== this.list) this.list.insertBefore(row, next);
      next = row;
    }
    this.list.style.setProperty("padding-top", `${this.top(first)}px`);
    this.list.style.setProperty("padding-bottom", `${this.top(this.items.length) - this.top(last)}px`);
  }

  row(place) {
    const item = this.items[place];
    if (!this.rows.has(item.id)) this.rows.set(item.id, this.show(item, this.items[place - 1]));
    return this.rows.get(item.id);
  }

  /** Make an item's row anew, and keep the focus that is in it. */
  renew(id) {
    const old = this.rows.get(id);
    if (!old) return;
    const place = this.items.findIndex((item) => item.id === id);
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    this.rows.delete(id);
    if (place < 0) {
      old.remove();
      return;
    }
    const row = this.row(place);
    old.replaceWith(row);
    if (focused) [...row.querySelectorAll("[data-key]")].find((n) => n.dataset.key === focused.dataset.key)?.focus();
    if (focused === old) row.focus();
  }

  /** Note the heights of the rows; return whether one was not what it was taken for. */
  measure(first, last) {
    let changed = false;
    for (const item of this.items.slice(first, last)) {
      const height = this.rows.get(item.id).offsetHeight;
      if (height !== this.heights.get(item.id)) {
        this.heights.set(item.id, height);
        changed = true;
      }
    }
    return changed;
  }

  anchor() {
    const edge = this.scroller.getBoundingClientRect().top;
    for (const item of this.items) {
      const box = this.rows.get(item.id)?.getBoundingClientRect();
      if (box && box.bottom > edge) return { id: item.id, top: box.top };
    }
    return null;
  }

  hold({ id, top }) {
    const box = this.rows.get(id)?.getBoundingClientRect();
    if (box && Math.abs(box.top - top) >= 1) this.scroller.scrollTop += box.top - top;
  }

  top(place) {
    let y = 0;
    for (let at = 0; at < place; at++) y += this.height(at);
    return y;
  }

  height(place) {
    return this.heights.get(this.items[place].id) ?? GUESS;
  }

  /** Let the arrow keys move from message to message. */
  move(event) {
    const row = event.target.closest("li[data-id]");
    if (event.target !== row) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const place = this.items.findIndex((item) => item.id === row.dataset.id);
    const to = step ? place + step : { Home: 0, End: this.items.length - 1 }[event.key];
    const item = this.items[to];
    if (!item) return;
    event.preventDefault();
    if (!this.rows.has(item.id)) this.go(item.id);
    this.rows.get(item.id)?.focus();
    this.rows.get(item.id)?.scrollIntoView({ block: "nearest" });
  }
}

/** Return a row that is no message. */
export const plainRow = (id, ...children) => el("li", { "data-id": id, class: "start" }, ...children);
