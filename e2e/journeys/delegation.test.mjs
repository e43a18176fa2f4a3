// An officer goes on leave: the roles are handed over, and the colleague sees it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { press, tabTo, typeInto } from '../lib/keyboard.mjs';
import { look } from '../lib/look.mjs';
import { expectHeading, expectText } from '../lib/page.mjs';
import { LOGIN, OFFICERS, fillSignIn, signIn } from '../lib/people.mjs';

const house = journey();
const FORM = '/lam-viec/tai-khoan/uy-quyen';
const FIELDS = { from: 'Từ ngày', to: 'Đến hết ngày', reason: 'Lý do' };

/** Fills the form: until when, and why. */
async function fill(page, to, reason) {
  await page.getByRole('textbox', { name: FIELDS.to }).fill(to);
  await page.getByRole('textbox', { name: FIELDS.reason }).fill(reason);
}

/** Chooses who stands in. */
const choose = (page, { name }) => page.getByRole('combobox', { name: 'Người được uỷ quyền' }).selectOption({ label: name });
const send = (page) => page.getByRole('button', { name: 'Uỷ quyền', exact: true }).click();

/** The colleague finds the role of the other in their own account. */
async function seesRole({ giver, receiver }, size, options) {
  const page = await house.visit('/dang-nhap', size, options);
  await signIn(page, receiver);
  await page.goto('/lam-viec/tai-khoan');
  await expectText(page, new RegExp(`, làm thay ${giver.name}`));
  return page;
}

test('a day that is not in the calendar is refused with its cause, and what was typed stays', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.province_leader);
  await page.goto(FORM);
  await look(page, 'delegation');
  await choose(page, OFFICERS.alliance_leader);
  await fill(page, '31/11/2023', 'Nghỉ phép năm');
  await send(page);
  await expectText(page, /Tháng 11 có 30 ngày/);
  assert.equal(await page.getByRole('textbox', { name: FIELDS.reason }).inputValue(), 'Nghỉ phép năm');
  await look(page, 'delegation-refused');
});

test('an officer hands the roles over on the phone, and the colleague sees the role', async () => {
  const [giver, receiver] = [OFFICERS.alliance_officer, OFFICERS.fund_officer];
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, giver);
  await page.goto('/lam-viec/tai-khoan');
  await page.getByRole('link', { name: /^Uỷ quyền/ }).click();
  await choose(page, receiver);
  await fill(page, '15/12/2023', 'Nghỉ phép năm');
  await send(page);
  await expectText(page, `Đã uỷ quyền cho ${receiver.name}.`);
  await look(page, 'delegation-done');
  await look(await seesRole({ giver, receiver }, DESK), 'delegation-received');
});

test('the same without scripts', async () => {
  const [giver, receiver] = [OFFICERS.body_officer, OFFICERS.area_officer];
  const without = { javaScriptEnabled: false };
  const page = await house.visit('/dang-nhap', DESK, without);
  await signIn(page, giver);
  await page.goto(FORM);
  await choose(page, receiver);
  await fill(page, '15/12/2023', 'Đi học');
  await send(page);
  await expectText(page, `Đã uỷ quyền cho ${receiver.name}.`);
  await seesRole({ giver, receiver }, PHONE, without);
});

test('the same by keyboard only, from the sign-in on', async () => {
  const [giver, receiver] = [OFFICERS.alliance_leader, OFFICERS.alliance_officer];
  const page = await house.visit('/dang-nhap', DESK);
  await typeInto(page, LOGIN, giver.login);
  await typeInto(page, 'Mật khẩu', giver.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lam-viec');
  await press(page, 'link', new RegExp(giver.name));
  await page.waitForURL('**/lam-viec/tai-khoan');
  await press(page, 'link', 'Đến nội dung chính');
  await press(page, 'link', /^Uỷ quyền/);
  await page.waitForURL(`**${FORM}`);
  await tabTo(page, 'combobox', 'Người được uỷ quyền');
  await page.keyboard.type(receiver.name);
  await typeInto(page, FIELDS.from, '01/12/2023');
  await typeInto(page, FIELDS.to, '08/12/2023');
  await typeInto(page, FIELDS.reason, 'Đi công tác');
  await press(page, 'button', 'Uỷ quyền');
  await expectText(page, `Đã uỷ quyền cho ${receiver.name}.`);
  await look(page, 'delegation-by-keyboard');
});

test('a session that ends while the form is filled in costs nothing of what was typed', async () => {
  const [giver, receiver] = [OFFICERS.fund_officer, OFFICERS.province_leader];
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, giver);
  await page.goto(FORM);
  await choose(page, receiver);
  await fill(page, '20/12/2023', 'Nghỉ ốm, có giấy của bệnh viện');

  const other = await page.context().newPage();
  await other.goto('/lam-viec/tai-khoan');
  await other.getByRole('link', { name: 'Menu', exact: true }).click();
  await other.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await other.waitForURL('**/dang-nhap');
  await other.close();

  await send(page);
  await expectHeading(page, 'Đăng nhập');
  await expectText(page, /vẫn được giữ/);
  await look(page, 'expired');
  await fillSignIn(page, giver);
  await expectHeading(page, 'Gửi lại những gì vừa nhập?');
  assert.equal(await page.locator('input[name="reason"]').inputValue(), 'Nghỉ ốm, có giấy của bệnh viện');
  await look(page, 'expired-again');
  await page.getByRole('button', { name: 'Gửi tiếp' }).click();
  await expectText(page, `Đã uỷ quyền cho ${receiver.name}.`);
  assert.equal(await page.getByRole('textbox', { name: FIELDS.to }).inputValue(), '20/12/2023');
  assert.equal(await page.getByRole('textbox', { name: FIELDS.reason }).inputValue(), 'Nghỉ ốm, có giấy của bệnh viện');
});
