import { contrastOf } from '../../policy/contrast.ts'

/** What a control asks of the eye and the hand, measured where it is drawn. */
export interface Measured {
  tag: string
  /** px */
  width: number
  height: number
  fontSize: number
  weight: number
  /** WCAG contrast of its words on their ground. */
  contrast: number
  /** WCAG contrast of its own ground against what lies around it; 1 where it has none. */
  fill: number
  words: number
  inTabOrder: boolean
  /** px from the top of the document. */
  bottom: number
}

export interface Choice {
  accept: Measured
  refuse: Measured
  /** Presses until it is done, from the same screen. */
  steps: { accept: number; refuse: number }
  /** px of screen that shows at once. */
  fold: number
}

export type Cost =
  | 'more-steps'
  | 'smaller'
  | 'quieter-words'
  | 'quieter-ground'
  | 'other-kind'
  | 'no-key'
  | 'more-words'
  | 'below-fold'

/** More presses than any limit: it could not be done at all. */
export const never = 99

type Colour = [red: number, green: number, blue: number, alpha: number]

function colourOf(text: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha]
}

const styleOf = (element: Element) =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element)

/** The first ground that is not see-through, from the element upwards. */
function groundOf(element: Element | null): Colour {
  if (!element) return [255, 255, 255, 1]
  const colour = colourOf(styleOf(element).backgroundColor)
  return colour[3] > 0.5 ? colour : groundOf(element.parentElement)
}

/** Words as the language counts them. */
export function wordsIn(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}

const languageOf = ({ ownerDocument }: Element) => ownerDocument.documentElement.lang || 'en'

/** The elements an attribute such as `aria-labelledby` points to. */
const namedBy = (element: Element, attribute: string): Element[] =>
  (element.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => {
    const named = id && element.ownerDocument.getElementById(id)
    return named ? [named] : []
  })

/** What stands beside a switch, such as the word for how it is. */
export const statesBeside = (element: Element): Element[] =>
  [...(element.parentElement?.children ?? [])].filter((one) => one !== element)

/** What is read at a control itself: its name, and what stands beside it. */
export const wordsAt = (element: Element): string =>
  [element, ...namedBy(element, 'aria-labelledby'), ...statesBeside(element)]
    .map((one) => one.textContent)
    .join(' ')

/**
 * A switch in the position it is in: pressing it off is the no, pressing it on the yes. Its words
 * are what names and describes it and the state beside it, as weak as the weakest at the switch;
 * its ground is the strongest that is drawn in it.
 */
export function measureSwitch(element: Element): Measured {
  const around = groundOf(element.parentElement)
  const atSwitch = [...namedBy(element, 'aria-labelledby'), ...statesBeside(element)]
  const said = [...atSwitch, ...namedBy(element, 'aria-describedby')]
  const words = atSwitch.map(measure)
  const grounds = [...element.querySelectorAll('*')].map((one) => contrastOf(groundOf(one), around))
  return {
    ...measure(element),
    fontSize: Math.min(...words.map(({ fontSize }) => fontSize)),
    weight: Math.min(...words.map(({ weight }) => weight)),
    contrast: Math.min(...words.map(({ contrast }) => contrast)),
    fill: Math.max(1, ...grounds),
    words: wordsIn(said.map((one) => one.textContent).join(' '), languageOf(element)),
  }
}

export function measure(element: Element): Measured {
  const { width, height, bottom } = element.getBoundingClientRect()
  const { fontSize, fontWeight, color } = styleOf(element)
  const ground = groundOf(element)
  const around = groundOf(element.parentElement)
  return {
    tag: element.tagName.toLowerCase(),
    width: Math.round(width),
    height: Math.round(height),
    fontSize: Number.parseFloat(fontSize),
    weight: Number(fontWeight),
    contrast: contrastOf(colourOf(color), ground),
    fill: contrastOf(ground, around),
    words: wordsIn(element.textContent ?? '', languageOf(element)),
    inTabOrder: (element as HTMLElement).tabIndex >= 0,
    bottom: Math.round(bottom + (element.ownerDocument.defaultView?.scrollY ?? 0)),
  }
}

/** px or ratio by which two may differ without one being favoured. */
const slack = { height: 1, fontSize: 0.1, ratio: 0.5, words: 2 }
/** A label is as wide as its words; a target under this share of the other's area is smaller. */
const leastShare = 0.6

/** In what way refusing costs more than accepting; nothing where it does not. */
export function costsOf({ accept, refuse, steps, fold }: Choice): Cost[] {
  const area = ({ width, height }: Measured) => width * height
  const isSmaller =
    refuse.height < accept.height - slack.height || area(refuse) < area(accept) * leastShare
  const isFilled = accept.fill > refuse.fill + slack.ratio
  const isQuieter =
    refuse.fontSize < accept.fontSize - slack.fontSize ||
    refuse.weight < accept.weight ||
    // On a ground of its own a word has another contrast, which says nothing about the other.
    (!isFilled && refuse.contrast < accept.contrast - slack.ratio)
  const found: [boolean, Cost][] = [
    [steps.refuse > steps.accept, 'more-steps'],
    [isSmaller, 'smaller'],
    [isQuieter, 'quieter-words'],
    [isFilled, 'quieter-ground'],
    [refuse.tag !== accept.tag, 'other-kind'],
    [accept.inTabOrder && !refuse.inTabOrder, 'no-key'],
    [refuse.words > accept.words + slack.words, 'more-words'],
    [accept.bottom <= fold && refuse.bottom > fold, 'below-fold'],
  ]
  return found.flatMap(([is, cost]) => (is ? [cost] : []))
}
