// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { keepFocus } from './keep-focus.ts'

beforeAll(keepFocus)
beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = `<main>
    <h1 id="page-title" tabindex="-1">Page</h1>
    <section><h2>Other part</h2></section>
    <section><h2>Part</h2><p><button>One</button></p><button>Two</button></section>
  </main>`
})
afterEach(() => void vi.useRealTimers())

const button = (name: string) => screen.getByRole('button', { name })

/** What the press of a button takes away, and what its screen does by itself. */
async function pressed(name: string, gone: Element | null, then = () => {}) {
  button(name).focus()
  gone?.remove()
  await Promise.resolve()
  then()
  vi.runAllTimers()
}

test('what went with its press leaves the focus at the heading of its part', async () => {
  await pressed('One', button('One').parentElement)
  expect(document.activeElement?.textContent).toBe('Part')
})

test('where its part went too, the focus is at the title of the page', async () => {
  await pressed('One', button('One').closest('section'))
  expect(document.activeElement?.textContent).toBe('Page')
})

test('where its screen moves the focus, or nothing was lost, it stays there', async () => {
  await pressed('One', button('One'), () => button('Two').focus())
  expect(document.activeElement).toBe(button('Two'))
  await pressed('Two', screen.getByText('Other part'))
  expect(document.activeElement).toBe(button('Two'))
})
