// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { lookAt } from './look.ts'
import { costsOf, measureSwitch } from './measure.ts'
import { ticksIn } from './ticks.ts'

const show = (html: string) => {
  document.body.innerHTML = html
  return document
}

describe('what is ticked beforehand', () => {
  it.each([
    ['a box', '<main><input type="checkbox" checked></main>', 1],
    ['a radio', '<main><input type="radio" checked><input type="radio"></main>', 1],
    ['a radio that is drawn', '<main><div role="radio" aria-checked="true"></div></main>', 1],
    ['a box in a dialog', '<div role="dialog"><input type="checkbox" checked></div>', 1],
    ['a radio in a question', '<div role="alertdialog"><input type="radio" checked></div>', 1],
    [
      'a dialog within the screen, once',
      '<main><div role="dialog"><input type="radio" checked></div></main>',
      1,
    ],
    ['what is locked', '<main><input type="checkbox" checked disabled></main>', 0],
    ['what lies beside the screen', '<nav><input type="radio" checked></nav><main></main>', 0],
  ])('counts %s', (_what, html, count) => expect(ticksIn(show(html))).toBe(count))
})

it('what was chosen on the way is not ticked beforehand', () => {
  const doc = show('<main><input type="radio" checked></main>')
  expect(ticksIn(doc, 'main', [...doc.querySelectorAll('input')])).toBe(0)
})

describe('a switch', () => {
  const row = (on: boolean, { state = on ? 'On' : 'Off', style = '', note = '' } = {}) =>
    show(`
      <div id="title">Advice on sizes</div>
      <div id="text">Compares your orders. ${note}</div>
      <div style="background: rgb(255, 255, 255)">
        <span style="font-size: 14px; font-weight: 400; color: rgb(0, 0, 0); ${style}">${state}</span>
        <button role="switch" aria-checked="${on}" aria-labelledby="title" aria-describedby="text">
          <span style="background-color: rgb(${on ? '0, 86, 77' : '102, 114, 109'})"></span>
        </button>
      </div>`).querySelector('[role="switch"]') as Element
  const costs = (no: Parameters<typeof row>[1]) => {
    const accept = measureSwitch(row(false))
    const refuse = measureSwitch(row(true, no))
    return costsOf({ accept, refuse, steps: { accept: 1, refuse: 1 }, fold: 780 })
  }
  beforeEach(() => document.head.replaceChildren())

  it('is measured by its words and its ground in the position it is in', () => {
    const off = measureSwitch(row(false))
    const on = measureSwitch(row(true))
    expect([off.words, on.words]).toEqual([7, 7])
    expect(off.fill).toBeGreaterThan(3)
    expect(on.fill).toBeGreaterThan(off.fill)
    expect(costs({})).toEqual([])
  })

  it.each([
    ['weaker words while on', 'quieter-words', { style: 'color: rgb(170, 170, 170)' }],
    ['smaller words while on', 'quieter-words', { style: 'font-size: 11px' }],
    ['a plea while on', 'more-words', { note: 'Without it nothing will ever fit you.' }],
  ] as const)('tells %s', (_what, cost, no) => expect(costs(no)).toEqual([cost]))
})

describe('the words at a choice', () => {
  beforeEach(() => {
    // Nothing is laid out here, so everything counts as shown.
    Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList
  })
  const look = (name: string, state: string, text = 'text') => {
    const doc = show(`<main>
      <button>Accept all</button><div id="title">${name}</div><div id="${text}">It does this.</div>
      <div><span>${state}</span><button role="switch" aria-checked="false"
        aria-labelledby="title" aria-describedby="text"></button></div></main>`)
    if (text !== 'text') doc.querySelector('[role=switch]')?.removeAttribute('aria-describedby')
    return lookAt(doc, [...doc.querySelectorAll('[role="switch"]')])
  }

  it('are plain where they say what on does and how it stands', () => {
    expect(look('Advice on sizes', 'Off')).toMatchObject({ unclear: [], nudges: [], acceptAll: 1 })
  })

  it.each([
    ['a negative', 'Do not advise on sizes', 'Off', 'text'],
    ['a state that is not true', 'Advice on sizes', 'On', 'text'],
    ['a state by colour alone', 'Advice on sizes', '', 'text'],
    ['no word on what on does', 'Advice on sizes', 'Off', 'other'],
  ] as const)('are unclear with %s', (_what, name, state, text) => {
    expect(look(name, state, text).unclear).toHaveLength(1)
  })

  it('push where the yes is called recommended', () => {
    expect(look('Advice on sizes', 'Off · Recommended').nudges).toEqual(['Recommended'])
  })
})
