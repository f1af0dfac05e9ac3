// Registers: j and k walk the rows, Enter opens, x selects; a wide screen shows the row's preview at the right.
import { isTyping } from "./keys.js";

const wide = window.matchMedia("(min-width: 1360px)");

export function startRegisters(htmx) {
  document.addEventListener("keydown", (event) => onKey(event, htmx));
  document.addEventListener("click", (event) => onClick(event, htmx));
  document.addEventListener("change", onChange);
}

function onKey(event, htmx) {
  const register = document.querySelector("[data-register]");
  if (!register || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)
    || document.querySelector("dialog[open]")) {
    return;
  }
  const rows = [...register.querySelectorAll("tr[data-href]")];
  const at = rows.findIndex((row) => row.classList.contains("b-current"));
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step && (event.key.length === 1 || at >= 0) && rows.length > 0) {
    event.preventDefault();
    go(rows, Math.min(rows.length - 1, Math.max(0, at + step)), register, htmx);
  } else if (event.key === "Enter" && at >= 0 && event.target === rows[at]) {
    location.assign(rows[at].dataset.href);
  } else if (event.key === "x" && at >= 0) {
    rows[at].querySelector(".b-select input")?.click();
  }
}

function onClick(event, htmx) {
  const row = event.target.closest("[data-register] tr[data-href]");
  if (!row || event.defaultPrevented || event.target.closest("a,button,input,label,summary")
    || String(getSelection()).length > 0) {
    return;
  }
  const register = row.closest("[data-register]");
  if (wide.matches && row.dataset.preview && !row.classList.contains("b-current")) {
    const rows = [...register.querySelectorAll("tr[data-href]")];
    go(rows, rows.indexOf(row), register, htmx);
  } else {
    location.assign(row.dataset.href);
  }
}

function onChange(event) {
  const register = event.target.closest("[data-register]");
  if (!register || !event.target.closest(".b-select")) {
    return;
  }
  const boxes = [...register.querySelectorAll("td.b-select input")];
  const all = register.querySelector("[data-select-all]");
  if (event.target === all) {
    boxes.forEach((box) => { box.checked = all.checked; });
  }
  const count = boxes.filter((box) => box.checked).length;
  if (all) {
    all.checked = count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
  }
  register.querySelectorAll("[data-selected-count]").forEach((place) => { place.textContent = count; });
}

function go(rows, index, register, htmx) {
  rows.forEach((row, i) => {
    row.classList.toggle("b-current", i === index);
    row.tabIndex = i === index ? 0 : -1;
  });
  const row = rows[index];
  row.focus();
  row.scrollIntoView({ block: "nearest" });
  const pane = register.querySelector(".b-preview");
  if (pane && row.dataset.preview && wide.matches) {
    register.classList.add("b-register--preview");
    htmx.ajax("GET", row.dataset.preview, { target: pane, swap: "innerHTML" });
  }
}
