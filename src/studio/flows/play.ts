import type { Act, FlowStep } from '../../scenarios/flow.ts'
import { atRest, eventually, fill, waitFor } from '../dom.ts'
import { devices, type Frame } from '../frames.ts'
import { readLogs } from '../open.ts'
import { type Shot, useStudio } from '../state.ts'
import { pictureOf } from '../storyboard/picture.ts'
import { spoken } from './words.ts'

/** The document in a frame, once it is there. */
export const documentOf = (frame: string) => (): Document | undefined =>
  document.querySelector<HTMLIFrameElement>(`iframe[data-frame="${frame}"]`)?.contentDocument ??
  undefined

/**
 * Does one step in a frame as a hand would, and gives the picture of the screen before it, with a
 * ring around what is touched. @throws NotThere
 */
export async function playStep(
  { id, device }: Frame,
  { act }: FlowStep,
  words: string,
): Promise<Shot> {
  const docOf = documentOf(id)
  const { language } = useStudio.getState().opened?.scenario ?? { language: 'en' }
  const wanted = act && { ...act.on, name: await spoken(act.on.name, language) }
  const target = wanted && (await waitFor(docOf, wanted))
  if (target && !isInView(target)) target.scrollIntoView({ block: 'center' })
  const doc = await atRest(docOf)
  // It may have been drawn anew while it came to rest.
  const touched = wanted && (await waitFor(docOf, wanted))
  if (touched) ring(touched, true)
  const { width, height } = devices[device]
  const picture = pictureOf(doc, { width, height })
  const before = useStudio.getState().calls[0]
  if (act && touched) {
    await new Promise((resolve) => setTimeout(resolve, ringInMs))
    ring(touched, false)
    await perform(act, touched)
    await atRest(docOf)
  }
  await readLogs()
  const { calls, logs } = useStudio.getState()
  const since = before ? calls.slice(0, calls.indexOf(before)) : calls
  return { picture, width, height, words, logs, events: since.flatMap(({ events }) => events) }
}

/** What shows already stays where it is: a picture begins with the top of the screen while it can. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0)
}

async function perform(act: Act, target: HTMLElement): Promise<void> {
  if (act.do === 'press') return target.click()
  if (act.do === 'type') return fill(target, act.text)
  if (act.do === 'choose') return fill(target, act.value)
  const form = target.closest('form')
  const sent = await eventually(() => form?.textContent?.match(/\d{6}/)?.[0], 'code')
  fill(target, sent)
}

/** Long enough to be seen, and not a wait for anything. */
const ringInMs = 450

function ring(element: HTMLElement, on: boolean): void {
  element.style.outline = on ? '4px solid #d9480f' : ''
  element.style.outlineOffset = on ? '3px' : ''
  element.style.borderRadius = on ? '8px' : ''
}
