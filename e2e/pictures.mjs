// Takes the ten pictures of docs/tour.md anew: node e2e/pictures.mjs. The last of them, the report as Word and PDF show it,
// needs LibreOffice and poppler-utils besides; where they are missing it stays as it is.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBrowser } from './lib/browser.mjs';
import { download } from './lib/files.mjs';
import { fillDemo, openHouse } from './lib/house.mjs';
import { inPalette } from './lib/palette.mjs';
import { OFFICERS, signIn } from './lib/people.mjs';
import { button, finish, issue, openReport, present, number } from './lib/report.mjs';

const PICTURES = process.env.E2E_PICTURES ?? resolve(import.meta.dirname, '../docs/pictures');
const SAMPLE = resolve(import.meta.dirname, '../samples/ke-hoach-trinh-dien-2023.docx');
const PROGRAM = process.env.E2E_PROGRAM ?? resolve(import.meta.dirname, '../target/debug/hoptac');
/** A picture of the tour weighs no more. */
const PICTURE_BYTES_MAX = 150_000;
const WIDE = { width: 1280, height: 900 };
const TALL = { width: 1280, height: 1120 };
const WHOLE = { width: 1280, height: 1640 };
const PHONE = { width: 360, height: 1400 };

const PLAN = /^Kế hoạch đưa hợp tác xã/;
const TARGET = /^Giải thể 20%/;

const main = (page) => page.getByRole('main');
const link = (page, name) => main(page).getByRole('link', { name }).first();
/** Whether a program of this name is there. */
const has = (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

mkdirSync(PICTURES, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'hoptac-pictures-'));
process.env.E2E_DEMO = join(work, 'demo');
fillDemo(process.env.E2E_DEMO);
const house = await openHouse();
const browser = await openBrowser();
try {
  await review();
  await plan();
  await evidence();
  await difficulty();
  await phone();
  await report();
} finally {
  await browser.close();
  await house.stop();
  rmSync(work, { recursive: true, force: true });
}

/** Somebody at work, on a screen of this size. */
async function as(who, size, options) {
  const page = await browser.openPage(size, { baseURL: house.address, ...options });
  await signIn(page, who);
  return page;
}

/** Keeps what the screen shows, from this element down where one is named. */
async function keep(page, name, from) {
  await (from ?? page.locator('body')).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16));
  write(name, await page.screenshot());
}

function write(name, png) {
  const bytes = inPalette(png);
  if (bytes.length > PICTURE_BYTES_MAX) throw new Error(`${name} weighs ${bytes.length} bytes`);
  writeFileSync(join(PICTURES, `${name}.png`), bytes);
  console.log(`${name}.png ${bytes.length}`);
}

/** Opens the plan that runs. */
async function toPlan(page) {
  await page.goto('/lam-viec/ke-hoach');
  await link(page, PLAN).click();
  await page.waitForURL(/ke-hoach\/[0-9a-f-]{36}$/);
}

/** A document was dropped in; what was understood stands beside it. */
async function review() {
  const page = await as(OFFICERS.alliance_officer, TALL);
  const text = execFileSync(PROGRAM, ['plan', 'read', SAMPLE, '--text'], { encoding: 'utf8' }).replace('00/KH-TD', '01/KH-TD');
  await page.goto('/lam-viec/ke-hoach/doc');
  await page.getByLabel('Tệp kế hoạch').setInputFiles({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await page.getByRole('heading', { name: 'Xem lại những gì đã đọc' }).waitFor();
  await keep(page, '01-review');
}

/** The plan as it stands, and one body's page. */
async function plan() {
  const page = await as(OFFICERS.alliance_officer, WHOLE);
  await toPlan(page);
  await keep(page, '02-plan');
  await page.setViewportSize({ width: 1280, height: 1340 });
  await link(page, /^2 việc quá hạn/).click();
  await page.waitForURL(/co-quan/);
  await keep(page, '03-body');
}

/** A department verifies what a colleague recorded; the target counts it, open to names and papers. */
async function evidence() {
  const page = await as(OFFICERS.body_officer, WIDE);
  await main(page).locator('li').filter({ hasText: 'Mẫu 075' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByText(/^Đã xác nhận\./).waitFor();
  await keep(page, '04-evidence');
  await toPlan(page);
  await page.setViewportSize(TALL);
  await link(page, TARGET).click();
  await page.waitForURL(/chi-tieu/);
  await keep(page, '05-target');
}

/** A difficulty climbed from the commune to the province. */
async function difficulty() {
  const page = await as(OFFICERS.alliance_officer, WIDE);
  await toPlan(page);
  await page.goto(`${new URL(page.url()).pathname}/kho-khan`);
  await keep(page, '06-difficulty');
}

/** What the leader sees first. */
async function phone() {
  const page = await as(OFFICERS.alliance_leader, PHONE, { deviceScaleFactor: 1.5 });
  await keep(page, '07-phone');
}

/** The report, written beside its printed page; issued, a figure of it opened; and the files. */
async function report() {
  const officer = await as(OFFICERS.alliance_officer, TALL);
  await openReport(officer);
  await keep(officer, '08-report');
  await button(officer, 'Cập nhật số liệu').click();
  await officer.getByText(/^Đã cập nhật/).waitFor();
  await finish(officer, 'Khu vực hợp tác xã của tỉnh ổn định, các văn bản chỉ đạo đã ban hành đủ (dữ liệu minh hoạ).');
  await present(officer, OFFICERS.alliance_leader.name);
  const leader = await as(OFFICERS.alliance_leader, WIDE);
  await openReport(leader);
  await number(leader, '215');
  const pdf = await download(leader, link(leader, 'Tải PDF'));
  const docx = await download(leader, link(leader, 'Tải Word'));
  await issue({ officer, leader }, { number: '215/BC-LMHTX', signed: pdf.bytes });
  await link(leader, 'Xem mọi số liệu của báo cáo').click();
  await leader.waitForURL(/\/so-lieu/);
  const source = main(leader).locator('tr').filter({ hasText: /Giải thể 20%.*: đã xác nhận/ });
  await source.getByRole('link').first().click();
  await leader.waitForURL(/\/so\//);
  await keep(leader, '09-figure');
  await files(docx.bytes, pdf.bytes);
}

/** The first pages of the report as a word processor and a reader of PDF draw them, beside each other. */
async function files(docx, pdf) {
  if (!has('soffice') || !has('pdftoppm')) return console.log('10-files.png stays: LibreOffice or poppler-utils is missing');
  writeFileSync(join(work, 'word.docx'), docx);
  writeFileSync(join(work, 'pdf.pdf'), pdf);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'word.docx')], { stdio: 'ignore' });
  const drawn = ['word', 'pdf'].map((name) => {
    execFileSync('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '1', '-singlefile', join(work, `${name}.pdf`), join(work, name)]);
    return `data:image/png;base64,${readFileSync(join(work, `${name}.png`)).toString('base64')}`;
  });
  const page = await browser.openPage({ width: 1280, height: 880 });
  const sheets = drawn.map((source, at) => `<figure><img src="${source}" alt=""><figcaption>${['DOCX', 'PDF'][at]}</figcaption></figure>`);
  await page.setContent(`<style>body{margin:0;background:#e9e7e1;display:flex;justify-content:center;gap:32px;padding:20px 0;font:600 15px sans-serif}
    figure{margin:0;text-align:center}img{display:block;background:#fff;box-shadow:0 1px 4px #0004;margin-bottom:6px}</style>${sheets.join('')}`);
  await page.locator('img').last().waitFor();
  write('10-files', await page.screenshot());
}
