// An officer copies this year's plan for the next and lets it run, and writes another from nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectHeading, expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const PLANS = '/lam-viec/ke-hoach';
const WRITING = `${PLANS}/soan`;

/** A visitor who has signed in and stands before the plans. */
async function atThePlans(who, size) {
  const page = await house.visit('/dang-nhap', size);
  await signIn(page, who);
  await page.goto(PLANS);
  return page;
}

const click = (page, role, name) => page.getByRole(role, { name, exact: true }).first().click();

test('who manages no plans writes none', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.body_officer);
  const answer = await page.goto(WRITING);
  assert.equal(answer.status(), 403);
});

test('the plan of this year is copied for the next from its own page', async () => {
  const page = await atThePlans(OFFICERS.alliance_officer, DESK);
  await page.locator('table a').first().click();
  await click(page, 'link', 'Chép cho năm sau');
  await expectHeading(page, 'Soạn kế hoạch');
  await look(page, 'writing-start');
  await click(page, 'button', 'Chép');
  await expectText(page, 'Đã mở bản nháp.');
  await expectText(page, /hạn mới là đề xuất/);
  await look(page, 'writing-copied');
});

test('a plan is written on a phone from nothing until it runs', async () => {
  const page = await atThePlans(OFFICERS.alliance_officer, PHONE);
  await click(page, 'link', 'Soạn kế hoạch');
  await page.getByLabel('Tên kế hoạch').fill('Kế hoạch tập huấn hợp tác xã năm 2024');
  await click(page, 'button', 'Bắt đầu soạn');
  await expectText(page, /Chưa cho chạy được/);
  await look(page, 'writing-empty');

  await click(page, 'link', 'Thêm việc');
  await look(page, 'writing-new-task');
  await page.getByLabel('Tên ngắn').fill('Tập huấn kế toán');
  await page.getByLabel('Nội dung').fill('Tập huấn kế toán cho các hợp tác xã mới thành lập');
  await page.getByLabel('Chủ trì', { exact: true }).fill('Sở Không Có');
  await page.getByLabel('Chọn thêm cơ quan phối hợp').selectOption('UBND các huyện, thị xã, thành phố');
  await click(page, 'button', 'Lưu');
  await expectText(page, /Không thấy «Sở Không Có»/);
  await look(page, 'writing-unknown-body');
  await page.getByLabel('Chủ trì', { exact: true }).fill('Liên minh HTX tỉnh');
  await click(page, 'button', 'Lưu');
  await expectText(page, 'Đã ghi: Tập huấn kế toán');

  await click(page, 'link', 'Thêm chỉ tiêu');
  await look(page, 'writing-new-target');
  await page.getByLabel('Nội dung').fill('Tập huấn cho 20 hợp tác xã');
  await page.getByLabel('Con số').fill('20');
  await click(page, 'button', 'Lưu');
  await expectText(page, 'Đã ghi: Tập huấn cho 20 hợp tác xã');
  await look(page, 'writing-ready');
  await click(page, 'button', 'Cho chạy kế hoạch');
  await expectHeading(page, 'Kế hoạch tập huấn hợp tác xã năm 2024');
  await expectText(page, /Kế hoạch đã chạy/);
});
