// An officer lost phone and recovery codes; the administrator switches the second step off.
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, fillSignIn, isInside, signIn } from '../lib/people.mjs';

const house = journey();
const OFFICER = OFFICERS.fund_officer;

/** The code that a phone would show now for this secret (RFC 6238). */
function codeNow(secret) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g).map((byte) => parseInt(byte, 2));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(step).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

test('a second step that nobody can pass any more is switched off by the administrator', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICER);
  await page.goto('/lam-viec/tai-khoan/xac-nhan');
  const told = await page.getByText(/nhập khoá này vào ứng dụng/).innerText();
  const secret = told.split(': ').at(-1).replaceAll(/[^A-Z2-7]/g, '');
  await page.getByLabel('Mã đang hiện').fill(codeNow(secret));
  await page.getByRole('button', { name: 'Bật' }).click();
  await expectText(page, /Mã khôi phục/);
  await look(page, 'second-step-codes');

  const locked = await house.visit('/dang-nhap', PHONE);
  await fillSignIn(locked, OFFICER);
  await locked.getByRole('textbox', { name: /^Mã/ }).waitFor();
  await look(locked, 'second-step-asked');

  const administrator = await house.visit('/dang-nhap', DESK);
  await signIn(administrator, OFFICERS.administrator);
  await administrator.goto('/lam-viec/quan-tri/tai-khoan');
  await administrator.getByRole('main').getByRole('link', { name: OFFICER.name }).click();
  await administrator.getByRole('link', { name: 'Tắt bước xác nhận thứ hai' }).click();
  await look(administrator, 'second-step-reset');
  await administrator.getByRole('button', { name: 'Tắt bước xác nhận thứ hai' }).click();
  await expectText(administrator, 'Đã tắt bước xác nhận thứ hai.');

  await locked.goto('/dang-nhap');
  await fillSignIn(locked, OFFICER);
  await isInside(locked);
});
