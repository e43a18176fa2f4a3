// What a page says, as a person with a screen reader hears it.
import assert from 'node:assert/strict';

/** Waits for the page's one heading of the first rank and asks that it reads so. */
export async function expectHeading(page, text) {
  const headings = page.getByRole('heading', { level: 1 });
  await headings.first().waitFor();
  assert.deepEqual(await headings.allInnerTexts(), [text]);
}

/** Waits until the page says this somewhere in what people see. */
export async function expectText(page, text) {
  await page.getByText(text).first().waitFor();
}
