import i18next from 'i18next'
import { loadWords } from '../../i18n/setup.ts'
import { atRest, waitFor } from '../dom.ts'
import { devices, type Frame } from '../frames.ts'
import { type Shot, useStudio } from '../state.ts'
import { pictureOf } from '../storyboard/picture.ts'
import type { FlowStep } from './flows.ts'

/** The document in a frame, once it is there. */
export const documentOf = (frame: string) => (): Document | undefined =>
  document.querySelector<HTMLIFrameElement>(`iframe[data-frame="${frame}"]`)?.contentDocument ??
  undefined

/** The words of `namespace:key` in a language. */
export async function wordOf(name: string, language: string): Promise<string> {
  const [namespace = '', key = ''] = name.split(':')
  await loadWords([namespace], language)
  const t = i18next.getFixedT(language, namespace as 'common')
  return String(t(key as 'app'))
}

/**
 * Does one step in a frame as a hand would, and gives the picture of the screen before it, with a
 * ring around what is pressed. @throws NotThere
 */
export async function playStep(
  { id, device }: Frame,
  { press }: FlowStep,
  words: string,
): Promise<Shot> {
  const docOf = documentOf(id)
  const { language } = useStudio.getState().opened?.scenario ?? { language: 'en' }
  const target = press && (await waitFor(docOf, press.role, await wordOf(press.name, language)))
  target?.scrollIntoView({ block: 'center' })
  const doc = await atRest(docOf)
  // It may have been drawn anew while it came to rest.
  const pressed = press && (await waitFor(docOf, press.role, await wordOf(press.name, language)))
  if (pressed) ring(pressed, true)
  const { width, height } = devices[device]
  const picture = pictureOf(doc, { width, height })
  const before = useStudio.getState().calls[0]
  if (pressed) {
    await new Promise((resolve) => setTimeout(resolve, ringInMs))
    ring(pressed, false)
    pressed.click()
    await atRest(docOf)
  }
  const { calls } = useStudio.getState()
  const since = before ? calls.slice(0, calls.indexOf(before)) : calls
  return { picture, width, height, words, events: since.flatMap(({ events }) => events) }
}

/** Long enough to be seen, and not a wait for anything. */
const ringInMs = 450

function ring(element: HTMLElement, on: boolean): void {
  element.style.outline = on ? '4px solid #d9480f' : ''
  element.style.outlineOffset = on ? '3px' : ''
  element.style.borderRadius = on ? '8px' : ''
}
