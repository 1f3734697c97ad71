// Message components and embeds, as Discord shows them.

import { el, newId } from "./dom.js";
import { showLine, showText } from "./text.js";
import { currentChannel, guildOf, nameOf, state } from "./state.js";

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };

/** Return the nodes of components. `use` is called with what a person did: {custom_id} or {custom_id, values}. */
export function showComponents(components, use) {
  return components.map((component) => showComponent(component, use));
}

function showComponent(component, use) {
  switch (component.type) {
    case 1:
      return el("div", { class: "row" }, showComponents(component.components, use));
    case 2:
      return showButton(component, use);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return showSelect(component, use);
    case 9:
      return el(
        "div",
        { class: "section" },
        el("div", {}, showComponents(component.components, use)),
        showComponent(component.accessory, use),
      );
    case 10:
      return el("div", { class: "text" }, showText(component.content));
    case 11:
      return showPicture(component.media.url, component.description, "thumbnail", component.spoiler);
    case 12:
      return el(
        "div",
        { class: "gallery" },
        component.items.map((item) => showPicture(item.media.url, item.description, "picture", item.spoiler, item.media)),
      );
    case 13:
      return el("p", { class: "file" }, fileLink(component.file.url, component.file.url.split("/").at(-1)));
    case 14:
      return el("hr", { class: component.divider === false ? "gap" : null });
    case 17:
      return showContainer(component, use);
    default:
      return el("p", { class: "small" }, `(a component of type ${component.type}, which this page does not show)`);
  }
}

function showContainer(component, use) {
  const card = el("div", { class: "card" }, showComponents(component.components, use));
  if (component.accent_color !== null && component.accent_color !== undefined) {
    card.style.setProperty("--accent", `#${component.accent_color.toString(16).padStart(6, "0")}`);
  }
  if (!component.spoiler) return card;
  return hidden("Spoiler: press to see the card", () => card);
}

function showButton(component, use) {
  const face = [emojiOf(component.emoji), component.label].filter(Boolean).join(" ");
  const style = BUTTON_STYLES[component.style] ?? "secondary";
  if (component.url) {
    return el("a", { class: "button link", href: safeUrl(component.url), target: "_blank", rel: "noopener noreferrer" }, `${face} ↗`);
  }
  return el(
    "button",
    {
      type: "button",
      class: `button ${style}`,
      disabled: Boolean(component.disabled),
      "data-key": component.custom_id,
      onclick: () => use({ custom_id: component.custom_id }),
    },
    face,
  );
}

function showSelect(component, use) {
  const label = component.placeholder || "Choose";
  const options = optionsOf(component);
  const many = (component.max_values ?? 1) > 1;
  const menu = el(
    "select",
    { class: "select", "aria-label": label, disabled: Boolean(component.disabled), multiple: many, "data-key": component.custom_id },
    many ? null : el("option", { value: "", disabled: true, selected: !options.some((o) => o.default) }, label),
    options.map((option) =>
      el(
        "option",
        { value: option.value, selected: Boolean(option.default) },
        option.description ? `${option.label} – ${option.description}` : option.label,
      ),
    ),
  );
  const send = () => use({ custom_id: component.custom_id, values: [...menu.selectedOptions].map((o) => o.value) });
  if (!many) {
    menu.addEventListener("change", send);
    return menu;
  }
  return el("div", { class: "row" }, menu, el("button", { type: "button", class: "button secondary", onclick: send }, "OK"));
}

/** Return what a menu or a field offers: its own options, or the people, roles and channels that there are. */
export function optionsOf(component) {
  if (component.options) return component.options;
  const guild = guildOf(currentChannel());
  const people = Object.keys(state.users).map((id) => ({ value: id, label: nameOf(id) }));
  const roles = Object.entries(guild?.roles ?? {}).map(([value, label]) => ({ value, label }));
  const places = state.channels.filter((c) => c.guild === guild?.id).map((c) => ({ value: c.id, label: `#${c.name}` }));
  return { 5: people, 6: roles, 7: [...people, ...roles], 8: places }[component.type] ?? [];
}

export function showPicture(url, description, kind, spoiler = false, size = {}) {
  if (!isOwn(url)) return el("p", { class: "file" }, "Picture elsewhere: ", fileLink(url, url));
  const picture = () => {
    const image = el("img", {
      src: url,
      alt: description || "picture without a description",
      width: size.width,
      height: size.height,
      loading: "lazy",
    });
    return el("a", { class: kind, href: url, target: "_blank", rel: "noopener" }, image);
  };
  return spoiler ? hidden("Spoiler: press to see the picture", picture) : picture();
}

function hidden(label, make) {
  const button = el("button", { class: "spoiler wide", type: "button" }, label);
  button.addEventListener("click", () => button.replaceWith(make()));
  return button;
}

/** Return the nodes of a message's files that nothing in it shows already. */
export function showFiles(files) {
  return files.map((file) =>
    file.type.startsWith("image/")
      ? showPicture(file.url, file.alt, "picture", file.name.startsWith("SPOILER_"), file)
      : el("p", { class: "file" }, fileLink(file.url, file.name), ` ${(file.size / 1024).toFixed(1)} kB`),
  );
}

const fileLink = (url, name) => el("a", { href: safeUrl(url), target: "_blank", rel: "noopener noreferrer" }, name);
const isOwn = (url) => url.startsWith("/attachments/");

/** Return an address that only leads somewhere: nothing that would run. */
function safeUrl(url) {
  return isOwn(url) || /^(?:https?|discord):\/\//i.test(url) ? url : "about:blank";
}

const emojiOf = (emoji) => (emoji?.id ? `:${emoji.name}:` : emoji?.name);

export function showEmbed(embed) {
  const title = newId("embed");
  const card = el(
    "div",
    { class: "card embed" },
    embed.author ? el("p", { class: "small" }, embed.author.name) : null,
    embed.title ? el("p", { class: "h3", id: title }, embed.url ? fileLink(embed.url, embed.title) : showLine(embed.title)) : null,
    embed.description ? el("div", { class: "text" }, showText(embed.description)) : null,
    embed.fields?.length ? el("dl", {}, embed.fields.map(showField)) : null,
    embed.image ? showPicture(embed.image.url, "", "picture") : null,
    embed.thumbnail ? showPicture(embed.thumbnail.url, "", "thumbnail") : null,
    embed.footer ? el("p", { class: "small" }, embed.footer.text) : null,
  );
  const color = embed.color ?? 0x8a94a6;
  card.style.setProperty("--accent", `#${color.toString(16).padStart(6, "0")}`);
  return card;
}

function showField(field) {
  return el(
    "div",
    { class: field.inline ? "inline" : null },
    el("dt", {}, showLine(field.name)),
    el("dd", {}, showText(field.value)),
  );
}
