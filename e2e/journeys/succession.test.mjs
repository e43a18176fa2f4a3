// An administrator records by which paper a body, and an area, is followed by another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const PAPER = 'Quyết định 12/QĐ-UBND ngày 01/08/2025 của UBND tỉnh';

/** Opens a profile by its name, on a day after the reform: those before it were followed. */
async function open(page, catalogue, words, name) {
  await page.goto(`/lam-viec/danh-muc/${catalogue}?ngay=2025-08-01&tim=${encodeURIComponent(words)}`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL(new RegExp(`${catalogue}/[0-9a-f-]{36}`));
}

/** Chooses the successor of this name, and fills the form. */
async function follow(page, words, name, day) {
  await page.getByRole('link', { name: 'Ghi kế tục' }).click();
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill(words);
  await main.getByRole('button', { name: 'Tìm', exact: true }).click();
  await look(page, 'succession-choose');
  await main.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: 'Chọn bên này' }).first().click();
  await main.getByLabel(/^Từ ngày/).fill(day);
  await main.getByLabel(/^Văn bản căn cứ/).fill(PAPER);
}

const send = (page) => page.getByRole('button', { name: 'Ghi kế tục' }).click();

test('a body is followed by another; the day is refused first, and what was typed stays', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.administrator);
  await open(page, 'co-quan', 'so noi vu', 'Sở Nội vụ tỉnh Đồng Nai');
  await follow(page, 'so tai chinh', /Sở Tài chính tỉnh Đồng Nai.*từ 01\/07\/2025/s, '31/09/2025');
  await send(page);
  await page.getByRole('alert').first().waitFor();
  assert.equal(await page.getByLabel(/^Văn bản căn cứ/).inputValue(), PAPER);
  await look(page, 'succession-refused');
  await page.getByLabel(/^Từ ngày/).fill('15/09/2025');
  await send(page);
  await expectText(page, /Nhập vào/);
  await expectText(page, /12\/QĐ-UBND/);
  await look(page, 'succession-body');
});

test('a commune is followed by its neighbour on the phone, and its page says so', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.administrator);
  await open(page, 'dia-ban', 'bom bo', 'Xã Bom Bo');
  await follow(page, 'dak nhau', /Xã Đak Nhau.*tỉnh Đồng Nai/s, '15/09/2025');
  await page.getByRole('checkbox').check();
  await send(page);
  await expectText(page, /nhập từ ngày 15\/09\/2025/);
  await look(page, 'succession-area');
});
