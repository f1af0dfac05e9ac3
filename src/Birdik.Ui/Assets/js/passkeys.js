// Passkeys: button[data-passkey="create|get"] asks the server for options (data-options), then the device for a credential,
// and sends it with the form it stands in, in input[data-passkey-credential]. A refusal of the device shows [data-passkey-error].
async function answer(button) {
  const form = button.form;
  const error = form.querySelector("[data-passkey-error]");
  if (error) {
    error.hidden = true;
  }
  try {
    const response = await fetch(button.dataset.options, { method: "POST", body: new FormData(form), credentials: "same-origin" });
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    const options = await response.json();
    const credential = button.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.querySelector("[data-passkey-credential]").value = JSON.stringify(credential);
    form.submit();
  } catch {
    if (error) {
      error.hidden = false;
      error.focus();
    }
  }
}

for (const button of document.querySelectorAll("button[data-passkey]")) {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    button.hidden = false;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      answer(button);
    });
  }
}
