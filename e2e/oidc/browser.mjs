// A person with a browser: Chromium, headless, driven through the pages as they are.
import puppeteer from 'puppeteer-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export class Person {
  #browser;
  #page;
  #pictures;
  #requested = new Set();

  static async at(executablePath, pictures) {
    const person = new Person();
    person.#pictures = pictures;
    if (pictures) await mkdir(pictures, { recursive: true });
    person.#browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
    person.#page = await person.#browser.newPage();
    await person.#page.setViewport({ width: 800, height: 900 });
    person.#page.on('request', (request) => person.#requested.add(new URL(request.url()).origin));
    person.#page.on('console', (message) => console.log('  browser:', message.text()));
    return person;
  }

  /** Puts a device into the browser that keeps passkeys and recognises its owner, by the DevTools protocol. */
  async carryAuthenticator() {
    const tools = await this.#page.createCDPSession();
    await tools.send('WebAuthn.enable');
    const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return {
      count: async () => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
      recognise: (isUserVerified) => tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    };
  }

  /** Waits until something on the page says so. */
  see(text) {
    return this.#page.waitForSelector(`::-p-text(${text})`, { visible: true });
  }

  /** Presses the button with this text, and stays on the page. */
  async click(text) {
    await (await this.#page.waitForSelector(`button::-p-text(${text})`)).click();
  }

  open(url) {
    return this.#page.goto(url);
  }

  async picture(name) {
    if (this.#pictures) await this.#page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  async type(selector, text) {
    await this.#page.$eval(selector, (field) => { field.value = ''; });
    await this.#page.type(selector, text);
  }

  /** Presses the button with this text and waits for what comes of it. */
  async press(text) {
    const button = await this.#page.waitForSelector(`button::-p-text(${text})`);
    await Promise.all([this.#page.waitForNavigation(), button.click()]);
  }

  title() {
    return this.#page.title();
  }

  url() {
    return this.#page.url();
  }

  text() {
    return this.#page.$eval('main', (main) => main.innerText);
  }

  /** The keys a person without a mouse presses, from field to field. */
  async tabStops(count) {
    const stops = [];
    for (let i = 0; i < count; i++) {
      await this.#page.keyboard.press('Tab');
      stops.push(await this.#page.evaluate(() => document.activeElement.id || document.activeElement.innerText));
    }
    return stops;
  }

  /** Every origin that any page has asked something of. */
  origins() {
    return [...this.#requested];
  }

  close() {
    return this.#browser.close();
  }
}
