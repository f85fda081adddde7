import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOf } from '../../.ci/shape-of.ts'
import { openHost } from '../api/test-host.ts'
import { createMemoryStore } from '../stores/memory.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { fits, type Shape } from './shape.ts'

const json = Object.entries<Operation>(operations).filter(([, { file }]) => !file)

/** Anything of a shape, as JSON. */
function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape) {
    case 'string':
      return fc.string()
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'integer':
      return fc.maxSafeInteger()
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'anything':
      return fc.jsonValue()
  }
  if ('one' in shape) return fc.constantFrom(...shape.one)
  if ('any' in shape) return fc.oneof(...shape.any.map(anyOf))
  if ('list' in shape) return fc.array(anyOf(shape.list), { maxLength: 3 })
  if ('map' in shape) return fc.dictionary(fc.string(), anyOf(shape.map), { maxKeys: 3 })
  const parts = Object.entries(shape.object)
  return fc.record(
    Object.fromEntries(parts.map(([name, part]) => [name.replace(/\?$/, ''), anyOf(part)])),
    { requiredKeys: parts.flatMap(([name]) => (name.endsWith('?') ? [] : [name])) },
  )
}

/** Every place in a value where something else could stand. */
function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place]
  return [place, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...place, key]))]
}

function withAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = withAt(copy[key], rest, other)
  return copy
}

describe('the shape a built page checks answers by', () => {
  it.each(json)('%s: takes whatever has it', (_, { result }) => {
    const shape = shapeOf(result)
    fc.assert(
      fc.property(anyOf(shape), (value) => fits(shape, JSON.parse(JSON.stringify(value)))),
      { numRuns: 20 },
    )
  })

  it.each(json)('%s: never refuses what the schema takes, nor takes HTML or nothing', (_, op) => {
    const shape = shapeOf(op.result)
    for (const wrong of [undefined, null, '', '<!doctype html>', 7, []]) {
      expect([wrong, fits(shape, wrong)]).toEqual([wrong, op.result.safeParse(wrong).success])
    }
  })

  it('takes for nothing only what is empty', () => {
    const nothing = shapeOf(json.find(([id]) => id === 'signOut')?.[1].result as never)
    expect([fits(nothing, {}), fits(nothing, { surprise: true })]).toEqual([true, false])
  })

  it('agrees with the schemas on real answers, whole and with one thing changed', {
    timeout: 30_000,
  }, async () => {
    const host = openHost(createMemoryStore())
    const cookie = await host.signIn('mei@example.com')
    const reads = json.filter(
      ([, { method, path, session }]) =>
        method === 'GET' && session === 'person' && !path.includes('{'),
    )
    let compared = 0
    for (const [id, { path, result }] of reads) {
      const { status, json: answer } = await host.call<unknown>('GET', path, { cookie })
      if (status !== 200) continue
      const shape = shapeOf(result)
      expect([id, fits(shape, answer)]).toEqual([id, true])
      const changed = placesIn(answer)
        .slice(0, 60)
        .flatMap((place) => [undefined, null, { odd: true }, [7]].map((other) => [place, other]))
      const odd = changed.filter(([place, other]) => {
        const value = JSON.parse(JSON.stringify({ a: withAt(answer, place as string[], other) })).a
        return fits(shape, value) !== result.safeParse(value).success
      })
      expect([id, odd]).toEqual([id, []])
      compared += changed.length
    }
    expect(compared).toBeGreaterThan(2_000)
  })
})
