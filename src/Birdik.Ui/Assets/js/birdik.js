import htmx from "htmx.org/dist/htmx.esm.js";
import { startDialogs } from "./dialogs.js";
import { startDrafts } from "./drafts.js";
import { startForms } from "./forms.js";
import { startKeys } from "./keys.js";
import { startRegisters } from "./registers.js";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  scrollIntoViewOnBoost: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  // What the server refuses (a form with errors, a conflict) is still a page to show.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "4(00|09|22)", swap: true },
    { code: "...", swap: false, error: true },
  ],
});

startDialogs();
startForms();
startDrafts();
startKeys();
startRegisters(htmx);
// From here on keys and buttons answer.
document.documentElement.dataset.ready = "";
