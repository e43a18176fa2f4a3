// An officer records by which paper a body, and an area, is followed by another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const PAPER = 'Quyết định 12/QĐ-UBND ngày 01/11/2023 của UBND tỉnh';

/** Opens the profile that a catalogue finds first by these words. */
async function open(page, catalogue, words) {
  await page.goto(`/lam-viec/danh-muc/${catalogue}?tim=${encodeURIComponent(words)}`);
  await page.getByRole('main').locator(`a[href*="/danh-muc/${catalogue}/"]`).filter({ hasNotText: /mới/ }).first().click();
  await page.waitForURL(new RegExp(`${catalogue}/[0-9a-f-]{36}`));
}

/** Chooses the successor that is found first by these words, and fills the form. */
async function follow(page, words, day) {
  await page.getByRole('link', { name: 'Ghi kế tục' }).click();
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill(words);
  await main.getByRole('button', { name: 'Tìm', exact: true }).click();
  await look(page, 'succession-choose');
  await main.getByRole('link', { name: 'Chọn bên này' }).first().click();
  await main.getByLabel(/^Từ ngày/).fill(day);
  await main.getByLabel(/^Văn bản căn cứ/).fill(PAPER);
}

const send = (page) => page.getByRole('button', { name: 'Ghi kế tục' }).click();

test('a body is followed by another; the day is refused first, and what was typed stays', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_officer);
  await open(page, 'co-quan', 'so noi vu');
  await follow(page, 'so tai chinh', '31/11/2023');
  await send(page);
  await page.getByRole('alert').first().waitFor();
  assert.equal(await page.getByLabel(/^Văn bản căn cứ/).inputValue(), PAPER);
  await look(page, 'succession-refused');
  await page.getByLabel(/^Từ ngày/).fill('15/11/2023');
  await send(page);
  await expectText(page, /Nhập vào/);
  await expectText(page, /12\/QĐ-UBND/);
  await look(page, 'succession-body');
});

test('a commune is followed by its neighbour on the phone, and its page says so', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.alliance_officer);
  await open(page, 'dia-ban', 'bom bo');
  await follow(page, 'dak nhau', '15/11/2023');
  await page.getByRole('checkbox').check();
  await send(page);
  await expectText(page, /nhập từ ngày 15\/11\/2023/);
  await look(page, 'succession-area');
});
