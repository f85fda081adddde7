import { computeAccessibleName } from 'dom-accessibility-api'
import type { Role } from '../scenarios/flow.ts'

const selectors: Record<Role, string> = {
  link: 'a[href]',
  button: 'button:not([role="switch"]), [role="button"], summary',
  switch: '[role="switch"]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  menuitem: '[role="menuitem"]',
  disclosure: 'summary',
  field: 'input:not([type="radio"], [type="checkbox"]), textarea, select',
}
/** The more exact before those that hold it too. */
const roles = Object.keys(selectors).toReversed() as Role[]

/** Milliseconds to wait for something to appear or to come to rest. */
const patienceInMs = 15_000
const restInMs = 200

export class NotThere extends Error {}

const isShown = (element: Element) => element.getClientRects().length > 0

/** Everything of a role that shows, by the name a screen reader says. */
export function allOf(doc: Document, role: Role): { element: HTMLElement; name: string }[] {
  return [...doc.querySelectorAll<HTMLElement>(selectors[role])]
    .filter(isShown)
    .map((element) => ({ element, name: computeAccessibleName(element) }))
}

/** One of that role and name; the last, as menus repeat what the screen itself has. */
function find(doc: Document, { role, name, place }: Named): HTMLElement | undefined {
  const main = doc.querySelector('main')
  const found = allOf(doc, role).filter((one) => one.name === name)
  if (place !== undefined) return found[place]?.element
  const inMain = found.filter(({ element }) => main?.contains(element))
  return (inMain.at(-1) ?? found.at(-1))?.element
}

/** A thing on a screen, by its name in the language of the screen. */
export interface Named {
  role: Role
  name: string
  place?: number | undefined
}

/** What a press or a key meant, in such words that `waitFor` finds it again. */
export function named(from: Element): (Named & { element: HTMLElement }) | undefined {
  const element = from.closest<HTMLElement>(Object.values(selectors).join())
  const role = element && roles.find((one) => element.matches(selectors[one]))
  if (!element || !role) return undefined
  const plain = { role, name: computeAccessibleName(element) }
  if (find(element.ownerDocument, plain) === element) return { ...plain, element }
  const alike = allOf(element.ownerDocument, role).filter(({ name }) => name === plain.name)
  const place = alike.findIndex((one) => one.element === element)
  return place < 0 ? undefined : { ...plain, place, element }
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

export const waitFor = (docOf: () => Document | undefined, wanted: Named) =>
  eventually(() => {
    const doc = docOf()
    return doc && find(doc, wanted)
  }, wanted.name)

/** Types or chooses as a hand would: React takes a value for typed only when it did not set it. */
export function fill(field: HTMLElement, value: string): void {
  const view = field.ownerDocument.defaultView ?? window
  const { HTMLSelectElement, HTMLTextAreaElement, HTMLInputElement } = view as typeof window
  const kinds = [HTMLSelectElement, HTMLTextAreaElement, HTMLInputElement]
  const kind = kinds.find((one) => field instanceof one)
  Object.getOwnPropertyDescriptor(kind?.prototype ?? {}, 'value')?.set?.call(field, value)
  const event = kind === HTMLSelectElement ? 'change' : 'input'
  field.dispatchEvent(new view.Event(event, { bubbles: true }))
}

/** A colour on its way to another would be measured as neither. */
const isMoving = (doc: Document) =>
  doc.getAnimations().some((one) => 'transitionProperty' in one && one.playState === 'running')

/** Resolves when nothing in the document has changed for a moment and nothing is under way. */
export async function atRest(docOf: () => Document | undefined): Promise<Document> {
  let last = ''
  let since = performance.now()
  return eventually(() => {
    const doc = docOf()
    if (!doc) return undefined
    const isBusy =
      !doc.querySelector('h1') || doc.querySelector('[aria-busy="true"]') !== null || isMoving(doc)
    const now = isBusy ? '' : doc.body.innerHTML
    if (now !== last || isBusy) {
      last = now
      since = performance.now()
    }
    return !isBusy && performance.now() - since > restInMs ? doc : undefined
  }, 'rest')
}
