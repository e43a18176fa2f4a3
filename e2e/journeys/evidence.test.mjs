// A department records what happened; for a body that does not sign in, two officers of the Alliance answer by letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectHeading, expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const LIST = '/lam-viec/minh-chung';
const COOPERATIVE = 'HTX Mẫu 017';

/** Enters a paper of this number at the place that stands first. */
async function registerPaper(page, number, summary) {
  await page.goto('/lam-viec/van-ban/moi');
  const main = page.getByRole('main');
  await main.getByRole('radio').first().check();
  await main.getByLabel('Loại văn bản', { exact: true }).selectOption({ label: 'Công văn' });
  await main.getByLabel(/Số, ký hiệu/).fill(number);
  await main.getByLabel('Ngày ban hành', { exact: true }).fill('20/02/2023');
  await main.getByLabel(/Cơ quan ban hành/).fill('Sở Kế hoạch và Đầu tư');
  await main.getByLabel('Trích yếu', { exact: true }).fill(summary);
  await main.getByRole('button', { name: 'Lưu văn bản' }).click();
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/);
}

/** Fills the form with what is always asked for. */
async function fill(page, { day, subject, papers }) {
  const main = page.getByRole('main');
  await main.getByLabel('Loại minh chứng', { exact: true }).selectOption({ label: 'HTX giải thể xong' });
  await main.getByLabel('Ngày diễn ra', { exact: true }).fill(day);
  await main.getByRole('textbox', { name: /^Đối tượng/ }).fill(subject);
  await main.getByRole('textbox', { name: /^Giấy tờ/ }).fill(papers);
}

/** The entry that the department records; the year that was played left others of its kind. */
let entry;

const send = (page) => page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();

/** A visitor who has signed in. */
async function as(who, size) {
  const page = await house.visit('/dang-nhap', size);
  await signIn(page, who);
  return page;
}

test('a day that has not come and a name that nobody has come back beside their fields', async () => {
  const page = await as(OFFICERS.body_officer, PHONE);
  await page.goto(`${LIST}/moi`);
  await expectHeading(page, 'Ghi nhận minh chứng');
  await look(page, 'evidence-record');
  await fill(page, { day: '31/09/2023', subject: 'HTX không có', papers: '' });
  await send(page);
  await expectText(page, /Tháng 9 có 30 ngày/);
  await expectText(page, /Không tìm thấy «HTX không có»/);
  await look(page, 'evidence-record-refused');
});

test('a department records, and the same once more only with a reason', async () => {
  const page = await as(OFFICERS.body_officer, DESK);
  await registerPaper(page, '01/NQ-HTX', 'Nghị quyết giải thể của đại hội thành viên');
  const wish = { day: '02/03/2023', subject: COOPERATIVE, papers: '01/NQ-HTX' };
  await page.goto(`${LIST}/moi`);
  await fill(page, wish);
  await send(page);
  await expectText(page, /Đã ghi nhận/);
  await expectText(page, /người khác phải xác nhận/);
  entry = new URL(page.url()).pathname;
  await look(page, 'evidence-entry');
  await page.goto(`${LIST}/moi`);
  await fill(page, wish);
  await send(page);
  await expectText(page, /đã ghi một minh chứng y như vậy/);
  await look(page, 'evidence-same');
});

test('by letter one officer verifies and a leader countersigns on the phone', async () => {
  const officer = await as(OFFICERS.alliance_officer, DESK);
  await registerPaper(officer, '55/SKHĐT-KTT', 'Về việc xác nhận hợp tác xã giải thể');
  await officer.goto(entry);
  await officer.getByRole('link', { name: 'Xác nhận theo công văn' }).click();
  await officer.getByRole('textbox', { name: /^Công văn/ }).fill('55/SKHĐT-KTT');
  await look(officer, 'evidence-by-letter');
  await officer.getByRole('button', { name: 'Xác nhận thay' }).click();
  await expectText(officer, /xác nhận thay theo công văn/);
  assert.equal(await officer.getByRole('button', { name: 'Ký đối chiếu' }).count(), 0);
  const leader = await as(OFFICERS.alliance_leader, PHONE);
  await leader.goto(LIST);
  await look(leader, 'evidence-list');
  await leader.goto(entry);
  await leader.getByRole('button', { name: 'Ký đối chiếu' }).click();
  await expectText(leader, /Đã ký đối chiếu/);
  await look(leader, 'evidence-verified');
});

test('an officer sees whom a list means before it is frozen', async () => {
  const page = await as(OFFICERS.alliance_officer, DESK);
  await page.goto('/lam-viec/danh-sach-goc');
  await look(page, 'evidence-baselines-empty');
  await page.goto('/lam-viec/danh-sach-goc/moi');
  await page.getByLabel('Tên danh sách', { exact: true }).fill('HTX cầm chừng, hình thức, ngưng hoạt động');
  await page.getByLabel('Ngày chốt', { exact: true }).fill('01/01/2023');
  await page.getByRole('textbox', { name: /^Thành viên/ }).fill(COOPERATIVE);
  await page.getByRole('textbox', { name: /^Nguồn/ }).fill('Rà soát tháng 12/2022, dữ liệu minh hoạ');
  await page.getByRole('button', { name: 'Xem danh sách' }).click();
  await expectText(page, /Hiểu được 1 HTX/);
  await look(page, 'evidence-freeze');
  await page.getByRole('button', { name: 'Chốt danh sách', exact: true }).click();
  await expectText(page, /Đã chốt danh sách gốc/);
  await look(page, 'evidence-baseline');
});
