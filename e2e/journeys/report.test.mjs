// The report of the year: written on, presented, given back, numbered, issued with what was signed, taken home as files; its
// figures stand still and open to names and papers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { download, isPdf, wordsOfDocx } from '../lib/files.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { enterPaper } from '../lib/papers.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const WRITTEN = 'Năm 2023 khu vực hợp tác xã của tỉnh ổn định, ba văn bản chỉ đạo đã ban hành.';
const REASON = 'Nêu rõ hơn nguyên nhân chậm ở huyện Bù Đăng.';
const SECTIONS_MAX = 40;

/** Where the report stands. */
let report;
/** The report as it was printed, then signed. */
let signed;

const main = (page) => page.getByRole('main');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => main(page).getByRole('link', { name, exact: true });
const prompts = (page) => main(page).getByText(/^Còn \d+ chỗ chờ viết$/);

/** A visitor who has signed in and opened the report. */
async function reading(who, size) {
  const page = await house.visit('/dang-nhap', size);
  await signIn(page, who);
  await page.goto('/lam-viec/bao-cao');
  await main(page).getByRole('link', { name: /^Kết quả thực hiện Kế hoạch/ }).first().click();
  await page.waitForURL(/bao-cao\/[0-9a-f-]{36}$/);
  report = new URL(page.url()).pathname;
  return page;
}

/** Writes a section in place of what is asked there and saves it. */
async function write(page, section, text) {
  await page.goto(section);
  const body = main(page).getByRole('textbox').first();
  const asked = /\{\?[^}]*\}/g;
  await body.fill((await body.inputValue()).replaceAll(asked, text));
  await button(page, 'Lưu phần này').click();
  await page.waitForURL(`**${report}`);
}

/** The section that waits for words first, or nothing. */
async function nextOpen(page) {
  const open = main(page).getByRole('listitem').filter({ hasText: /Còn \d+ chỗ chờ viết/ });
  if ((await open.count()) === 0) return undefined;
  return open.first().getByRole('link', { name: 'Sửa phần này' }).getAttribute('href');
}

/** Presents the report for signature. */
async function present(page) {
  await link(page, 'Trình ký').click();
  await page.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Trần Văn Lãnh');
  await look(page, 'report-present');
  await button(page, 'Trình ký').click();
}

test('a report with places that wait for words is not presented', async () => {
  const page = await reading(OFFICERS.alliance_officer, DESK);
  await look(page, 'report-drafting');
  await present(page);
  await page.getByRole('alert').first().waitFor();
  await look(page, 'report-present-refused');
});

test('the officer writes what only people know, section by section, and presents it', async () => {
  const page = await reading(OFFICERS.alliance_officer, DESK);
  await page.goto(await nextOpen(page));
  await look(page, 'report-section');
  await page.goto(report);
  for (let left = SECTIONS_MAX; left > 0; left -= 1) {
    const section = await nextOpen(page);
    if (!section) break;
    await write(page, section, WRITTEN);
  }
  await expectText(page, WRITTEN);
  assert.equal(await prompts(page).count(), 0);
  await look(page, 'report-written');
  await present(page);
  await expectText(page, 'Đã trình ký.');
  assert.equal(await page.getByRole('link', { name: 'Sửa phần này' }).count(), 0, 'what is presented stands still');
  await look(page, 'report-presented');
});

test('the leader gives it back on the phone with the reason, and gets it again', async () => {
  const leader = await reading(OFFICERS.alliance_leader, PHONE);
  await link(leader, 'Trả lại để sửa').click();
  await button(leader, 'Trả lại để sửa').click();
  await leader.getByRole('alert').first().waitFor();
  await leader.getByRole('textbox', { name: 'Lý do' }).fill(REASON);
  await look(leader, 'report-give-back');
  await button(leader, 'Trả lại để sửa').click();
  await expectText(leader, 'Đã trả lại để sửa.');
  const officer = await reading(OFFICERS.alliance_officer, DESK);
  const section = main(officer).getByRole('link', { name: 'Sửa phần này' }).last();
  await section.click();
  const body = main(officer).getByRole('textbox').first();
  await body.fill(`${await body.inputValue()}\nBù Đăng chậm vì hai xã thay người theo dõi hợp tác xã.`);
  await button(officer, 'Lưu phần này').click();
  await expectText(officer, 'Bù Đăng chậm vì hai xã thay người theo dõi hợp tác xã.');
  await present(officer);
  await expectText(officer, 'Đã trình ký.');
});

test('it is numbered, printed, and issued with what was signed', async () => {
  const page = await reading(OFFICERS.alliance_leader, DESK);
  await link(page, 'Cấp số').click();
  await page.getByRole('textbox', { name: 'Số', exact: true }).fill('215');
  await look(page, 'report-number');
  await button(page, 'Cấp số').click();
  await expectText(page, /Báo cáo 215\/BC-/);
  const pdf = await download(page, link(page, 'Tải PDF'));
  isPdf(pdf.bytes);
  signed = pdf.bytes;
  const docx = await download(page, link(page, 'Tải Word'));
  assert.match(docx.name, /\.docx$/);
  const words = wordsOfDocx(docx.bytes);
  for (const said of [WRITTEN, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '215/BC-LMHTX']) assert.ok(words.includes(said), said);

  const officer = await reading(OFFICERS.alliance_officer, DESK);
  await enterPaper(officer, '215/BC-LMHTX', 'Báo cáo kết quả thực hiện Kế hoạch năm 2023', '30/11/2023');
  await officer.locator('input[type=file]').first().setInputFiles({ name: 'bao-cao-da-ky.pdf', mimeType: 'application/pdf', buffer: signed });
  await button(officer, 'Đính kèm').click();
  await expectText(officer, 'Đã đính kèm 1 tệp.');
  await look(officer, 'report-signed-paper');
  await page.goto(report);
  await link(page, 'Ban hành').click();
  await page.getByLabel('Văn bản đã ký').selectOption({ index: 1 });
  await look(page, 'report-issue');
  await button(page, 'Ban hành').click();
  await expectText(page, /Đã ban hành/);
  await look(page, 'report-issued');
});

/** Opens a figure of the report by its label and answers what it says. */
async function openFigure(page, label) {
  const source = main(page).getByRole('listitem').filter({ hasText: label }).last();
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
