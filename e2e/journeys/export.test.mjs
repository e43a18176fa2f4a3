// A table leaves the house as a spreadsheet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();

test('whoever may not see the accounts does not get them as a spreadsheet either', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.province_leader);
  const answer = await page.goto('/lam-viec/quan-tri/tai-khoan.xlsx');
  assert.equal(answer.status(), 403);
  await look(page, 'export-refused');
});

for (const [table, path] of [['tai-khoan', '/lam-viec/quan-tri/tai-khoan'], ['co-quan', '/lam-viec/danh-muc/co-quan']]) {
  for (const size of [PHONE, DESK]) {
    test(`${table} is exported at ${size.width}, named by table and day, and is a spreadsheet`, async () => {
      const page = await house.visit('/dang-nhap', size);
      await signIn(page, OFFICERS.administrator);
      await page.goto(path);
      const coming = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Xuất Excel' }).click();
      const download = await coming;
      assert.match(download.suggestedFilename(), new RegExp(`^${table}-2023-11-30\\.xlsx$`));
      const bytes = readFileSync(await download.path());
      assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\x03\x04');
      assert.ok(bytes.length > 1000);
    });
  }
}
