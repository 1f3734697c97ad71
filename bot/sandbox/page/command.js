// A slash command being filled in: its options one by one, with what the bot offers for them.

import { el, newId } from "./dom.js";
import { act } from "./live.js";
import { notice, useForm } from "./feedback.js";
import { Suggestions } from "./suggest.js";
import { startTimer } from "./timing.js";
import { currentChannel, guildOf, nameOf, state } from "./state.js";

const BOOLEAN = 5;
const NUMERIC = [4, 10];
const ATTACHMENT = 11;

/** The form in the place of the message box. `leave` brings the box back. */
export class CommandLine {
  constructor(command, leave) {
    this.command = command;
    this.leave = leave;
    this.channel = state.current;
    this.fields = command.options.filter((option) => option.type !== ATTACHMENT).map((option) => new Field(this, option));
    this.problem = el("p", { class: "problem", role: "alert" });
    this.node = el(
      "form",
      { class: "command", "aria-label": `Command /${command.label}`, onsubmit: (event) => this.submit(event), onkeydown: (event) => this.key(event) },
      el("div", { class: "row" },
        el("strong", { class: "mention" }, `/${command.label}`),
        el("span", { class: "small" }, command.about),
      ),
      el("div", { class: "options" },
        this.fields.map((field) => field.node),
        el("button", { class: "button primary", type: "submit" }, "Send"),
        el("button", { class: "button secondary", type: "button", onclick: leave }, "Cancel"),
      ),
      this.problem,
    );
  }

  focus() {
    const first = this.fields.find((field) => field.option.required) ?? this.fields[0];
    (first?.input ?? this.node.querySelector("[type=submit]")).focus();
  }

  /** Return what stands in the fields, by the options' names. */
  values() {
    const filled = this.fields.filter((field) => field.value !== "");
    return Object.fromEntries(filled.map((field) => [field.option.name, field.value]));
  }

  /** Go to the field after one; past the last one nothing moves. */
  goOn(field) {
    const next = this.fields.slice(this.fields.indexOf(field) + 1).find((one) => one.option.required && !one.value);
    next?.input.focus();
  }

  key(event) {
    const first = event.target === this.fields[0]?.input && !event.target.value;
    if (event.key === "Escape" || (event.key === "Backspace" && first)) {
      event.preventDefault();
      this.leave();
    }
  }

  async submit(event) {
    event.preventDefault();
    const missing = this.fields.find((field) => field.option.required && field.value === "");
    if (missing) {
      this.problem.textContent = `${missing.option.label} is needed.`;
      missing.input.focus();
      return;
    }
    startTimer();
    const given = { channel: this.channel, name: this.command.name, options: this.values() };
    this.leave();
    try {
      useForm(await act("slash", given));
    } catch (error) {
      notice(error);
    }
  }
}

class Field {
  constructor(line, option) {
    Object.assign(this, { line, option, chosen: null, asking: false, again: false });
    const id = newId("option");
    this.suggestions = new Suggestions(option.label, (value, item) => this.choose(value, item));
    const offers = this.offers();
    this.input = el("input", {
      id,
      type: "text",
      inputmode: NUMERIC.includes(option.type) ? "decimal" : null,
      role: offers ? "combobox" : null,
      required: Boolean(option.required),
      maxlength: option.max_length,
      autocomplete: "off",
      placeholder: option.about,
      "aria-describedby": `${id}-about`,
      oninput: () => this.typed(),
      onfocus: () => this.offer(),
      onblur: () => this.suggestions.close(),
      onkeydown: (event) => this.suggestions.key(event),
    });
    if (offers) this.suggestions.join(this.input);
    this.node = el(
      "div",
      { class: "option" },
      el("label", { for: id }, option.label, option.required ? null : el("span", { class: "small" }, " optional")),
      this.input,
      el("span", { id: `${id}-about`, class: "unseen-text" }, option.about),
      this.suggestions.node,
    );
  }

  /** What is sent: what was chosen, or else what stands there. */
  get value() {
    const text = this.input.value.trim();
    return this.chosen && this.chosen.label === text ? this.chosen.value : text;
  }

  typed() {
    this.line.problem.textContent = "";
    this.offer();
  }

  choose(value, item) {
    this.chosen = { label: item.label, value };
    this.input.value = item.label;
    this.line.goOn(this);
  }

  /** Whether anything is offered for this option at all. */
  offers() {
    return Boolean(this.option.autocomplete || this.option.choices || this.known());
  }

  /** Return what the page itself knows to offer; null for free text. */
  known() {
    const { type, choices } = this.option;
    const guild = guildOf(currentChannel());
    const people = () => (guild?.members ?? currentChannel().people.map((id) => ({ id }))).map(({ id }) => ({ label: nameOf(id), value: id }));
    const roles = () => Object.entries(guild?.roles ?? {}).map(([value, label]) => ({ label, value }));
    const places = () => state.channels.filter((one) => one.guild === guild?.id).map((one) => ({ label: one.name, value: one.id }));
    if (choices) return choices.map((choice) => ({ label: choice.name, value: choice.value }));
    if (type === BOOLEAN) return ["True", "False"].map((label) => ({ label, value: label === "True" }));
    return { 6: people, 7: places, 8: roles, 9: () => [...people(), ...roles()] }[type]?.() ?? null;
  }

  offer() {
    if (this.option.autocomplete) {
      this.ask();
      return;
    }
    const typed = this.input.value.trim().toLowerCase();
    const items = (this.known() ?? []).filter((item) => item.label.toLowerCase().includes(typed) && item.label.toLowerCase() !== typed);
    this.suggestions.offer(items, { marked: Boolean(typed) });
  }

  /** Ask the bot what it offers; while it is being asked, what is typed waits, and only the last of it counts. */
  async ask() {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    const { name } = this.option;
    const options = { ...this.line.values(), [name]: this.input.value };
    try {
      const given = { channel: this.line.channel, name: this.line.command.name, focused: name, options };
      const { choices } = await act("complete", given);
      if (document.activeElement === this.input && !this.isSettled()) {
        const items = choices.map((choice) => ({ label: choice.name, value: choice.value }));
        this.suggestions.offer(items, { marked: Boolean(this.input.value), empty: "nothing fits; it can be sent all the same" });
      }
    } catch (error) {
      this.suggestions.offer([], { empty: error.message });
    }
    this.asking = false;
    if (this.again) {
      this.again = false;
      this.ask();
    }
  }

  isSettled() {
    return this.chosen !== null && this.chosen.label === this.input.value.trim();
  }
}
