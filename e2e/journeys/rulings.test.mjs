// A leader confirms a rule by a paper and ends that again; an officer takes back that a paper replaced another.
import { test } from 'node:test';
import { DESK, PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { enterPaper } from '../lib/papers.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();

test('a leader confirms a rule by its paper and ends that on a day', async () => {
  const page = await house.visit('/dang-nhap', DESK);
  await signIn(page, OFFICERS.alliance_leader);
  await enterPaper(page, '12/QĐ-LMHTX', 'Trả lời về mức áp dụng');
  await page.goto('/lam-viec/quan-tri/quy-dinh');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: /^Xác nhận/ }).click();
  await page.getByLabel(/^Số, ký hiệu văn bản/).fill('99/QĐ-LMHTX');
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel(/^Số, ký hiệu văn bản/).fill('12/qđ-lmhtx');
  await page.getByLabel(/^Áp dụng từ ngày/).fill('20/03/2023');
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expectText(page, 'Đã xác nhận quy định.');
  await look(page, 'ruling-confirmed');

  await page.getByRole('link', { name: 'Kết thúc' }).first().click();
  await look(page, 'ruling-end');
  await page.getByRole('radio').first().check();
  await page.getByLabel(/^Ngày cuối áp dụng/).fill('31/10/2023');
  await page.getByLabel('Lý do').fill('Đã có quyết định mới');
  await page.getByRole('button').filter({ hasText: /Kết thúc|Ghi/ }).last().click();
  await expectText(page, /31\/10\/2023/);
  await look(page, 'ruling-ended');
});

test('a replacement that was recorded by mistake is taken back on the phone', async () => {
  const page = await house.visit('/dang-nhap', PHONE);
  await signIn(page, OFFICERS.alliance_officer);
  const older = await enterPaper(page, '21/KH-LMHTX', 'Kế hoạch cũ');
  await enterPaper(page, '22/KH-LMHTX', 'Kế hoạch mới');
  await page.getByRole('link', { name: 'Thay thế văn bản khác' }).click();
  await page.getByLabel(/^Số, ký hiệu của văn bản cũ/).fill('21/KH-LMHTX');
  await page.getByLabel(/^Thay thế từ ngày/).fill('01/04/2023');
  await page.getByRole('button', { name: 'Ghi việc thay thế' }).click();
  await expectText(page, /còn hiệu lực đến hết/);
  await page.goto(older);
  await look(page, 'paper-replaced');
  await page.getByRole('link', { name: 'Gỡ việc thay thế' }).click();
  await look(page, 'replacement-take-back');
  await page.getByRole('button', { name: 'Gỡ việc thay thế' }).click();
  await expectText(page, 'Đã gỡ việc thay thế.');
});
