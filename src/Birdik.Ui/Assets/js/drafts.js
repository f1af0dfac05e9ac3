// Keeps what is typed into form[data-draft] on this machine until the form is saved; signing out forgets everything.
const prefix = "birdik.draft.";
const keptDays = 14;
const skipped = "[type=hidden],[type=password],[type=file],[type=submit],[data-no-draft]";

export function startDrafts() {
  const store = openStore();
  if (!store) {
    return;
  }
  forgetOld(store);

  const forms = [...document.querySelectorAll("form[data-draft]")];
  const here = new Set(forms.map((form) => prefix + form.dataset.draft));
  for (const key of keysOf(store)) {
    if (read(store, key)?.sent && !here.has(key)) {
      store.removeItem(key);
    }
  }
  forms.forEach((form) => keep(form, store));

  document.addEventListener("submit", (event) => {
    if (event.target.hasAttribute("data-sign-out")) {
      keysOf(store).forEach((key) => store.removeItem(key));
    }
  });
}

function keep(form, store) {
  const key = prefix + form.dataset.draft;
  const offer = form.querySelector("[data-draft-offer]");
  const old = read(store, key);
  const answered = form.querySelector("[aria-invalid=true],[data-error-summary]") !== null;
  if (old && offer && !answered && differs(form, old.values)) {
    offer.hidden = false;
    offer.querySelector("[data-draft-take]")?.addEventListener("click", () => {
      fill(form, old.values);
      offer.hidden = true;
    });
    offer.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
      store.removeItem(key);
      offer.hidden = true;
    });
  }

  const write = (sent) => {
    try {
      store.setItem(key, JSON.stringify({ at: Date.now(), sent, values: valuesOf(form) }));
    } catch {
      // The store is full: the form itself still works.
    }
  };
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => write(false), 500);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    write(true);
  });
}

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && !field.matches(skipped) && !field.matches("button"));
}

function valuesOf(form) {
  return fieldsOf(form).map((field) => [field.name, field.matches("[type=checkbox],[type=radio]")
    ? (field.checked ? field.value : null)
    : field.value]);
}

function differs(form, values) {
  return JSON.stringify(valuesOf(form)) !== JSON.stringify(values);
}

function fill(form, values) {
  const fields = fieldsOf(form);
  values.forEach(([name, value], index) => {
    const field = fields[index];
    if (field?.name !== name) {
      return;
    }
    if (field.matches("[type=checkbox],[type=radio]")) {
      field.checked = value !== null;
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function forgetOld(store) {
  const oldest = Date.now() - keptDays * 86400000;
  keysOf(store).filter((key) => !(read(store, key)?.at > oldest)).forEach((key) => store.removeItem(key));
}

function keysOf(store) {
  return Object.keys(store).filter((key) => key.startsWith(prefix));
}

function read(store, key) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null;
  }
}

function openStore() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
