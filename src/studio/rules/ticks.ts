/** What asks back, over the screen. */
export const dialogs = '[role="dialog"], [role="alertdialog"], dialog[open]'
const ticked = ['input:checked', '[role="checkbox"]', '[role="radio"]']

/** Boxes and radios that are ticked and could be changed, on the screen and in what opened over it. */
export function ticksIn(
  doc: Document,
  where = `main, ${dialogs}`,
  /** What was chosen on the way, such as which list to look at. */
  chosen: readonly Element[] = [],
): number {
  const found = [...doc.querySelectorAll(where)].flatMap((place) => [
    ...place.querySelectorAll<HTMLElement>(ticked.join()),
  ])
  const isTicked = (one: HTMLElement) =>
    one.matches('input:checked') || one.getAttribute('aria-checked') === 'true'
  const isLocked = (one: HTMLElement) =>
    one.matches(':disabled') || one.getAttribute('aria-disabled') === 'true'
  return [...new Set(found)].filter(
    (one) => isTicked(one) && !isLocked(one) && !chosen.includes(one),
  ).length
}
