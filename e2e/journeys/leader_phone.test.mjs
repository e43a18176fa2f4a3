// The leader of the Alliance has a phone and three minutes: what is late, who holds it, what to decide; and decides it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE } from '../lib/browser.mjs';
import { journey } from '../lib/journey.mjs';
import { look } from '../lib/look.mjs';
import { expectText } from '../lib/page.mjs';
import { OFFICERS, signIn } from '../lib/people.mjs';

const house = journey();

/** The leader on the phone, signed in. */
async function leader() {
  const page = await house.visit('/dang-nhap', PHONE);
  await look(page, 'leader-sign-in');
  await signIn(page, OFFICERS.alliance_leader);
  return page;
}

/** Goes to the plan as a thumb does: by the menu, then by the plan's name. */
async function openPlan(page) {
  await page.getByRole('link', { name: 'Menu', exact: true }).click();
  await page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: /^Kế hoạch đưa hợp tác xã/ }).first().click();
  await page.waitForURL(/ke-hoach\/[0-9a-f-]{36}$/);
}

/** What one of the three lines says. */
const line = (page, name) => page.getByRole('main').locator('dl > div').filter({ hasText: name }).first();

test('three lines say what is late, who holds it and what to decide, each open to what it counts', async () => {
  const page = await leader();
  await look(page, 'leader-desk');
  await openPlan(page);
  for (const name of ['Đang chậm', 'Ai đang giữ', 'Cần quyết định']) {
    const said = line(page, name);
    await said.waitFor();
    const top = (await said.boundingBox()).y;
    assert.ok(top < 2 * PHONE.height, `${name} stands ${top} px down`);
    assert.ok((await said.getByRole('link').count()) > 0, `${name} opens nothing`);
  }
  await look(page, 'leader-three-lines');
});

test('a late task is opened, its body is urged, and its wish for another day decided', async () => {
  const page = await leader();
  await openPlan(page);
  await line(page, 'Đang chậm').getByRole('link', { name: /^Tham mưu UBND tỉnh bổ sung vốn/ }).click();
  await expectText(page, /Đã xin lùi hạn/);
  await look(page, 'leader-late-task');
  await page.getByRole('main').getByRole('link', { name: 'Đôn đốc', exact: true }).click();
  const send = page.getByRole('button', { name: 'Đôn đốc', exact: true });
  await send.click();
  await page.getByRole('alert').first().waitFor();
  await look(page, 'leader-urge-refused');
  await page.getByRole('main').getByRole('textbox').first().fill('Đề nghị báo cáo trong ngày 04/12/2023.');
  await send.click();
  await expectText(page, /^Đã đôn đốc: /);
  await expectText(page, /Đề nghị báo cáo trong ngày 04\/12\/2023/);
  await look(page, 'leader-urged');

  await page.goto('/lam-viec');
  await page.getByRole('link', { name: 'Quyết định', exact: true }).first().click();
  await page.getByRole('main').getByRole('link', { name: 'Cho lùi hạn', exact: true }).click();
  assert.equal(await page.getByRole('textbox', { name: /^Đến ngày/ }).inputValue(), '20/12/2023', 'the day asked for stands there');
  await look(page, 'leader-grant');
  await page.getByRole('button', { name: 'Cho lùi hạn', exact: true }).click();
  await expectText(page, /^Đã cho lùi hạn: /);
  await expectText(page, /hạn 20\/12\/2023/);
  await look(page, 'leader-granted');
});

test('a difficulty that has climbed to the province is answered from the line that counts it', async () => {
  const page = await leader();
  await openPlan(page);
  await line(page, 'Cần quyết định').getByRole('link', { name: /khó khăn/ }).click();
  const open = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Chờ trả lời' });
  const before = await open.count();
  await expectText(page, /cấp tỉnh/);
  await look(page, 'leader-difficulties');
  await open.first().getByRole('link', { name: 'Trả lời', exact: true }).click();
  await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByRole('main').getByRole('textbox').first().fill('Bố trí vốn trong đợt phân bổ tháng 12/2023.');
  await look(page, 'leader-answer');
  await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await expectText(page, 'Bố trí vốn trong đợt phân bổ tháng 12/2023.');
  assert.equal(await open.count(), before - 1);
  await look(page, 'leader-answered');
  await openPlan(page);
  await line(page, 'Cần quyết định').getByRole('link', { name: `${before - 1} khó khăn, vướng mắc chờ trả lời` }).waitFor();
});
