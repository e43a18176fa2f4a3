// Papers of the library, entered as officers enter them.

/** Enters a paper issued under this number on a day; ends on its page and answers the page's path. */
export async function enterPaper(page, number, summary, day = '15/03/2023') {
  await page.goto('/lam-viec/van-ban/moi');
  const main = page.getByRole('main');
  await main.getByRole('radio').nth(1).check();
  await main.getByLabel('Loại văn bản', { exact: true }).selectOption({ index: 1 });
  await main.getByLabel(/^Số, ký hiệu/).fill(number);
  await main.getByLabel('Ngày ban hành', { exact: true }).fill(day);
  await main.getByLabel(/Cơ quan ban hành/).fill('Liên minh Hợp tác xã tỉnh Bình Phước');
  await main.getByLabel('Trích yếu', { exact: true }).fill(summary);
  await main.getByRole('button', { name: 'Lưu văn bản' }).click();
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}
