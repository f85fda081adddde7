import type { Act, FlowStep } from '../../scenarios/flow.ts'
import { type Named, named } from '../dom.ts'
import { keyOf } from './words.ts'

/** An act as it happened: names as they were read, and the address it happened at. */
interface Heard {
  do: Act['do']
  on: Named
  /** What was typed or chosen; never a code. */
  value: string
  at: string
}

export interface HeardStep {
  by: FlowStep['by']
  /** Nothing, where somebody only looked. */
  heard: Heard | null
}

/** Presses, choices and typing in a frame, also after it loads another page. Call to stop. */
export function listenTo(frame: HTMLIFrameElement, tell: (heard: Heard) => void): () => void {
  const onClick = ({ target }: Event) => {
    const found = foundAt(target)
    if (found && found.role !== 'field') tell(heardAs('press', found))
  }
  const onInput = ({ target }: Event) => {
    const found = foundAt(target)
    if (found?.role !== 'field') return
    const field = found.element as HTMLInputElement
    if (field.type === 'file') return
    const isSecret = field.autocomplete === 'one-time-code' || field.type === 'password'
    if (isSecret) tell(heardAs('enter-code', found))
    else tell(heardAs(field.tagName === 'SELECT' ? 'choose' : 'type', found, field.value))
  }
  const attach = () => {
    frame.contentWindow?.addEventListener('click', onClick, true)
    frame.contentWindow?.addEventListener('input', onInput, true)
  }
  attach()
  frame.addEventListener('load', attach)
  return () => {
    frame.removeEventListener('load', attach)
    frame.contentWindow?.removeEventListener('click', onClick, true)
    frame.contentWindow?.removeEventListener('input', onInput, true)
  }
}

function foundAt(target: EventTarget | null) {
  // What comes from a frame is an Element of that frame, not of this window.
  return target && 'closest' in target ? named(target as Element) : undefined
}

const heardAs = (what: Act['do'], found: Named & { element: Element }, value = ''): Heard => {
  const { element, ...on } = found
  return { do: what, on, value, at: element.ownerDocument.location.href }
}

/** One more step; each key of what is typed into one field belongs to one step. */
export function withStep(steps: readonly HeardStep[], next: HeardStep): readonly HeardStep[] {
  const last = steps.at(-1)
  const [before, now] = [last?.heard, next.heard]
  const goesOn =
    now &&
    now.do !== 'press' &&
    before?.do === now.do &&
    before.at === now.at &&
    JSON.stringify(before.on) === JSON.stringify(now.on)
  return goesOn ? [...steps.slice(0, -1), next] : [...steps, next]
}

/** What was heard as the steps of a flow; the last is a look at what came of it. */
export async function asSteps(steps: readonly HeardStep[], language: string): Promise<FlowStep[]> {
  const written = await Promise.all(
    steps.map(
      async ({ by, heard }): Promise<FlowStep> => ({
        ...(by && { by }),
        ...(heard && { act: await actOf(heard, language) }),
      }),
    ),
  )
  return written.at(-1)?.act ? [...written, {}] : written
}

async function actOf({ do: what, on, value, at }: Heard, language: string): Promise<Act> {
  const path = /\b(account|sign-in|desk)\b[^?#]*/.exec(at)?.[0] ?? ''
  const { role, name, place } = on
  const target = {
    role,
    name: await keyOf(name, path, language),
    ...(place !== undefined && { place }),
  }
  if (what === 'type') return { do: what, on: target, text: value }
  if (what === 'choose') return { do: what, on: target, value }
  return { do: what, on: target }
}
