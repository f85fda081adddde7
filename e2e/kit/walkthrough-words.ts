/** A control as assistive technology is told of it. */
export interface Target {
  role: string
  name: string
  /** The line of the accessibility tree, with its state. */
  state: string
}

const kinds: Readonly<Record<string, string>> = {
  textbox: 'the field',
  searchbox: 'the field',
  combobox: 'the list',
  listbox: 'the list',
  button: 'the button',
  link: 'the link',
  radio: 'the choice',
  checkbox: 'the box',
  switch: 'the switch',
  tab: 'the tab',
  menuitem: 'the entry',
  heading: 'the heading',
  region: 'the part',
  dialog: 'the dialog',
  list: 'the list',
  listitem: 'the line',
  alert: 'the warning',
  status: 'the message',
  img: 'the picture',
  text: 'the words',
  group: 'the group',
  table: 'the table',
}

const bold = (words: string) => `**${words.replaceAll('*', '·')}**`
const isOn = ({ state }: Target) => state.includes('[checked]')

/** What a person does, in the words of a manual. */
export function sentenceFor(action: string, target: Target, [value]: readonly unknown[]): string {
  const { role, name } = target
  const it = `${kinds[role] ?? 'the place'} ${bold(name)}`
  switch (action) {
    case 'fill':
      return value === '' ? `Empty ${it}.` : `Type ${bold(String(value))} into ${it}.`
    case 'press':
      return `Press the key ${bold(String(value))} on ${it}.`
    case 'selectOption':
      return `Choose ${bold(labelOf(value))} in ${it}.`
    case 'setInputFiles':
      return `Add a file to ${it}.`
    case 'check':
      return role === 'radio' ? `Choose ${bold(name)}.` : `Tick ${it}.`
    case 'uncheck':
      return `Clear ${it}.`
    case 'setChecked':
      return `Turn ${it} ${value ? 'on' : 'off'}.`
    case 'tap':
      return `Tap ${it}.`
    default:
      if (role === 'switch') return `Turn ${it} ${isOn(target) ? 'off' : 'on'}.`
      return role === 'link' ? `Follow ${it}.` : `Press ${it}.`
  }
}

function labelOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'label' in value) return String(value.label)
  return Array.isArray(value) ? value.map(labelOf).join(', ') : String(value)
}

/** What a locator looks for, as words: getByRole('button', { name: 'Send' }) is Send. */
export function wordsOf(locator: { toString(): string }): string {
  const text = String(locator)
  const quoted = [...text.matchAll(/name: '((?:[^'\\]|\\.)*)'|name: \/((?:[^/\\]|\\.)*)\//g)].at(-1)
  const plain = [
    ...text.matchAll(/getBy(?:Text|Label)\((?:'((?:[^'\\]|\\.)*)'|\/((?:[^/\\]|\\.)*)\/)/g),
  ].at(-1)
  const found = quoted ?? plain
  const words = found?.[1] ?? fromPattern(found?.[2] ?? '')
  return words.replace(/\\(.)/g, '$1').replace(/[,\s]+$/, '…')
}

/** A pattern read aloud: what stands for anything, also before and after it, becomes an ellipsis. */
function fromPattern(pattern: string): string {
  if (pattern === '') return ''
  const inside = pattern
    .replace(/^\^|\$$/g, '')
    .replace(/\\[dwsS][+*]?(\{[\d,]+\})?|\.[+*]|\[[^\]]*\][+*]?/g, '…')
    .replace(/\\(.)/g, '$1')
  const whole = `${pattern.startsWith('^') ? '' : '…'}${inside}${pattern.endsWith('$') ? '' : '…'}`
  return whole.replace(/…(\s*…)+/g, '…')
}

/** What a flow found on the screen, by the check that passed; undefined where a reader learns nothing. */
export function findingOf(
  matcher: string,
  not: boolean,
  about: string,
  given: unknown,
): string | undefined {
  const it = bold(about)
  const words = given instanceof RegExp ? fromPattern(given.source) : String(given)
  switch (matcher) {
    case 'toBeVisible':
      return not ? `${it} is not shown.` : `${it} is shown.`
    case 'toBeHidden':
      return `${it} is not shown.`
    case 'toHaveCount':
      return given === 0 ? `${it} is not there.` : `${it} is there ${words} times.`
    case 'toBeChecked':
      return `${it} is ${not ? 'off' : 'on'}.`
    case 'toContainText':
    case 'toHaveText':
      return `${it} ${not ? 'does not say' : 'says'}: ${words}`
    case 'toHaveValue':
      return given === '' ? `${it} is empty.` : `${it} holds: ${words}`
    case 'toBeDisabled':
      return `${it} can not be used.`
    case 'toBeEnabled':
      return `${it} can be used.`
    case 'toHaveAccessibleDescription':
      return `${it} is explained: ${words}`
    default:
      return undefined
  }
}
