// What the page knows: who one is, where, and what was said there.

import { emit, on } from "./live.js";

export const state = {
  me: null,
  bot: { id: "", name: "the bot" },
  cast: [],
  users: {},
  guilds: [],
  channels: [],
  commands: [],
  messages: new Map(), // by channel: an array, the oldest first
  complete: new Set(), // channels of which all messages are here
  unread: new Map(),
  current: null, // id of the open channel
  connected: false,
  knowledge: null,
  examples: [],
  addresses: null,
  checked: false,
  deadline: 3000,
};

const FIRST_PAGE = 50;

export const channelOf = (id) => state.channels.find((channel) => channel.id === id);
export const currentChannel = () => channelOf(state.current);
export const guildOf = (channel) => state.guilds.find((guild) => guild.id === channel?.guild);
export const nameOf = (id) => state.users[id]?.name ?? "somebody";
export const isPrivatePlace = (channel) => channel?.guild === null;

export function messagesOf(channel) {
  if (!state.messages.has(channel)) state.messages.set(channel, []);
  return state.messages.get(channel);
}

export function roleName(id, channel = currentChannel()) {
  return guildOf(channel)?.roles[id] ?? "role";
}

/** Return the commands offered in the open channel, each with its subcommands as entries of their own. */
export function offeredCommands(kind) {
  const offered = new Set(currentChannel()?.offers ?? []);
  const found = state.commands.filter((command) => command.kind === kind && offered.has(command.id));
  return kind === 1 ? found.flatMap((command) => leaves(command, [], [])) : found;
}

function leaves(command, names, labels) {
  const path = [...names, command.name];
  const said = [...labels, command.label];
  const nested = (command.options ?? []).filter((option) => option.type <= 2);
  if (nested.length) return nested.flatMap((option) => leaves(option, path, said));
  return [{ name: path.join(" "), label: said.join(" "), about: command.about, options: command.options ?? [] }];
}

export function openChannel(id) {
  state.current = id;
  state.unread.delete(id);
  emit("channel", currentChannel());
}

function keepPlaces(event) {
  for (const key of ["me", "users", "guilds", "channels", "commands"]) state[key] = event[key];
}

on("hello", (event) => {
  const stayed = event.me.id === state.me?.id;
  keepPlaces(event);
  for (const key of ["cast", "bot", "examples", "knowledge", "addresses", "checked", "deadline", "connected"]) {
    state[key] = event[key];
  }
  if (!stayed) state.unread.clear();
  state.messages = new Map(Object.entries(event.history));
  state.complete = new Set(
    Object.entries(event.history).filter(([, messages]) => messages.length < FIRST_PAGE).map(([id]) => id),
  );
  emit("ready", event);
  emit("changed");
  openChannel(channelOf(state.current) ? state.current : state.channels[0]?.id);
});

on("places", (event) => {
  keepPlaces(event);
  emit("changed");
  if (!channelOf(state.current)) openChannel(state.channels[0]?.id);
});

on("connection", (event) => {
  state.connected = event.connected;
});

on("message", ({ message }) => {
  const messages = messagesOf(message.channel);
  const place = messages.findLastIndex((other) => other.id === message.id);
  const isNew = place < 0;
  if (!isNew) messages[place] = message;
  else if (newer(message, messages.at(-1))) messages.push(message);
  else return; // of long ago, and not loaded
  if (isNew && message.channel !== state.current && message.author !== state.me.id) {
    const seen = state.unread.get(message.channel) ?? { count: 0, pings: 0 };
    state.unread.set(message.channel, { count: seen.count + 1, pings: seen.pings + Number(message.pings) });
    emit("changed");
  }
  emit("said", { message, isNew });
});

on("gone", ({ channel, ids }) => {
  const kept = messagesOf(channel).filter((message) => !ids.includes(message.id));
  state.messages.set(channel, kept);
  emit("removed", { channel, ids });
});

function newer(message, other) {
  return !other || BigInt(message.id) > BigInt(other.id);
}
