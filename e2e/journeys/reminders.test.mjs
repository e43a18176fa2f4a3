// A department has its due days in a calendar of its own and chooses letters; both are off until then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const REMINDERS = '/lam-viec/tai-khoan/nhac-viec';

/** What the house answers to a calendar program, which has no session. */
const ask = (path) => fetch(`${house.house.address}${path}`);

test('letters are chosen on the phone, and without mail the page says so', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.body_officer);
  await page.goto('/lam-viec/tai-khoan');
  await look(page, 'account-with-reminders');
  await page.getByRole('link', { name: 'Chọn lịch và thư' }).click();
  assert.ok(await page.getByLabel('Không gửi').isChecked(), 'off until somebody chooses');
  await expectText(page, /chưa có máy chủ thư/);
  await look(page, 'reminders-off');
  await page.getByLabel('Mỗi tuần một lần').check();
  await page.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  await expectText(page, /sáng thứ Hai/);
  assert.ok(await page.getByLabel('Mỗi tuần một lần').isChecked());
});

test('a calendar is switched on, read by a program, renewed and switched off', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.body_officer);
  await page.goto(REMINDERS);
  await page.getByRole('button', { name: 'Bật lịch' }).first().click();
  const address = await page.getByLabel('Địa chỉ lịch').inputValue();
  assert.match(address, /\/lich\/[\w-]{43}\.ics$/);
  await look(page, 'calendar-address');
  const { pathname } = new URL(address);
  const told = await ask(pathname);
  assert.equal(told.status, 200);
  assert.match(told.headers.get('content-type'), /^text\/calendar/);
  const text = await told.text();
  assert.match(text, /BEGIN:VEVENT/);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);

  await page.getByRole('link', { name: 'Đã lưu địa chỉ' }).click();
  await expectText(page, 'Đang bật');
  await look(page, 'reminders-on');
  await page.getByRole('button', { name: 'Đổi địa chỉ' }).first().click();
  const renewed = new URL(await page.getByLabel('Địa chỉ lịch').inputValue()).pathname;
  assert.equal((await ask(pathname)).status, 404);
  assert.equal((await ask(renewed)).status, 200);
  await page.getByRole('link', { name: 'Đã lưu địa chỉ' }).click();
  await page.getByRole('button', { name: 'Tắt lịch' }).first().click();
  await expectText(page, /Đã tắt lịch/);
  assert.equal((await ask(renewed)).status, 404);
});
