// How a reader chooses a State: typed by its name, and taken.
import type { Page } from 'playwright-core';

/** Types the name of a State, or its code, into a field of States, and waits until the field has it. */
export async function chooseState(page: Page, label: string | RegExp, typed: string, name = typed): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).last();
  await field.fill(typed);
  await field.press('Enter');
  for (let tries = 0; (await field.inputValue()) !== name; tries += 1) {
    if (tries > 100) throw new Error(`the field has ${await field.inputValue()} in place of ${name}`);
    await page.waitForTimeout(20);
  }
}
