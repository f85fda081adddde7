import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page, TestInfo } from '@playwright/test'
import { sentenceFor, type Target, wordsOf } from './walkthrough-words.ts'

/** One step of a flow, as a reader follows it. */
export interface WalkStep {
  sentence: string
  /** File of the picture of the screen just before the step is taken. */
  picture?: string
  /** Where on the picture the step is taken, in per cent of its width and height. */
  mark?: { left: number; top: number; width: number; height: number }
  /** 1 for the person's first device. */
  device: number
  /** What the flow found on the screen afterwards. */
  found: string[]
}

export interface Walk {
  title: string
  file: string
  /** Of the file, where it begins. */
  line: number
  project: string
  status: string
  steps: WalkStep[]
  /** The screens at the end, one for each device. */
  last: string[]
}

const actions = [
  'click',
  'fill',
  'check',
  'uncheck',
  'setChecked',
  'press',
  'selectOption',
  'setInputFiles',
  'tap',
] as const
const quality = 70

/**
 * Writes down what a test does, in words and pictures. It stands in the way of nothing: without
 * the environment's WALKTHROUGHS this module is not even loaded.
 */
export class Recorder {
  readonly #folder: string
  readonly #info: TestInfo
  readonly #pages: Page[] = []
  readonly #steps: WalkStep[] = []
  #pictures = 0
  /** Above 0 inside a verb of the kit, which is one step however much it does. */
  #quiet = 0

  constructor(folder: string, info: TestInfo) {
    this.#folder = join(folder, info.project.name, info.testId)
    this.#info = info
    mkdirSync(this.#folder, { recursive: true })
  }

  /** Something done to one control. The picture shows the control before it is touched. */
  async onControl(locator: Locator, action: string, args: readonly unknown[]): Promise<void> {
    if (this.#quiet > 0) return
    const page = locator.page()
    const one = locator.first()
    // Whatever is wrong with the control, the action itself is about to say it better.
    await one.waitFor({ timeout: 5_000 }).catch(() => {})
    await one.scrollIntoViewIfNeeded({ timeout: 1_000 }).catch(() => {})
    const target = await targetOf(one)
    const mark = await this.#markOf(page, one)
    await this.#add(page, sentenceFor(action, target, args), mark)
  }

  async onPage(page: Page, sentence: string): Promise<void> {
    if (this.#quiet === 0) await this.#add(page, sentence)
  }

  async verb<Result>(page: Page, sentence: string, run: () => Promise<Result>): Promise<Result> {
    if (this.#quiet === 0) await this.#add(page, sentence)
    this.#quiet += 1
    try {
      return await run()
    } finally {
      this.#quiet -= 1
    }
  }

  found(sentence: string): void {
    const step = this.#steps.at(-1)
    if (this.#quiet > 0 || !step || step.found.includes(sentence)) return
    step.found.push(sentence)
  }

  async finish(): Promise<void> {
    const last: string[] = []
    for (const page of this.#pages) {
      const picture = await this.#picture(page)
      if (picture) last.push(picture)
    }
    const walk: Walk = {
      title: this.#info.title,
      file: this.#info.file,
      line: this.#info.line,
      project: this.#info.project.name,
      status: this.#info.status ?? 'unknown',
      steps: this.#steps,
      last,
    }
    writeFileSync(join(this.#folder, 'walk.json'), JSON.stringify(walk))
  }

  async #add(page: Page, sentence: string, mark?: WalkStep['mark']): Promise<void> {
    const picture = await this.#picture(page)
    const device = this.#pages.indexOf(page) + 1
    const step = { sentence, device, found: [], ...(picture && { picture }), ...(mark && { mark }) }
    this.#steps.push(step)
  }

  async #picture(page: Page): Promise<string | undefined> {
    if (!this.#pages.includes(page)) this.#pages.push(page)
    if (page.isClosed() || page.url() === 'about:blank') return undefined
    this.#pictures += 1
    const file = `${String(this.#pictures).padStart(3, '0')}.jpg`
    const taken = await page
      .screenshot({ path: join(this.#folder, file), type: 'jpeg', quality, animations: 'disabled' })
      .catch(() => undefined)
    return taken && file
  }

  async #markOf(page: Page, locator: Locator): Promise<WalkStep['mark']> {
    const box = await locator.boundingBox({ timeout: 1_000 }).catch(() => null)
    const size = page.viewportSize()
    if (!box || !size) return undefined
    const share = (value: number, of: number) => Math.round((1_000 * value) / of) / 10
    return {
      left: share(box.x, size.width),
      top: share(box.y, size.height),
      width: share(box.width, size.width),
      height: share(box.height, size.height),
    }
  }
}

/** Role, name and state as assistive technology is told them. */
async function targetOf(locator: Locator): Promise<Target> {
  const [line = ''] = (await locator.ariaSnapshot({ timeout: 1_000 }).catch(() => '')).split('\n')
  const [, role = '', name = ''] = /^- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? []
  return { role, name: name.replace(/\\(.)/g, '$1') || wordsOf(locator), state: line }
}

let current: Recorder | undefined

/** Starts to write down what the test does with any page. Undone by `finish`. */
export function startRecording(folder: string, page: Page, info: TestInfo): Recorder {
  if (!current) listen(page)
  current = new Recorder(folder, info)
  return current
}

export const recorder = () => current

/** Playwright tells nobody what is about to be done, so its own methods are wrapped, once a process. */
function listen(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Record<string, unknown>
  for (const action of actions) {
    before(locators, action, (self, args) => {
      return current?.onControl(self as Locator, action, args)
    })
  }
  const pages = Object.getPrototypeOf(page) as Record<string, unknown>
  before(pages, 'reload', (self) => current?.onPage(self as Page, 'Load the page again.'))
  before(pages, 'goBack', (self) => current?.onPage(self as Page, 'Go back.'))
  before(pages, 'goto', (self, [url]) => {
    const address = new URL(String(url))
    const path = (address.hash || address.pathname).replace(/^#?\//, '')
    return current?.onPage(self as Page, `Open the address **${path || 'of the start'}**.`)
  })
}

function before(
  prototype: Record<string, unknown>,
  method: string,
  tell: (self: unknown, args: readonly unknown[]) => Promise<void> | undefined,
): void {
  const original = prototype[method] as (...args: unknown[]) => Promise<unknown>
  prototype[method] = async function (this: unknown, ...args: unknown[]) {
    await tell(this, args)
    return original.apply(this, args)
  }
}
