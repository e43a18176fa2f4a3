// An officer looks for a commune whose name and place changed on 1 July 2025.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const AREAS = '/lam-viec/danh-muc/dia-ban';

/** Asks for an area by its words, on the map of a day. */
async function search(page, words, day) {
  await page.goto(AREAS);
  const main = page.getByRole('main');
  await main.getByRole('searchbox', { name: 'Tìm địa bàn' }).fill(words);
  if (day) await main.getByRole('textbox', { name: 'Bản đồ ngày' }).fill(day);
  await main.getByRole('button', { name: /Lọc|Tìm|Xem/ }).first().click();
  await page.waitForURL(/tim=/);
}

test('a name that no area bears says so and what else to try', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.alliance_officer);
  await search(page, 'xã Không Có');
  await expectText(page, 'Không có địa bàn nào mang tên này');
  await look(page, 'areas-none');
});

test('before the reform the commune lies in its district of Bình Phước', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.alliance_officer);
  await search(page, 'bom bo', '30/06/2025');
  const found = page.getByRole('main').locator('.lines');
  await found.getByText(/huyện Bù Đăng, tỉnh Bình Phước/).first().waitFor();
  await look(page, 'areas-before');
  await found.getByRole('link', { name: /Bom Bo/ }).first().click();
  await page.waitForURL(/dia-ban\/[0-9a-f-]{36}/);
  await look(page, 'area-before');
});

test('after the reform it lies in Đồng Nai, and the former name still leads there', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_officer);
  await search(page, 'bom bo', '01/07/2025');
  const found = page.getByRole('main').locator('.lines');
  await found.getByText(/tỉnh Đồng Nai/).first().waitFor();
  await look(page, 'areas-after');
  await search(page, 'bu dang', '01/07/2025');
  await found.getByText(/đến hết ngày 30\/06\/2025/).first().waitFor();
  await expectText(page, /nay là/);
  await look(page, 'areas-former-name');
  assert.equal(await page.getByRole('textbox', { name: 'Bản đồ ngày' }).inputValue(), '01/07/2025');
});
