// An officer of the Alliance drops a plan in, confirms by keyboard alone what was read, and the plan runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { press, tabTo } from '../lib/keyboard.mjs';
import { look } from '../lib/look.mjs';
import { expectHeading, expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();
const IMPORTS = '/lam-viec/ke-hoach/doc';
const SAMPLE = fileURLToPath(new URL('../../samples/ke-hoach-trinh-dien-2023.docx', import.meta.url));
const PROGRAM = process.env.E2E_PROGRAM ?? fileURLToPath(new URL('../../target/debug/hoptac', import.meta.url));
/** Items that need a look, and findings that are settled; more than the sample has. */
const STEPS_MAX = 30;

/** The sample as another document: a number of its own, another figure, and a body that no directory has. */
function another(number) {
  const text = execFileSync(PROGRAM, ['plan', 'read', SAMPLE, '--text'], { encoding: 'utf8' });
  const changed = text
    .replace('00/KH-TD', number)
    .replace('04 mô hình', '06 mô hình')
    .replace('10. Sở Tài chính', '10. Sở Kinh tế tuần hoàn');
  return { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(changed) };
}

/** A visitor who has signed in and stands before the form. */
async function atTheForm(who, size) {
  const page = await house.visit('/dang-nhap', size);
  await signIn(page, who);
  await page.goto(IMPORTS);
  return page;
}

/** Chooses a file and sends it by keyboard; choosing itself is the browser's. */
async function drop(page, file) {
  await page.getByLabel('Tệp kế hoạch').setInputFiles(file);
  await tabTo(page, 'button', 'Đọc văn bản');
  await settled(page, 'Enter');
}

/** Presses a key and waits for the page that it leads to. */
async function settled(page, key) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

/** What has the keyboard. */
const focused = (page) => page.locator(':focus');

async function isReady(page) {
  return page.getByRole('button', { name: 'Đưa kế hoạch vào chạy' }).isEnabled();
}

test('who manages no plans finds no form', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.body_officer);
  const answer = await page.goto(IMPORTS);
  assert.equal(answer.status(), 403);
});

test('a file that is no plan is one sentence beside its field', async () => {
  const page = await atTheForm(OFFICERS.alliance_officer, PHONE);
  await look(page, 'import-list');
  const note = { name: 'ghi-chu.txt', mimeType: 'text/plain', buffer: Buffer.from('Mua mực in cho văn phòng.') };
  await drop(page, note);
  await expectText(page, /Không thấy chỉ tiêu, nhiệm vụ nào/);
  await look(page, 'import-refused');
});

for (const [size, number, name] of [
  [DESK, '01/KH-TD', 'desk'],
  [PHONE, '02/KH-TD', 'phone'],
]) {
  test(`by keyboard alone a document becomes a plan, on a ${name}`, async () => {
    const page = await atTheForm(OFFICERS.alliance_officer, size);
    await drop(page, another(number));
    await expectHeading(page, 'Xem lại những gì đã đọc');
    await expectText(page, /Chưa đưa vào chạy được/);
    assert.match(await focused(page).textContent(), /Nhận/, 'the act that is expected has the keyboard');
    await look(page, `import-review-${name}`);

    await press(page, 'button', /^Nhận \d+ mục chắc chắn/);
    await expectText(page, /Đã nhận \d+ mục chắc chắn/);
    for (let step = 0; step < STEPS_MAX; step += 1) {
      if ((await focused(page).count()) === 0) break;
      if (!/Nhận/.test(await focused(page).textContent())) break;
      await settled(page, 'Enter');
    }

    await press(page, 'link', 'Chọn');
    await tabTo(page, 'link', 'Chọn');
    await settled(page, 'Enter');
    await expectHeading(page, 'Đây là cơ quan nào?');
    await look(page, `import-body-${name}`);
    await tabTo(page, 'radio', /Không có trong danh mục/);
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Chọn');
    await settled(page, 'Enter');

    for (let step = 0; step < STEPS_MAX && !(await isReady(page)); step += 1) {
      await tabTo(page, 'button', 'Ghi là đã xem');
      await settled(page, 'Enter');
    }
    await look(page, `import-ready-${name}`);
    await tabTo(page, 'button', 'Đưa kế hoạch vào chạy');
    await settled(page, 'Enter');
    await page.waitForURL(/ke-hoach\/[0-9a-f-]{36}$/);
    await expectText(page, /Kế hoạch đã chạy/);
    await expectText(page, /^\d+ đầu việc, 14 cơ quan$/);
    await look(page, `import-begun-${name}`);
  });
}

test('the same file again leads to what became of it', async () => {
  const page = await atTheForm(OFFICERS.alliance_officer, DESK);
  await drop(page, another('01/KH-TD'));
  await expectText(page, /Tệp này đã được nạp trước đây/);
  await expectText(page, /đã thành kế hoạch đang chạy/);
});
