// Small panels close as people expect; buttons with command and commandfor open dialogs in older browsers too.
export function startDialogs() {
  document.addEventListener("click", (event) => {
    for (const panel of document.querySelectorAll("details[data-drop][open]")) {
      if (!panel.contains(event.target)) {
        panel.open = false;
      }
    }
    const button = event.target.closest("button[commandfor]");
    const dialog = button && document.getElementById(button.getAttribute("commandfor"));
    if (dialog && !("commandForElement" in button)) {
      if (button.getAttribute("command") === "close") {
        dialog.close();
      } else {
        dialog.showModal();
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" && event.target.closest("details[data-drop][open]");
    if (panel) {
      panel.open = false;
      panel.querySelector("summary").focus();
    }
  });
}
