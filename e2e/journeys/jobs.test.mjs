// An administrator looks at a letter that could not be sent.
import { test } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

/** A server of mail that is away: what is to be sent waits as a job, with its error. */
const house = journey({
  HOPTAC_PUBLIC_ADDRESS: 'http://127.0.0.1',
  HOPTAC_MAIL_HOST: '127.0.0.1',
  HOPTAC_MAIL_PORT: '9',
  HOPTAC_MAIL_ENCRYPTION: 'none',
  HOPTAC_MAIL_FROM: 'lienminh@demo.example',
});
const JOBS = '/lam-viec/quan-tri/cong-viec';
/** How often a list is loaded again before the journey says that nothing came of it. */
const LOADS_MAX = 200;

/** Opens the first job of any state, as soon as there is one. */
async function openJob(page) {
  for (let load = 0; load < LOADS_MAX; load += 1) {
    for (const state of ['waiting', 'running', 'dead', 'done']) {
      await page.goto(`${JOBS}?tinh_trang=${state}`);
      const jobs = page.getByRole('main').locator(`a[href^="${JOBS}/"]`);
      if (await jobs.count()) return jobs.first().click();
    }
  }
  throw new Error('no job in any state');
}

test('an invitation leaves a job that the administrator can look at', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.administrator);
  await page.goto('/lam-viec/quan-tri/tai-khoan/moi');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Cao Thị Mời');
  await page.getByRole('textbox', { name: 'Thư điện tử' }).fill('cao-thi-moi@demo.example');
  await page.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Chuyên viên Liên minh HTX' });
  await page.getByRole('radio', { name: /^Toàn hệ thống/ }).check();
  await page.getByRole('button', { name: 'Tạo thư mời' }).click();
  await page.waitForLoadState();
  await openJob(page);
  await expectText(page, /Tên trong chương trình/);
  await look(page, 'job');
});
