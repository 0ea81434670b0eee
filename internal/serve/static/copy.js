// copy puts text on the clipboard, and says so on the button for a moment.
export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return say(button, "Dat lukt hier niet");
  }
  say(button, "Gekopieerd");
}

const labels = new WeakMap();
function say(button, word) {
  if (!labels.has(button)) labels.set(button, button.textContent);
  button.textContent = word;
  clearTimeout(button.timer);
  button.timer = setTimeout(() => (button.textContent = labels.get(button)), 1500);
}
