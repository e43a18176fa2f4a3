// An officer enters a person, finds that two records are one, joins them, and sees a whole identity number for a reason.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectHeading, expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const LIST = '/lam-viec/danh-muc/ca-nhan';
const LAN = 'Điểu Thị Lan';

/** Fills the form of a new person; what is not told stays empty. */
async function fill(page, { birth = '', number = '' }) {
  await page.goto(`${LIST}/moi`);
  const main = page.getByRole('main');
  await main.getByLabel('Họ và tên', { exact: true }).fill(LAN);
  await main.getByLabel(/^Ngày sinh/).fill(birth);
  await main.getByLabel(/^Số căn cước/).fill(number);
  await main.getByLabel(/^Địa bàn/).selectOption({ index: 1 });
}

/** Enters a person and answers the path of their page. */
async function enter(page, facts) {
  await fill(page, facts);
  await page.getByRole('button', { name: 'Ghi vào danh mục' }).click();
  await page.waitForURL(/ca-nhan\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

test('a catalogue without anybody says what a record is for, and a wrong number is refused beside its field', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.alliance_officer);
  await page.goto(LIST);
  await expectText(page, 'Chưa có cá nhân nào trong phạm vi của bạn');
  await look(page, 'persons-none');
  await fill(page, { number: '0700' });
  await page.getByRole('button', { name: 'Ghi vào danh mục' }).click();
  await page.getByRole('alert').first().waitFor();
  assert.equal(await page.getByLabel('Họ và tên', { exact: true }).inputValue(), LAN);
  await look(page, 'person-refused');
});

test('two records of one person are compared and joined, and the history stays in view', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_officer);
  await enter(page, { birth: '1968', number: '070068001234' });
  await look(page, 'person');
  await enter(page, { birth: '02/03/1968' });
  await expectText(page, 'Có thể là một người');
  await look(page, 'person-alike');
  await page.getByRole('link', { name: 'So sánh hai hồ sơ' }).click();
  await expectHeading(page, 'Gộp hồ sơ trùng');
  await page.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  await page.getByRole('alert').first().waitFor();
  await look(page, 'persons-merge-refused');
  await page.getByLabel('Vì sao biết là một').fill('Đã hỏi lại giám đốc, cùng một người');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  await expectText(page, 'Hồ sơ đã gộp vào đây');
  await expectText(page, '02/03/1968');
  await look(page, 'persons-merged');
  await page.getByRole('link', { name: LAN }).last().click();
  await expectText(page, /Hồ sơ dùng từ nay/);
  await look(page, 'person-given-up');
});

test('a whole identity number is shown for a reason, and the audit tells who saw it', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_officer);
  await page.goto(`${LIST}?tim=dieu+thi+lan`);
  await look(page, 'persons');
  await page.getByRole('main').getByRole('link', { name: LAN }).first().click();
  await page.getByRole('link', { name: 'Xem số căn cước' }).click();
  await look(page, 'id-number');
  await page.getByLabel('Xem để làm gì').fill('Đối chiếu hồ sơ vay vốn');
  await page.getByRole('button', { name: 'Xem số căn cước' }).click();
  await expectText(page, /070\u00a0068\u00a0001\u00a0234/);
  await look(page, 'id-number-seen');

  const administrator = await house.visit('/dang-nhap', DESK);
  await signIn(administrator, OFFICERS.administrator);
  await administrator.goto('/lam-viec/quan-tri/nhat-ky');
  await expectText(administrator, /Đối chiếu hồ sơ vay vốn/);
});
