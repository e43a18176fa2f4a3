// Coming in. The refusals stand here first; the ways in follow with the accounts of the demo data.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { fillSignIn } from '../lib/people.mjs';

const house = journey();

test('the form of the sign-in is readable on the phone and on the desk', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  assert.equal(page.status, 200);
  await look(page, 'sign-in');
});

test('the back office sends a stranger to the sign-in', async () => {
  const page = await house.visit('/lam-viec/', DESK);
  assert.equal(new URL(page.url()).pathname, '/dang-nhap');
});

test('a stranger is refused with a sentence, and the form keeps what was typed', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await fillSignIn(page, { login: '0901234567', password: 'khong-phai-mat-khau' });
  await page.getByRole('alert').first().waitFor();
  const login = page.getByRole('textbox', { name: 'Số điện thoại hoặc thư điện tử' });
  assert.equal(await login.inputValue(), '0901234567');
  await look(page, 'sign-in-refused');
});
