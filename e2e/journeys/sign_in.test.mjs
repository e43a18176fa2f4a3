// Coming in: refusals first, then a director with a phone and a code, an officer with a password.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { DIRECTOR, LOGIN, OFFICERS, fillSignIn, isInside, signIn } from '../lib/people.mjs';

const house = journey();

test('the form of the sign-in is readable on the phone and on the desk', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  assert.equal(page.status, 200);
  await look(page, 'sign-in');
});

test('the back office sends a stranger to the sign-in', async () => {
  const page = await house.visit('/lam-viec', DESK);
  assert.equal(new URL(page.url()).pathname, '/dang-nhap');
});

test('a stranger is refused with a sentence, and the form keeps what was typed', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await fillSignIn(page, { login: '0901234567', password: 'khong-phai-mat-khau' });
  await page.getByRole('alert').first().waitFor();
  const login = page.getByRole('textbox', { name: LOGIN });
  assert.equal(await login.inputValue(), '0901234567');
  await look(page, 'sign-in-refused');
});

test('a wrong code is refused with a sentence, and the phone number stays', async () => {
  const page = await house.visit('/dang-nhap/ma', PHONE);
  await fillCode(page, { ...DIRECTOR, code: '0000 0000' });
  await page.getByRole('alert').first().waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Số điện thoại' }).inputValue(), DIRECTOR.phone);
  await look(page, 'code-refused');
});

test('a director signs in on the phone with the code that an officer issued, once', async () => {
  const page = await house.visit('/', PHONE);
  await page.getByRole('link', { name: 'Đăng nhập' }).first().click();
  await page.getByRole('link', { name: 'Tôi có mã do cán bộ cấp' }).click();
  await page.waitForURL('**/dang-nhap/ma*');
  await look(page, 'code');
  await fillCode(page, DIRECTOR);
  await isInside(page);
  await look(page, 'code-inside');
  const later = await house.visit('/dang-nhap/ma', PHONE);
  await fillCode(later, DIRECTOR);
  await later.getByRole('alert').first().waitFor();
});

test('an officer signs in with a password, opens their account, and signs out', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_officer);
  await page.getByRole('banner').getByRole('link', { name: OFFICERS.alliance_officer.name }).click();
  await page.waitForURL('**/lam-viec/tai-khoan');
  await look(page, 'own-account');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.waitForURL('**/dang-nhap');
  await look(page, 'signed-out');
  await page.goto('/lam-viec');
  assert.equal(new URL(page.url()).pathname, '/dang-nhap');
});

/** Fills the form of who signs in by phone and sends it. */
async function fillCode(page, { phone, code }) {
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill(phone);
  await page.getByRole('textbox', { name: 'Mã 8 chữ số' }).fill(code);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}
