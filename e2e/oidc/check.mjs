// Drives a running suite with openid-client, a certified OpenID Connect library: discovery, code with PKCE, userinfo, refresh,
// reuse, introspection, revocation, device flow, sign-out. See README.md.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { env } from 'node:process';
import * as oidc from 'openid-client';
import { Person } from './browser.mjs';

const issuer = env.GROUNDWORK_ISSUER_URI ?? 'http://localhost:8080';
const email = env.GROUNDWORK_ADMIN_EMAIL;
const password = env.GROUNDWORK_ADMIN_PASSWORD;
const chromium = env.CHROMIUM ?? '/usr/bin/chromium';
const insecure = { execute: [oidc.allowInsecureRequests] };
assert(email && password, 'Set GROUNDWORK_ADMIN_EMAIL and GROUNDWORK_ADMIN_PASSWORD');

const done = (what) => console.log(`ok - ${what}`);

async function api(path, token, body, method = 'POST') {
  const answer = await fetch(issuer + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  });
  assert(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** Somewhere for the browser to come back to, as an app on this machine has it. */
async function callback() {
  const arrivals = [];
  const server = createServer((request, response) => {
    arrivals.push(new URL(request.url, `http://127.0.0.1:${server.address().port}`));
    response.end('back in the app');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { arrivals, server, url: `http://127.0.0.1:${server.address().port}/callback` };
}

async function register(token, type, app) {
  return api('/api/v1/clients', token, {
    name: `openid-client (${type})`,
    type,
    grant_types: ['authorization_code', 'refresh_token', 'device_code'],
    redirect_uris: ['http://127.0.0.1/callback'],
    post_logout_redirect_uris: [new URL('/bye', app.url).href],
    scopes: ['openid', 'profile', 'email', 'tasks:read'],
  });
}

async function code(config, person, app, label) {
  const verifier = oidc.randomPKCECodeVerifier();
  const checks = { pkceCodeVerifier: verifier, expectedState: oidc.randomState(), expectedNonce: oidc.randomNonce() };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: app.url,
    scope: 'openid profile email tasks:read',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
  });
  await person.open(url.href);
  if ((await person.title()) === 'Sign in') {
    await person.picture('1-login');
    assert.deepEqual(await person.tabStops(3), ['password', 'otp', 'Sign in']);
    await person.type('#email', email);
    await person.type('#password', 'not the password, but long');
    await person.press('Sign in');
    await person.picture('2-login-refused');
    assert.match(await person.text(), /do not match an active account/);
    await person.type('#email', email);
    await person.type('#password', password);
    await person.press('Sign in');
  }
  await person.picture(`3-consent-${label}`);
  assert.match(await person.text(), /Read your projects and tasks/);
  await person.press('Allow');
  assert.equal(new URL(person.url()).origin, new URL(app.url).origin, `came back to ${person.url()}`);
  const arrival = app.arrivals.findLast((it) => it.searchParams.has('code'));
  return oidc.authorizationCodeGrant(config, arrival, checks);
}

async function refreshAndReuse(config, tokens) {
  const next = await oidc.refreshTokenGrant(config, tokens.refresh_token);
  assert.notEqual(next.refresh_token, tokens.refresh_token);
  done('refresh gives a new refresh token');
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => oidc.refreshTokenGrant(config, next.refresh_token)));
  const winners = answers.filter((it) => it.status === 'fulfilled');
  assert.equal(winners.length, 1);
  await assert.rejects(oidc.refreshTokenGrant(config, winners[0].value.refresh_token), { error: 'invalid_grant' });
  done('of 20 refreshes at once one succeeds, and the family is dead');
}

async function device(config, person) {
  const response = await oidc.initiateDeviceAuthorization(config, { scope: 'tasks:read' });
  assert.match(response.user_code, /^[A-Z]{4}-[A-Z]{4}$/);
  await person.open(response.verification_uri);
  await person.picture('4-device-entry');
  await person.type('#user_code', 'WRNG-CXDE');
  await person.press('Continue');
  await person.picture('5-device-wrong');
  assert.match(await person.text(), /not valid/);
  await person.type('#user_code', response.user_code);
  await person.press('Continue');
  await person.picture('6-device-decision');
  const [tokens] = await Promise.all([oidc.pollDeviceAuthorizationGrant(config, response), person.press('Allow')]);
  await person.picture('7-device-done');
  assert.equal(tokens.scope, 'tasks:read');
  done('device flow');
  const denied = await oidc.initiateDeviceAuthorization(config, { scope: 'tasks:read' });
  await person.open(denied.verification_uri_complete);
  await person.press('Continue');
  await person.press('Deny');
  await assert.rejects(oidc.pollDeviceAuthorizationGrant(config, denied), { error: 'access_denied' });
  done('device flow, denied');
}

const admin = await api('/api/v1/sessions', undefined, { email, password });
const app = await callback();
const person = await Person.at(chromium, env.PICTURES);
const registered = [];
try {
  for (const type of ['confidential', 'public']) {
    const client = await register(admin.access_token, type, app);
    registered.push(client.id);
    const authentication = client.client_secret ? oidc.ClientSecretBasic(client.client_secret) : oidc.None();
    const config = await oidc.discovery(new URL(issuer), client.client_id, undefined, authentication, insecure);
    done(`discovery (${type})`);

    const tokens = await code(config, person, app, type);
    const claims = tokens.claims();
    assert.equal(claims.aud, client.client_id);
    assert(claims.nonce && claims.auth_time && claims.sid);
    done('code with PKCE, ID token checked');
    const info = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    assert.equal(info.email, email);
    done('userinfo');
    if (type === 'confidential') {
      assert.equal((await oidc.tokenIntrospection(config, tokens.access_token)).active, true);
      done('introspection');
    }
    await refreshAndReuse(config, tokens);

    const again = await codeWithoutQuestions(config);
    await oidc.tokenRevocation(config, again.refresh_token);
    await assert.rejects(oidc.refreshTokenGrant(config, again.refresh_token), { error: 'invalid_grant' });
    done('revocation');
    await device(config, person);

    const last = await codeWithoutQuestions(config);
    await person.open(oidc.buildEndSessionUrl(config, {
      id_token_hint: last.id_token,
      post_logout_redirect_uri: new URL('/bye', app.url).href,
    }).href);
    assert.equal(new URL(person.url()).pathname, '/bye');
    await person.open(`${issuer}/activate`);
    assert.equal(await person.title(), 'Sign in');
    done('sign-out by the client');
  }
  assert.deepEqual(
    person.origins().filter((it) => ![new URL(issuer).origin, new URL(app.url).origin].includes(it)), []);
  done('no page asked anything of anybody else');
} finally {
  for (const id of registered) {
    const { access_token: token } = await api('/api/v1/sessions', undefined, { email, password });
    await fetch(`${issuer}/api/v1/clients/${id}`, {
      method: 'DELETE', headers: { authorization: `Bearer ${token}`, 'if-match': '*' } });
  }
  await person.close();
  app.server.close();
}

/** Signed in and agreed before: the browser comes straight back. */
async function codeWithoutQuestions(config) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  await person.open(oidc.buildAuthorizationUrl(config, {
    redirect_uri: app.url,
    scope: 'openid profile email tasks:read',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  }).href);
  const arrival = app.arrivals.findLast((it) => it.searchParams.get('state') === state);
  assert(arrival, `did not come back, but to ${person.url()}`);
  return oidc.authorizationCodeGrant(config, arrival, { pkceCodeVerifier: verifier, expectedState: state });
}
