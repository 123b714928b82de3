// A person adds a passkey and signs in with it, in Chromium with an authenticator of its own. See README.md.
import assert from 'node:assert/strict';
import { env } from 'node:process';
import { Person } from './browser.mjs';

const issuer = env.GROUNDWORK_ISSUER_URI ?? 'http://localhost:8080';
const email = env.GROUNDWORK_ADMIN_EMAIL;
const password = env.GROUNDWORK_ADMIN_PASSWORD;
assert(email && password, 'Set GROUNDWORK_ADMIN_EMAIL and GROUNDWORK_ADMIN_PASSWORD');

const done = (what) => console.log(`ok - ${what}`);

const person = await Person.at(env.CHROMIUM ?? '/usr/bin/chromium', env.PICTURES);
try {
  const device = await person.carryAuthenticator();
  await person.open(`${issuer}/login`);
  await person.see('Sign in with a passkey');
  await person.picture('login-with-passkey');
  await person.type('#email', email);
  await person.type('#password', password);
  await person.press('Sign in');
  await person.open(`${issuer}/login/passkeys`);
  await person.type('#name', 'A virtual device');
  await person.type('#password', 'not the password at all');
  await person.click('Add a passkey');
  await person.see('That did not work');
  done('without the password none is added');

  await person.type('#password', password);
  await person.press('Add a passkey');
  assert.match(await person.text(), /A virtual device/);
  assert.equal(await device.count(), 1);
  await person.picture('passkeys');
  done('a passkey is added');

  await person.open(`${issuer}/logout`);
  await person.press('Sign out');
  await person.open(`${issuer}/login?continue=${encodeURIComponent('/login/passkeys')}`);
  await device.recognise(false);
  await person.click('Sign in with a passkey');
  await person.see('That did not work');
  done('whom the device does not recognise is not signed in');

  await device.recognise(true);
  await person.press('Sign in with a passkey');
  assert.equal(new URL(person.url()).pathname, '/login/passkeys');
  done('the passkey signs in, with nothing typed');

  await person.press('Remove');
  assert.match(await person.text(), /You have none yet/);
  await person.open(`${issuer}/logout`);
  await person.press('Sign out');
  await person.open(`${issuer}/login`);
  await person.press('Sign in with a passkey');
  assert.match(await person.text(), /The passkey cannot be used/);
  await person.picture('passkey-refused');
  done('a passkey that was removed signs nobody in');
  assert.deepEqual(person.origins(), [issuer]);
  done('nothing was loaded from elsewhere');
} finally {
  await person.close();
}
