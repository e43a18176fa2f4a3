// How people come in. Whom the demo data holds stands here once it is filled.
import { expectHeading } from './page.mjs';

/** Signs a person in through the form and ends on the first screen of the back office. */
export async function signIn(page, { login, password }) {
  await page.goto('/dang-nhap');
  await fillSignIn(page, { login, password });
  await page.waitForURL('**/lam-viec/**');
  await expectHeading(page, 'Việc của tôi');
}

/** Fills the form of the sign-in and sends it. */
export async function fillSignIn(page, { login, password }) {
  await page.getByRole('textbox', { name: 'Số điện thoại hoặc thư điện tử' }).fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
