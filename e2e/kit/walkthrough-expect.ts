import { expect as plain } from '@playwright/test'
import { recorder } from './walkthrough.ts'
import { findingOf, wordsOf } from './walkthrough-words.ts'

type Matchers = Record<string, unknown>

/** The same `expect`, which also writes down what was found on the screen. */
export const tellingExpect: typeof plain = new Proxy(plain, {
  apply(target, self, args: Parameters<typeof plain>) {
    const matchers = Reflect.apply(target, self, args) as unknown as Matchers
    return isLocator(args[0]) ? telling(matchers, wordsOf(args[0]), false) : matchers
  },
})

function telling(matchers: Matchers, about: string, not: boolean): Matchers {
  return new Proxy(matchers, {
    get(target, name: string) {
      const value = target[name]
      if (name === 'not') return telling(value as Matchers, about, true)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        const result: unknown = await value.apply(target, args)
        const finding = about && findingOf(name, not, about, args[0])
        if (finding) recorder()?.found(finding)
        return result
      }
    },
  })
}

function isLocator(value: unknown): value is { toString(): string } {
  return typeof value === 'object' && value !== null && 'ariaSnapshot' in value
}
