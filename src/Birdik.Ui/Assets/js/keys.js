// Keys: "/" goes to the search, any element with data-key is pressed by its key, "?" lists them all.
export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === "?") {
      showKeys(event);
      return;
    }
    const target = event.key.length === 1 && keyed(event.key.toLowerCase());
    if (target) {
      event.preventDefault();
      press(target);
    }
  });
}

export function isTyping(element) {
  return element.matches?.("input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable]");
}

// What the page itself answers to comes before what the frame does.
function keyed(key) {
  const name = `[data-key="${CSS.escape(key)}"]`;
  return document.querySelector(`main ${name}`) ?? document.querySelector(name);
}

function press(target) {
  if (target.matches("input,textarea,select")) {
    target.focus();
    target.select?.();
  } else {
    target.click();
  }
}

function showKeys(event) {
  const dialog = document.getElementById("keys");
  if (!dialog || dialog.open) {
    return;
  }
  event.preventDefault();
  const list = dialog.querySelector("dl");
  list.querySelectorAll("[data-found]").forEach((row) => row.remove());
  list.querySelectorAll("[data-register-key]").forEach((row) => {
    row.hidden = document.querySelector("[data-register]") === null;
  });
  for (const element of document.querySelectorAll("[data-key]")) {
    const word = element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? element.textContent.trim();
    list.append(part("dt", document.createElement("kbd"), element.dataset.key), part("dd", null, word));
  }
  dialog.showModal();
}

function part(name, inner, text) {
  const element = document.createElement(name);
  element.dataset.found = "";
  (inner ?? element).textContent = text;
  if (inner) {
    element.append(inner);
  }
  return element;
}
