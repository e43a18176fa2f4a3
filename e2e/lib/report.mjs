// The steps of a report, as the officer and the leader take them. `seen(page, name)` is told of each form before it is sent.
import assert from 'node:assert/strict';
import { expectText } from './page.mjs';
import { enterPaper } from './papers.mjs';

/** Sections that may wait for words; more than a report has. */
const SECTIONS_MAX = 40;

const nobody = async () => {};
const main = (page) => page.getByRole('main');
/** The button with exactly this name. */
export const button = (page, name) => page.getByRole('button', { name, exact: true });
/** The link of the page with exactly this name. */
export const link = (page, name) => main(page).getByRole('link', { name, exact: true });
/** Where the page says that words are waited for. */
export const prompts = (page) => main(page).getByText(/^Còn \d+ chỗ chờ viết$/);

/** Opens the report of the demo data and answers its path. */
export async function openReport(page) {
  await page.goto('/lam-viec/bao-cao');
  await main(page).getByRole('link', { name: /^Kết quả thực hiện Kế hoạch/ }).first().click();
  await page.waitForURL(/bao-cao\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The path of the section that waits for words first, or nothing. */
export async function nextOpen(page) {
  const open = main(page).getByRole('listitem').filter({ hasText: /Còn \d+ chỗ chờ viết/ });
  if ((await open.count()) === 0) return undefined;
  return open.first().getByRole('link', { name: 'Sửa phần này' }).getAttribute('href');
}

/** Writes this wherever words are waited for, section by section; begins and ends on the report's page. */
export async function finish(page, text) {
  for (let left = SECTIONS_MAX; left > 0; left -= 1) {
    const section = await nextOpen(page);
    if (!section) return;
    const report = new URL(page.url()).pathname;
    await page.goto(section);
    const body = main(page).getByRole('textbox').first();
    await body.fill((await body.inputValue()).replaceAll(/\{\?[^}]*\}/g, text));
    await button(page, 'Lưu phần này').click();
    await page.waitForURL(`**${report}`);
  }
  assert.fail(`more than ${SECTIONS_MAX} sections wait`);
}

/** Presents the report to be signed by this person. */
export async function present(page, signer, seen = nobody) {
  await link(page, 'Trình ký').click();
  await page.getByRole('textbox', { name: 'Họ tên người ký' }).fill(signer);
  await seen(page, 'report-present');
  await button(page, 'Trình ký').click();
}

/** Gives the report its number and today's day. */
export async function number(page, digits, seen = nobody) {
  await link(page, 'Cấp số').click();
  await page.getByRole('textbox', { name: 'Số', exact: true }).fill(digits);
  await seen(page, 'report-number');
  await button(page, 'Cấp số').click();
  await expectText(page, new RegExp(`Báo cáo ${digits}/BC-`));
}

/** The officer enters what was signed as a paper with its file; the leader issues the report with it. */
export async function issue({ officer, leader }, { number: written, signed }, seen = nobody) {
  await enterPaper(officer, written, 'Báo cáo kết quả thực hiện Kế hoạch năm 2023', '30/11/2023');
  const file = { name: 'bao-cao-da-ky.pdf', mimeType: 'application/pdf', buffer: signed };
  await officer.locator('input[type=file]').first().setInputFiles(file);
  await button(officer, 'Đính kèm').click();
  await expectText(officer, 'Đã đính kèm 1 tệp.');
  await seen(officer, 'report-signed-paper');
  await link(leader, 'Ban hành').click();
  await leader.getByLabel('Văn bản đã ký').selectOption({ index: 1 });
  await seen(leader, 'report-issue');
  await button(leader, 'Ban hành').click();
  await expectText(leader, /Đã ban hành/);
}
