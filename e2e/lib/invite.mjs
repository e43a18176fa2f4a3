// A further person of the house, invited as the administrator invites people.
import { DESK } from './browser.mjs';
import { OFFICERS, signIn } from './people.mjs';

/** Invites a person to a role at a body, and lets them choose their password by the link. */
export async function invite(house, { name, login, password }, { role, place }) {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.administrator);
  await page.goto('/lam-viec/quan-tri/tai-khoan/moi');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(name);
  await page.getByRole('textbox', { name: 'Thư điện tử' }).fill(login);
  await page.getByLabel('Vai trò', { exact: true }).selectOption({ label: role });
  await page.getByRole('radio', { name: /^Một tổ chức/ }).check();
  await page.getByRole('textbox', { name: /^Tổ chức/ }).fill(place);
  await page.getByRole('button', { name: 'Tạo thư mời' }).click();
  const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
  const guest = await house.visit(new URL(link).pathname, DESK);
  await guest.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await guest.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await guest.getByRole('button', { name: 'Kích hoạt' }).click();
  await guest.waitForURL('**/dang-nhap');
}
