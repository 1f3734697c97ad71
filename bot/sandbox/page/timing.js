// The page's own clock: from the key that sends something to the bot's card in sight.

let started = null;

export const NAME = "answer";

/** Something was sent. */
export function startTimer() {
  started = performance.now();
}

/** The bot's answer stands in the document: note the time once it has been drawn. */
export function stopTimer() {
  if (started === null) return;
  const start = started;
  started = null;
  requestAnimationFrame(() => {
    const entry = performance.measure(NAME, { start, end: performance.now() });
    document.documentElement.dataset.answerMs = entry.duration.toFixed(1);
  });
}
