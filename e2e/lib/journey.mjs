// One server and one browser for all the tests of a file.
import { after, before } from 'node:test';
import { openBrowser } from './browser.mjs';
import { openHouse } from './house.mjs';

/**
 * Opens the house and the browser before the tests of this file and closes both after them. `settings` are those of the
 * server's environment.
 * `journey.visit(path, size, options)` opens a page of a new visitor at that address.
 */
export function journey(settings) {
  const journey = {};
  before(async () => {
    journey.house = await openHouse(settings);
    journey.browser = await openBrowser();
  });
  after(async () => {
    await journey.browser?.close();
    await journey.house?.stop();
  });
  journey.visit = async (path, size, options) => {
    const page = await journey.browser.openPage(size, { baseURL: journey.house.address, ...options });
    const answer = await page.goto(path);
    return Object.assign(page, { status: answer.status() });
  };
  return journey;
}
