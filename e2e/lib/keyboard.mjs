// A person without a mouse: everything is reached by Tab, seen where it is, and done by a key.
import assert from 'node:assert/strict';

const TABS_MAX = 120;

/**
 * Presses Tab until the keyboard stands on the element that has this role and name, and asks that one sees it.
 * Starts where the keyboard stands now.
 */
export async function tabTo(page, role, name) {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' });
  const passed = [];
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    if ((await wanted.and(focused).count()) > 0) {
      await isSeen(focused, name);
      return;
    }
    passed.push(await focused.evaluate((element) => element.outerHTML.slice(0, 80)));
  }
  assert.fail(`${TABS_MAX} tabs do not reach the ${role} ${name}; passed:\n${[...new Set(passed)].join('\n')}`);
}

/** Tabs to a field and types into it, in place of what it held. */
export async function typeInto(page, name, text) {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Tabs to a link or a button and presses Enter. */
export async function press(page, role, name) {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** The keyboard's place is drawn, by an outline or a shadow, and lies on the screen. */
async function isSeen(focused, name) {
  const drawn = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  assert.ok(drawn, `one does not see that the keyboard stands on ${name}`);
  const box = await focused.boundingBox();
  assert.ok(box && box.width > 0 && box.height > 0, `${name} has no place on the screen`);
}
