// What every screen must be: readable for everybody, within the phone, without complaints; and kept as a picture.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { DESK, PHONE } from './browser.mjs';

const PICTURES = resolve(import.meta.dirname, '../../target/e2e/pictures');
/** More of a page is not kept as a picture: a report with all of its annexes is some metres long on a phone. */
const PICTURE_HEIGHT_MAX = 8_000;
const PICTURE_SECONDS_MAX = 30;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Looks at the screen that the page shows, on the phone and on the desk: takes a picture of each, and finds nothing
 * to complain of. The page keeps the size that it had.
 */
export async function look(page, name) {
  const before = page.viewportSize();
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await picture(page, `${name}-${size.width}`);
    await staysWithin(page, size);
    await isAccessible(page);
  }
  await page.setViewportSize(before);
  assert.deepEqual(page.complaints, [], 'the browser complains');
}

/** Takes a picture of the page, as far down as one looks, into target/e2e/pictures. */
export async function picture(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  const { width } = page.viewportSize();
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(tall, PICTURE_HEIGHT_MAX) };
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, fullPage: true, clip, timeout: PICTURE_SECONDS_MAX * 1000 });
}

/** Refuses a page that is wider than its screen; a wide table scrolls in a box of its own. */
export async function staysWithin(page, size) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= size.width, `the page is ${width} wide on a screen of ${size.width}`);
}

/**
 * Lets axe judge the page by all of its rules; it must find nothing. The script enters through the debugger, which a
 * strict policy on scripts does not concern, so the page is judged as people get it.
 */
export async function isAccessible(page) {
  await page.evaluate(`${AXE}; undefined`);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  const found = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `    ${target}\n      ${failureSummary.replaceAll('\n', ' ')}`);
    return `  ${id}: ${help}\n${places.join('\n')}`;
  });
  assert.equal(found.length, 0, `axe finds at ${page.url()}\n${found.join('\n')}`);
}
