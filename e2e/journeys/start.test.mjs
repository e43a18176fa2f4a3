// A visitor who knows nothing yet opens the address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { press } from '../lib/keyboard.mjs';
import { look } from '../lib/look.mjs';

const house = journey();

test('an address that leads nowhere says so, with a way back', async () => {
  const page = await house.visit('/khong-co-trang-nay', DESK);
  assert.equal(page.status, 404);
  await look(page, 'start-nowhere');
  assert.ok((await page.locator('a[href="/"]').count()) > 0);
});

test('the start page says what this is and leads to the sign-in', async () => {
  const page = await house.visit('/', PHONE);
  assert.equal(page.status, 200);
  await look(page, 'start');
  await page.getByRole('link', { name: 'Đăng nhập' }).first().click();
  await page.waitForURL('**/dang-nhap');
});

test('the start page leads to the sign-in by keyboard', async () => {
  const page = await house.visit('/', DESK);
  await press(page, 'link', 'Đăng nhập');
  await page.waitForURL('**/dang-nhap');
});

test('the start page is whole without scripts', async () => {
  const page = await house.visit('/', DESK, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Đăng nhập' }).first().click();
  await page.waitForURL('**/dang-nhap');
});
