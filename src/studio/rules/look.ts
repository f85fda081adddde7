import { allOf } from '../dom.ts'
import { statesBeside, wordsAt } from './measure.ts'
import { isOn } from './press.ts'
import { ticksIn } from './ticks.ts'

/** What a surface shows before anybody has answered anything. */
export interface Look {
  ticked: number
  /** Buttons that take, or refuse, everything at once. */
  acceptAll: number
  refuseAll: number
  /** Words that push towards a yes, where it is given. */
  nudges: readonly string[]
  /** Names of switches that do not say in plain words what on does and how they stand. */
  unclear: readonly string[]
}

// All is measured in English, whatever language the studio speaks.
const all = (verb: string) => new RegExp(`\\b(${verb})\\b.*\\b(all|everything)\\b`, 'i')
const takesAll = all('accept|allow|agree|turn on|switch on')
const refusesAll =
  /\bonly\b.*\bnecessary\b|\b(reject|refuse|decline|turn off|switch off)\b.*\b(all|everything)\b/i
const negative = /\b(not?|don.t|never|without|stop|disable|block|opt.?out)\b/i
const nudge = /\b(recommended|we (suggest|recommend)|best choice|most people|popular)\b/i

const isUnclear = ({ element, name }: { element: Element; name: string }) => {
  const states = statesBeside(element).map(({ textContent }) => textContent?.trim().toLowerCase())
  return (
    negative.test(name) ||
    !element.getAttribute('aria-describedby') ||
    !states.includes(isOn(element) ? 'on' : 'off')
  )
}

/** Looks at a screen in English: `yes` is what would be pressed to agree, `chosen` what was on the way. */
export function lookAt(
  doc: Document,
  yes: readonly Element[],
  chosen: readonly Element[] = [],
): Look {
  const buttons = allOf(doc, 'button').map(({ name }) => name)
  return {
    ticked: ticksIn(doc, undefined, chosen),
    acceptAll: buttons.filter((name) => takesAll.test(name)).length,
    refuseAll: buttons.filter((name) => refusesAll.test(name)).length,
    nudges: yes.flatMap((one) => wordsAt(one).match(nudge)?.[0] ?? []),
    unclear: allOf(doc, 'switch')
      .filter(isUnclear)
      .map(({ name }) => name),
  }
}
