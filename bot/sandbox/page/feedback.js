// What the page says back: notices, news for those who listen, and the forms that the bot shows.

import { byId, el } from "./dom.js";
import { act } from "./live.js";
import { optionsOf } from "./components.js";
import { nameOf } from "./state.js";
import { readText } from "./text.js";

const SHOWN = 8000; // milliseconds
const LONGEST = 600; // characters read out of a message
let timer = 0;

/** Show for a while what went wrong. */
export function notice(error) {
  const place = byId("notice");
  place.textContent = error.message ?? String(error);
  clearTimeout(timer);
  timer = setTimeout(() => (place.textContent = ""), SHOWN);
}

export function clearNotice() {
  byId("notice").textContent = "";
}

/** Let those who listen hear of a message. */
export function announce(message) {
  const words = message.thinking ? "is thinking" : readable(message);
  byId("news").textContent = `${nameOf(message.author)}: ${words}`;
}

function readable(message) {
  const found = [message.content];
  const walk = (components) => {
    for (const component of components) {
      if (component.content) found.push(component.content);
      walk(component.components ?? []);
    }
  };
  walk(message.components);
  for (const embed of message.embeds) found.push(embed.title ?? "", embed.description ?? "");
  return found.filter(Boolean).map(readText).join(" ").slice(0, LONGEST);
}

/** Show the form that came of an action, if one did; what is filled in goes back to the bot. */
export function useForm({ form, exchange }) {
  if (!form) return;
  const fields = form.components.flatMap(fieldsOf);
  const dialog = el("dialog", { class: "form", "aria-labelledby": "form-title" });
  const submit = async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(fields.map((field) => [field.id, field.read()]).filter(([, v]) => v !== undefined));
    try {
      const outcome = await act("submit", { exchange, fields: values });
      dialog.close();
      useForm(outcome);
    } catch (error) {
      problem.textContent = error.message;
    }
  };
  const problem = el("p", { class: "problem", role: "alert" });
  dialog.append(
    el(
      "form",
      { onsubmit: submit },
      el("h2", { id: "form-title" }, form.title),
      fields.map((field) => field.node),
      problem,
      el(
        "div",
        { class: "row end" },
        el("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, "Cancel"),
        el("button", { type: "submit", class: "button primary" }, "Submit"),
      ),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function fieldsOf(component) {
  if (component.type === 1) return component.components.map((inner) => fieldOf(inner, inner.label ?? "", ""));
  if (component.type === 18) return [fieldOf(component.component, component.label, component.description ?? "")];
  if (component.type === 10) return [{ id: "", node: el("p", {}, component.content), read: () => undefined }];
  return [];
}

function fieldOf(component, label, about) {
  const id = component.custom_id;
  const required = component.required !== false;
  const heading = el("span", { class: "label" }, label, required && component.type !== 23 ? el("span", { "aria-hidden": "true" }, " *") : null);
  const note = about ? el("span", { class: "small" }, about) : null;
  if (component.type === 4) {
    const tag = component.style === 2 ? "textarea" : "input";
    const input = el(tag, {
      name: id,
      required,
      maxlength: component.max_length,
      minlength: component.min_length,
      placeholder: component.placeholder,
      value: component.value ?? "",
      autocomplete: "off",
    });
    return { id, node: el("label", {}, heading, note, input), read: () => input.value };
  }
  if (component.type === 21 || component.type === 22) return groupOf(component, heading, note, id);
  if (component.type === 23) {
    const box = el("input", { type: "checkbox", checked: Boolean(component.default) });
    return { id, node: el("label", { class: "choice" }, box, heading, note), read: () => box.checked };
  }
  const menu = el(
    "select",
    { multiple: (component.max_values ?? 1) > 1, required },
    optionsOf(component).map((option) => el("option", { value: option.value, selected: Boolean(option.default) }, option.label)),
  );
  return { id, node: el("label", {}, heading, note, menu), read: () => [...menu.selectedOptions].map((o) => o.value) };
}

function groupOf(component, heading, note, id) {
  const type = component.type === 21 ? "radio" : "checkbox";
  const boxes = component.options.map((option) =>
    el("input", { type, name: id, value: option.value, checked: Boolean(option.default) }),
  );
  const node = el(
    "fieldset",
    {},
    el("legend", {}, heading),
    note,
    boxes.map((box, place) => el("label", { class: "choice" }, box, component.options[place].label)),
  );
  return { id, node, read: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}
