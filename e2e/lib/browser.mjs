// Debian's Chromium as people in Vietnam have it, and what a page must never do behind their back.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** A small Android phone, held upright. */
export const PHONE = { width: 360, height: 740 };
/** An office PC. */
export const DESK = { width: 1280, height: 800 };

const PROGRAM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; `openPage` gives a page of a person who has never been here, `close` ends all of them. */
export async function openBrowser() {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing; .ci/install brings it`);
  const browser = await chromium.launch({ executablePath: PROGRAM, args: FLAGS });
  return {
    openPage: (size, options) => openPage(browser, size, options),
    close: () => browser.close(),
  };
}

/**
 * Opens a page in a context of its own. `options` are Playwright's, such as `javaScriptEnabled: false`.
 * `page.complaints` collects what the console, the policy on scripts and foreign hosts complain of.
 */
async function openPage(browser, size, options = {}) {
  const phone = size.width < 600;
  const context = await browser.newContext({
    viewport: size,
    hasTouch: phone,
    isMobile: phone,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => {
    const serious = ['error', 'warning'].includes(message.type());
    if (serious && !message.text().startsWith('Failed to load resource')) page.complaints.push(message.text());
  });
  // A journey may visit a page that is refused on purpose; what belongs to a page must be there.
  page.on('response', (response) => {
    const part = !response.request().isNavigationRequest();
    if (part && response.status() >= 400) page.complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => page.complaints.push(`script failed: ${error.message}`));
  page.on('request', (request) => {
    if (!isOwn(request.url())) page.complaints.push(`asked a foreign host: ${request.url()}`);
  });
  return page;
}

/** Whether an address stays on this machine; nothing of a page may come from elsewhere. */
function isOwn(address) {
  const { protocol, hostname } = new URL(address);
  return ['data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
}
