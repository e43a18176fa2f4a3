// A department records what happened; a colleague of the same department gives it back, gets it again and verifies it, and
// the target counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { invite } from '../lib/invite.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectHeading, expectText } from '../lib/page.mjs';
import { enterPaper } from '../lib/papers.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const VERIFIER = OFFICERS.body_officer;
/** Who records; the year that was played gives them no password, so this colleague is invited. */
const RECORDER = { name: 'Lương Thị Ghi', login: 'luong-thi-ghi@demo.example', password: 'hồ sơ nào cũng có ngày tháng' };
const FORM = '/lam-viec/minh-chung/moi';
const COOPERATIVE = 'HTX Mẫu 062';
const DECISION = '31/QĐ-HTX';
const MINUTES = '32/BB-HTX';

/** The page of the entry, and the one of its target. */
let entry;
let target;

async function as(who, size) {
  const page = await house.visit('/dang-nhap', size);
  await signIn(page, who);
  return page;
}

/** The line of the desk that leads to the entry. */
const onTheDesk = (page) => page.getByRole('main').locator(`a[href="${entry}"]`);

/** What the target counts now: verified and recorded. */
async function counts(page) {
  await page.goto(target);
  const main = page.getByRole('main');
  const figure = async (name) => {
    const pair = main.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
    return Number((await pair.locator('dd').innerText()).match(/\d+/)[0]);
  };
  return { verified: await figure('đã xác nhận'), recorded: await figure('đã ghi nhận') };
}

/** Finds the target by what it asks for, through the plan. */
async function findTarget(page) {
  await page.goto('/lam-viec/ke-hoach');
  await page.getByRole('main').getByRole('link', { name: /^Kế hoạch đưa hợp tác xã/ }).first().click();
  const found = page.getByRole('main').getByRole('link', { name: /^Giải thể 20%/ }).first();
  target = await found.getAttribute('href');
}

test('the administrator invites a colleague of the department, who records on the phone', async () => {
  await invite(house, RECORDER, { role: 'Đầu mối của sở, ban, ngành', place: 'Sở Kế hoạch và Đầu tư tỉnh Bình Phước' });
  const page = await as(RECORDER, PHONE);
  await findTarget(page);
  const before = await counts(page);
  await look(page, 'department-target-before');
  await enterPaper(page, DECISION, `Quyết định giải thể ${COOPERATIVE}`);
  await page.goto(FORM);
  await expectHeading(page, 'Ghi nhận minh chứng');
  const main = page.getByRole('main');
  await main.getByLabel('Loại minh chứng', { exact: true }).selectOption({ label: 'HTX giải thể xong' });
  await main.getByLabel('Ngày diễn ra', { exact: true }).fill('27/11/2023');
  await main.getByRole('textbox', { name: /^Đối tượng/ }).fill(COOPERATIVE);
  await main.getByRole('textbox', { name: /^Giấy tờ/ }).fill(DECISION);
  await look(page, 'department-record');
  await main.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await expectText(page, /Đã ghi nhận/);
  entry = new URL(page.url()).pathname;
  await look(page, 'department-recorded');
  assert.equal(await page.getByRole('button', { name: 'Xác nhận', exact: true }).count(), 0, 'nobody verifies their own');
  const after = await counts(page);
  assert.deepEqual(after, { verified: before.verified, recorded: before.recorded + 1 }, 'recorded is not verified');
});

test('the verifier finds it on the desk and gives it back, with the reason', async () => {
  const page = await as(VERIFIER, DESK);
  const before = await counts(page);
  await page.goto('/lam-viec');
  await look(page, 'department-desk-to-verify');
  await onTheDesk(page).click();
  await page.getByRole('link', { name: 'Trả lại', exact: true }).click();
  await page.getByRole('button', { name: /^Trả lại/ }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByRole('textbox', { name: /^Lý do/ }).fill('Thiếu biên bản thanh lý của hội đồng giải thể.');
  await look(page, 'department-give-back');
  await page.getByRole('button', { name: /^Trả lại/ }).click();
  await page.waitForURL(`**${entry}`);
  await expectText(page, /Bị trả lại/);
  await look(page, 'department-given-back');
  const after = await counts(page);
  assert.deepEqual(after, { verified: before.verified, recorded: before.recorded - 1 }, 'what is given back counts nowhere');
});

test('the recorder sees why and sends it again with the paper that was missing', async () => {
  const page = await as(RECORDER, DESK);
  await enterPaper(page, MINUTES, `Biên bản thanh lý ${COOPERATIVE}`);
  await page.goto('/lam-viec');
  await look(page, 'department-desk-given-back');
  await onTheDesk(page).click();
  await expectText(page, 'Thiếu biên bản thanh lý của hội đồng giải thể.');
  await page.getByRole('link', { name: 'Gửi lại', exact: true }).click();
  await page.getByRole('textbox', { name: /^Lý do/ }).fill('Đã bổ sung biên bản thanh lý ngày 25/11/2023.');
  await page.getByRole('textbox', { name: /^Giấy tờ/ }).fill(MINUTES);
  await look(page, 'department-send-again');
  await page.getByRole('button', { name: /^Gửi lại/ }).click();
  await page.waitForURL(`**${entry}`);
  await expectText(page, MINUTES);
  await look(page, 'department-sent-again');
});

test('the verifier accepts on the phone, and the target counts one more, open to its paper', async () => {
  const page = await as(VERIFIER, PHONE);
  const before = await counts(page);
  await page.goto('/lam-viec');
  await onTheDesk(page).click();
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expectText(page, /Đã xác nhận/);
  await look(page, 'department-verified');
  const after = await counts(page);
  assert.deepEqual(after, { verified: before.verified + 1, recorded: before.recorded });
  await look(page, 'department-target-after');
  await page.getByRole('main').getByRole('link', { name: /Mẫu 062/ }).click();
  await page.getByRole('main').getByRole('link', { name: new RegExp(DECISION) }).first().click();
  await expectText(page, `Quyết định giải thể ${COOPERATIVE}`);
  await look(page, 'department-paper');
});
