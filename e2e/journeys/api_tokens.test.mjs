// An officer makes a token for a program; the program comes in with it until it is ended.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const TOKENS = '/lam-viec/tai-khoan/ma-truy-cap';

/** What the house answers to a program with this token. */
const ask = (token) => fetch(`${house.house.address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });

test('a day that is too far away is refused beside its field', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.alliance_officer);
  await page.goto(TOKENS);
  await look(page, 'tokens-none');
  await page.getByLabel('Dùng cho việc gì').fill('Bảng tính báo cáo tháng');
  await page.getByLabel('Dùng đến hết ngày').fill('01/01/2099');
  await page.getByRole('button', { name: 'Cấp mã' }).click();
  await expectText(page, /nhiều nhất một năm/);
  assert.equal(await page.getByLabel('Dùng cho việc gì').inputValue(), 'Bảng tính báo cáo tháng');
  await look(page, 'tokens-refused');
});

test('a token is shown once, lets a program in, and no more once it is ended', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_officer);
  await page.goto('/lam-viec/tai-khoan');
  await page.getByRole('link', { name: 'Xem mã truy cập' }).click();
  await page.getByLabel('Dùng cho việc gì').fill('Bảng tính báo cáo tháng');
  await page.getByRole('button', { name: 'Cấp mã' }).click();
  const token = await page.locator('code').innerText();
  assert.match(token, /^hoptac_/);
  await look(page, 'token-issued');
  const told = await ask(token);
  assert.equal(told.status, 200);
  assert.equal((await told.json()).name, OFFICERS.alliance_officer.name);

  await page.getByRole('link', { name: 'Tôi đã chép mã' }).click();
  await expectText(page, /dùng gần nhất ngày/);
  assert.equal(await page.getByText(token).count(), 0);
  await look(page, 'tokens');
  await page.getByRole('button', { name: /^Kết thúc mã/ }).click();
  await expectText(page, 'Đã kết thúc');
  await look(page, 'tokens-ended');
  assert.equal((await ask(token)).status, 401);
});
