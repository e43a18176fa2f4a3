// An administrator invites somebody; the link travels by hand; the invited person chooses a password and comes in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { OFFICERS, fillSignIn, isInside, signIn } from '../lib/people.mjs';
import { expectText } from '../lib/page.mjs';

const house = journey();
const INVITED = { name: 'Cao Thị Mời', login: 'cao-thi-moi@demo.example', password: 'mùa điều năm nay được giá' };

/** The administrator fills the form of an invitation as far as these people are concerned. */
async function openInvitation(page) {
  await signIn(page, OFFICERS.administrator);
  await page.goto('/lam-viec/quan-tri/tai-khoan');
  await page.getByRole('link', { name: 'Mời người dùng' }).click();
  await page.waitForURL('**/tai-khoan/moi');
}

test('a link that nobody made says what to do instead', async () => {
  const page = await house.visit('/kich-hoat/khong-co-lien-ket-nay', PHONE);
  assert.ok(page.status >= 400);
  await look(page, 'invitation-dead');
});

test('an invitation without a role is refused beside its fields, and what was typed stays', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await openInvitation(page);
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(INVITED.name);
  await page.getByRole('button', { name: 'Tạo thư mời' }).click();
  await page.getByRole('alert').first().waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue(), INVITED.name);
  await look(page, 'invitation-refused');
});

test('the invited person opens the link in their own browser, chooses a password and signs in', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await openInvitation(page);
  await look(page, 'invitation');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(INVITED.name);
  await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(INVITED.login);
  await page.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Chuyên viên Liên minh HTX' });
  await page.getByRole('radio', { name: /^Toàn hệ thống/ }).check();
  await page.getByRole('button', { name: 'Tạo thư mời' }).click();
  const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
  assert.ok(link.startsWith(`${house.house.address}/kich-hoat/`), link);
  await look(page, 'invitation-link');

  const guest = await house.visit(new URL(link).pathname, PHONE);
  await expectText(guest, INVITED.name);
  await look(guest, 'invitation-password');
  await guest.getByLabel('Mật khẩu mới', { exact: true }).fill('ngắn');
  await guest.getByLabel('Nhập lại mật khẩu mới').fill('ngắn');
  await guest.getByRole('button', { name: 'Kích hoạt' }).click();
  await guest.getByRole('alert').first().waitFor();
  await look(guest, 'invitation-password-refused');
  await guest.getByLabel('Mật khẩu mới', { exact: true }).fill(INVITED.password);
  await guest.getByLabel('Nhập lại mật khẩu mới').fill(INVITED.password);
  await guest.getByRole('button', { name: 'Kích hoạt' }).click();
  await guest.waitForURL('**/dang-nhap');
  await fillSignIn(guest, INVITED);
  await isInside(guest);

  const again = await house.visit(new URL(link).pathname, PHONE);
  assert.ok(again.status >= 400, 'the link is used up');
});
