// Passkeys at the login page. Without this script, or in a browser that has no passkeys, the forms stay hidden and passwords do.
'use strict';

const ceremonies = {
  create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

async function sign(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) throw new Error(answer.status);
  const credential = await ceremonies[form.dataset.passkey](await answer.json());
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  // The password has been checked; there is no need to send it twice.
  for (const secret of form.querySelectorAll('[name=password], [name=otp]')) secret.value = '';
  form.submit();
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const error = form.querySelector('.error');
      error.hidden = true;
      sign(form).catch(() => { error.hidden = false; });
    });
  }
}
