import { expect, type Page } from '@playwright/test'
import { callInPage } from './in-page.ts'

interface Span {
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
}

export interface Clock {
  /**
   * Moves the host's virtual clock forward, and has the host do what is due.
   * Resolves to the time it is then.
   */
  advance(span: Span): Promise<Date>
  /** Leaves undone what is due, such as a copy being made, until the clock is moved. */
  hold(): Promise<void>
  /** The time the host lives in. */
  now(): Promise<Date>
}

export function clockOn(page: Page): Clock {
  const move = async (advanceSeconds: number, hold = false) => {
    const given = { advanceSeconds, hold }
    const { status, body } = await callInPage(page, 'PUT', '/demo/clock', given)
    expect(status).toBe(200)
    return new Date((body as { now: string }).now)
  }
  return {
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
      move(((days * 24 + hours) * 60 + minutes) * 60 + seconds),
    async hold() {
      await move(0, true)
    },
    now: () => move(0),
  }
}
