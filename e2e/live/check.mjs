// A headless Chromium follows an inbox through the gateway of a running suite, and goes on after the gateway was killed. See README.md.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { env } from 'node:process';
import puppeteer from 'puppeteer-core';

const gateway = env.GROUNDWORK_URL ?? 'http://localhost:8080';
const service = env.GROUNDWORK_NOTIFICATION_URL ?? 'http://localhost:8083';
const home = env.GROUNDWORK_HOME ?? '../../.groundwork';
const pagePort = Number(env.PAGE_PORT ?? 8090);
const email = env.GROUNDWORK_ADMIN_EMAIL;
const password = env.GROUNDWORK_ADMIN_PASSWORD;
assert(email && password, 'Set GROUNDWORK_ADMIN_EMAIL and GROUNDWORK_ADMIN_PASSWORD');

const done = (what) => console.log(`ok - ${what}`);
const types = { html: 'text/html', js: 'text/javascript' };

async function post(base, path, token, body) {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  assert(answer.ok, `POST ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

async function until(what, probe, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    try {
      const found = await probe();
      if (found) return found;
    } catch { /* not yet */ }
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

const server = createServer(async (request, response) => {
  const name = request.url === '/' ? 'page.html' : request.url.slice(1);
  if (!['page.html', 'live.js'].includes(name)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[name.split('.')[1]] });
  response.end(await readFile(new URL(name, import.meta.url)));
});
await new Promise((ready) => server.listen(pagePort, '127.0.0.1', ready));
const browser = await puppeteer.launch({ executablePath: env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const { access_token: token } = await post(gateway, '/api/v1/sessions', undefined, { email, password });
  const topic = `live-check.${randomUUID()}`;
  await post(gateway, '/api/v1/topics', token, { name: topic, access: 'private' });
  await post(gateway, '/api/v1/subscriptions', token, { topic, protocol: 'inbox' });
  const publish = (base, subject) => post(base, `/api/v1/topics/${topic}/publish`, token, { subject, body: 'news' });

  const page = await browser.newPage();
  const addresses = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(`http://localhost:${pagePort}/`);
  await page.$eval('[name=gateway]', (field, value) => { field.value = value; }, gateway);
  await page.type('[name=token]', token);
  await page.click('button');
  await until('the stream opens', () => page.$eval('#state', (state) => state.textContent === 'open'));
  const shown = () => page.$$eval('#events li', (items) => items.map((item) => item.lastChild.textContent.split(' (')[0]));
  const shows = (expected) => until(expected.at(-1), async () => (await shown()).length >= expected.length);

  const expected = ['one', 'two', 'three'];
  for (const subject of expected) await publish(gateway, subject);
  await shows(expected);
  done('a page gets events live through the gateway');

  process.kill(Number((await readFile(`${home}/run/gateway.pid`, 'utf8')).split('\n')[0]), 'SIGKILL');
  for (const subject of ['four', 'five']) expected.push(subject), await publish(service, subject);
  await until('the gateway is back', async () => (await fetch(`${gateway}/docs`)).ok, 120);
  expected.push('six');
  await until('a message gets through', () => publish(gateway, 'six'));
  await shows(expected);
  assert.deepEqual(await shown(), expected);
  const ids = await page.$$eval('#events li', (items) => items.map((item) => Number(item.dataset.id)));
  assert.deepEqual(ids, ids.map((_, index) => ids[0] + index), 'each id once and in order');
  done('and, after the gateway was killed, what it missed and what came then: each once, in order');

  assert(addresses.every((address) => !address.includes(token)));
  done('no address held the token');
  if (env.PICTURE) await page.screenshot({ path: env.PICTURE });
} finally {
  await browser.close();
  server.close();
}
