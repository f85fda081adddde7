import { computeAccessibleName } from 'dom-accessibility-api'
import type { Target } from './flows/flows.ts'

const selectors: Record<Target['role'], string> = {
  link: 'a[href]',
  button: 'button, [role="button"], summary',
  switch: '[role="switch"]',
}

/** Milliseconds to wait for something to appear or to come to rest. */
const patienceInMs = 15_000
const restInMs = 350

export class NotThere extends Error {}

const isShown = (element: Element) => element.getClientRects().length > 0

/** Everything of a role that shows, by the name a screen reader says. */
export function allOf(
  doc: Document,
  role: Target['role'],
): { element: HTMLElement; name: string }[] {
  return [...doc.querySelectorAll<HTMLElement>(selectors[role])]
    .filter(isShown)
    .map((element) => ({ element, name: computeAccessibleName(element) }))
}

/** The last of that role and name, as menus repeat what the screen itself has. */
function find(doc: Document, role: Target['role'], name: string): HTMLElement | undefined {
  const main = doc.querySelector('main')
  const found = allOf(doc, role).filter((one) => one.name === name)
  const inMain = found.filter(({ element }) => main?.contains(element))
  return (inMain.at(-1) ?? found.at(-1))?.element
}

/** Waits until `look` finds something in a document that may still change. @throws NotThere */
export async function eventually<T>(look: () => T | undefined, what: string): Promise<T> {
  const until = performance.now() + patienceInMs
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (performance.now() > until) throw new NotThere(what)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const waitFor = (docOf: () => Document | undefined, role: Target['role'], name: string) =>
  eventually(() => {
    const doc = docOf()
    return doc && find(doc, role, name)
  }, name)

/** Resolves when nothing in the document has changed for a moment and nothing is under way. */
export async function atRest(docOf: () => Document | undefined): Promise<Document> {
  let last = ''
  let since = performance.now()
  return eventually(() => {
    const doc = docOf()
    if (!doc) return undefined
    const isBusy = !doc.querySelector('h1') || doc.querySelector('[aria-busy="true"]') !== null
    const now = isBusy ? '' : doc.body.innerHTML
    if (now !== last || isBusy) {
      last = now
      since = performance.now()
    }
    return !isBusy && performance.now() - since > restInMs ? doc : undefined
  }, 'rest')
}
