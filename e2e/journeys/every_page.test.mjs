// Every page of the back office that the route table knows, as a role that may see it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const CRATES = resolve(import.meta.dirname, '../../crates');
const house = journey();

/** The lines of a table that is kept beside the code. */
const lines = (file) => readFileSync(resolve(CRATES, file), 'utf8').split('\n');

/** `{ role: { action: sign } }`, from the printed policy: a numbered legend, then a row of signs for each action. */
function policy() {
  const text = lines('authz/tests/policy.txt');
  const roles = text.map((line) => line.match(/^ *\d+ = (\w+)$/)?.[1]).filter(Boolean);
  const may = Object.fromEntries(roles.map((role) => [role, {}]));
  for (const line of text) {
    const [action, ...signs] = line.trim().split(/\s+/);
    if (!action.includes('.') || signs.length !== roles.length) continue;
    roles.forEach((role, place) => (may[role][action] = signs[place]));
  }
  return may;
}

/** The pages of the back office: `{ path, action }`. What programs ask for is none. */
function pages() {
  const routes = lines('hoptac/tests/routes.txt').map((line) => line.match(/^GET +(\S+) +(.+)$/));
  const known = routes.filter(Boolean).map(([, path, action]) => ({ path, action }));
  return known.filter(({ path }) => path.startsWith('/lam-viec'));
}

const MAY = policy();
const mayOpen = (role, action) => action === 'signed in' || MAY[role][action] !== '✘';

/** Who looks at a page: whoever may everywhere, since some pages belong to the whole house; else the first who may. */
function roleFor(action) {
  const roles = Object.keys(OFFICERS).filter((role) => mayOpen(role, action));
  return roles.find((role) => MAY[role][action] === '✔') ?? roles[0];
}

const pattern = (path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
/** Whether a browser draws what the address gives; the others are files to be kept. */
const isDrawn = (path) => !path.endsWith('.xlsx') && !path.includes('/tep/') && !path.includes('/tai/');
/** Pages that are opened from the page of a place, which their address then names. */
const OF_A_PLACE = ['/lam-viec/danh-muc/dia-ban/moi'];
const needsLink = (path) => path.includes('{') || OF_A_PLACE.includes(path);
const pictureOf = (path) => `page${path.replace('/lam-viec', '').replaceAll('/', '-').replaceAll(/[{}]/g, '')}`;

/** Addresses of the back office that the page leads to, without questions. */
async function leadsTo(page) {
  const hrefs = await page.locator('main a[href^="/lam-viec"]').evaluateAll((links) => links.map((link) => link.href));
  return hrefs.map((href) => new URL(href)).map(({ pathname, search }) => ({ path: pathname, address: pathname + search }));
}

/** A paper with a file, so that all of its pages are there. */
async function registerPaper(page) {
  await page.goto('/lam-viec/van-ban/moi');
  const main = page.getByRole('main');
  await main.getByRole('radio').first().check();
  await main.getByLabel('Loại văn bản', { exact: true }).selectOption({ index: 1 });
  await main.getByLabel('Ngày ban hành', { exact: true }).fill('15/03/2023');
  await main.getByLabel(/Cơ quan ban hành/).fill('UBND tỉnh Bình Phước');
  await main.getByLabel('Trích yếu', { exact: true }).fill('Kế hoạch minh hoạ phát triển kinh tế tập thể năm 2023');
  await main.locator('input[type=file]').setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from('Minh hoạ') });
  await main.getByRole('button', { name: 'Lưu văn bản' }).click();
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

test('the table of routes and the policy are read', () => {
  assert.ok(pages().length > 20);
  assert.ok(mayOpen('alliance_officer', 'work.view_own'));
  assert.ok(!mayOpen('alliance_officer', 'audit.view'));
});

const looked = new Set();

for (const role of Object.keys(OFFICERS).filter((role) => pages().some(({ action }) => roleFor(action) === role))) {
  test(`every page that ${role} opens is whole, narrow enough and readable for everybody`, async () => {
    const page = await house.visit('/dang-nhap', DESK);
    await signIn(page, OFFICERS[role]);
    const failed = [];
    const linked = new Map();
    if (looked.size === 0) linked.set('/lam-viec/van-ban/{paper}', await registerPaper(page));
    const open = async (path, address) => {
      const answer = await page.goto(address);
      const isOwn = path.includes('{') || roleFor(pages().find((known) => known.path === path).action) === role;
      if (isOwn && !looked.has(path)) {
        looked.add(path);
        assert.equal(answer.status(), 200, `answers ${answer.status()}`);
        await look(page, pictureOf(path));
      }
      page.complaints.length = 0;
      for (const found of await leadsTo(page)) {
        const known = pages().find(({ path }) => path === found.path) ?? pages().find(({ path }) => pattern(path).test(found.path));
        if (!known || !needsLink(known.path) || linked.has(known.path)) continue;
        linked.set(known.path, known.path.includes('{') ? found.path : found.address);
      }
    };
    const tried = (path, address) =>
      open(path, address).catch((error) => failed.push(`${address}: ${error.message}`));
    const plain = pages().filter(({ path, action }) => isDrawn(path) && !needsLink(path) && mayOpen(role, action));
    for (const { path } of plain) await tried(path, path);
    // A page with a parameter, or of a place, is opened where another page leads to it; the map grows while it is walked.
    for (const [path, address] of linked) if (isDrawn(path)) await tried(path, address);
    assert.equal(failed.length, 0, `\n${failed.join('\n')}`);
  });
}

test('no page without a parameter was left out', () => {
  const left = pages().filter(({ path }) => isDrawn(path) && !path.includes('{') && !looked.has(path));
  assert.deepEqual(left, []);
});
