// How people come in, and whom the demo data holds.
import { expectHeading } from './page.mjs';

/** The password of every officer of the demo data. */
const password = 'trinh-dien-2023';
const officer = (name, login) => ({ name, login, password });

/** An officer of each role, by the role's name in the policy. */
export const OFFICERS = {
  alliance_officer: officer('Nguyễn Thị Minh An', 'chuyen-vien@demo.example'),
  alliance_leader: officer('Trần Văn Lãnh', 'lanh-dao@demo.example'),
  province_leader: officer('Lê Quốc Tỉnh', 'lanh-dao-tinh@demo.example'),
  body_officer: officer('Phạm Thị Đầu Mối', 'so-khdt@demo.example'),
  area_officer: officer('Điểu Văn Huyện', 'bu-dang@demo.example'),
  fund_officer: officer('Võ Thị Quỹ', 'quy@demo.example'),
  administrator: officer('Ngô Quản Trị', 'quan-tri@demo.example'),
};

/** The director of a cooperative, who has a phone and a code from an officer. */
export const DIRECTOR = { name: 'Đặng Văn Giám', phone: '0900 000 010', code: process.env.E2E_CODE };

/** The field of the sign-in that says who comes. */
export const LOGIN = 'Số điện thoại hoặc thư điện tử';

/** Signs a person in through the form and ends on the first screen of the back office. */
export async function signIn(page, who) {
  await page.goto('/dang-nhap');
  await fillSignIn(page, who);
  await isInside(page);
}

/** Waits for the first screen of the back office. */
export async function isInside(page) {
  await page.waitForURL('**/lam-viec');
  await expectHeading(page, 'Việc của tôi');
}

/** Fills the form of the sign-in and sends it. */
export async function fillSignIn(page, { login, password }) {
  await page.getByRole('textbox', { name: LOGIN }).fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}
