// The report of the year: written on, presented, given back, numbered, issued with what was signed, taken home as files; its
// figures stand still and open to names and papers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { download, isPdf, wordsOfDocx } from '../lib/files.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';
import { button, finish, issue, link, nextOpen, number, openReport, present, prompts } from '../lib/report.mjs';

const house = journey();
const WRITTEN = 'Năm 2023 khu vực hợp tác xã của tỉnh ổn định, ba văn bản chỉ đạo đã ban hành.';
const CAUSE = 'Bù Đăng chậm vì hai xã thay người theo dõi hợp tác xã.';
const SIGNER = OFFICERS.alliance_leader.name;

/** Where the report stands. */
let report;

const main = (page) => page.getByRole('main');

/** A visitor who has signed in and opened the report. */
async function reading(who, size) {
  const page = await house.visit('/dang-nhap', size);
  await signIn(page, who);
  report = await openReport(page);
  return page;
}

test('a report with places that wait for words is not presented', async () => {
  const page = await reading(OFFICERS.alliance_officer, DESK);
  await look(page, 'report-drafting');
  await present(page, SIGNER, look);
  await page.getByRole('alert').first().waitFor();
  await look(page, 'report-present-refused');
});

test('the officer writes what only people know, section by section, and presents it', async () => {
  const page = await reading(OFFICERS.alliance_officer, DESK);
  await page.goto(await nextOpen(page));
  await look(page, 'report-section');
  await page.goto(report);
  await finish(page, WRITTEN);
  await expectText(page, WRITTEN);
  assert.equal(await prompts(page).count(), 0);
  await look(page, 'report-written');
  await present(page, SIGNER);
  await expectText(page, 'Đã trình ký.');
  assert.equal(await page.getByRole('link', { name: 'Sửa phần này' }).count(), 0, 'what is presented stands still');
  await look(page, 'report-presented');
});

test('the leader gives it back on the phone with the reason, and gets it again', async () => {
  const leader = await reading(OFFICERS.alliance_leader, PHONE);
  await link(leader, 'Trả lại để sửa').click();
  await button(leader, 'Trả lại để sửa').click();
  await leader.getByRole('alert').first().waitFor();
  await leader.getByRole('textbox', { name: 'Lý do' }).fill('Nêu rõ hơn nguyên nhân chậm ở huyện Bù Đăng.');
  await look(leader, 'report-give-back');
  await button(leader, 'Trả lại để sửa').click();
  await expectText(leader, 'Đã trả lại để sửa.');
  const officer = await reading(OFFICERS.alliance_officer, DESK);
  const section = main(officer).getByRole('link', { name: 'Sửa phần này' }).last();
  await section.click();
  const body = main(officer).getByRole('textbox').first();
  await body.fill(`${await body.inputValue()}\n${CAUSE}`);
  await button(officer, 'Lưu phần này').click();
  await expectText(officer, CAUSE);
  await present(officer, SIGNER);
  await expectText(officer, 'Đã trình ký.');
});

test('it is numbered, printed, and issued with what was signed', async () => {
  const page = await reading(OFFICERS.alliance_leader, DESK);
  await number(page, '215', look);
  const pdf = await download(page, link(page, 'Tải PDF'));
  isPdf(pdf.bytes);
  const docx = await download(page, link(page, 'Tải Word'));
  assert.match(docx.name, /\.docx$/);
  const words = wordsOfDocx(docx.bytes);
  for (const said of [WRITTEN, CAUSE, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '215/BC-LMHTX']) assert.ok(words.includes(said), said);

  const officer = await reading(OFFICERS.alliance_officer, DESK);
  await issue({ officer, leader: page }, { number: '215/BC-LMHTX', signed: pdf.bytes }, look);
  await look(page, 'report-issued');
});

/** Opens a figure of the report by its label and answers what it says. */
async function openFigure(page, label) {
  await link(page, 'Xem mọi số liệu của báo cáo').click();
  await page.waitForURL(/\/so-lieu/);
  const source = main(page).locator('tr').filter({ hasText: label });
  await source.getByRole('link').first().click();
  await page.waitForURL(/\/so\//);
  return page.getByRole('heading', { level: 1 }).innerText();
}

test('a figure opens to named cooperatives and a paper, and does not follow what happens later', async () => {
  const page = await reading(OFFICERS.province_leader, PHONE);
  const label = 'Giải thể 20% số HTX đã ngừng hoạt động hoặc chỉ còn trên giấy tờ: đã xác nhận';
  const issued = await openFigure(page, label);
  await expectText(page, /^Đã chốt/);
  await expectText(page, 'Hợp tác xã nông nghiệp Mẫu 057');
  await look(page, 'report-figure');
  const names = await main(page).getByRole('link', { name: /^Hợp tác xã nông nghiệp Mẫu/ }).count();
  assert.equal(names, Number(issued.match(/\d+/)[0]), 'as many names as the figure says');
  const figure = page.url();
  await main(page).getByRole('link', { name: '024/QĐ-TD' }).click();
  await expectText(page, /Quyết định giải thể/);
  await look(page, 'report-figure-paper');

  const department = await house.visit('/dang-nhap', DESK);
  await signIn(department, OFFICERS.body_officer);
  await main(department).locator('li').filter({ hasText: 'Mẫu 088' }).getByRole('link', { name: 'Xem và xác nhận' }).click();
  await button(department, 'Xác nhận').click();
  await expectText(department, /Đã xác nhận/);
  await page.goto(figure);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), issued, 'what was issued stands');
  assert.equal(await main(page).getByText('Mẫu 088').count(), 0);
});
