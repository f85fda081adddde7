import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countNew, moveOf } from './moves.ts'

const cards = (ids: readonly string[]) => ids.map((itemId) => ({ itemId }))
const anyFeed = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map(cards)

describe('what moved between two feeds', () => {
  it('is told from the place before and the place after', () => {
    const before = cards(['a', 'b', 'c', 'd'])
    const after = cards(['c', 'b', 'a', 'e'])
    expect(moveOf('c', before, after)).toEqual({ kind: 'up', by: 2 })
    expect(moveOf('a', before, after)).toEqual({ kind: 'down', by: 2 })
    expect(moveOf('b', before, after)).toEqual({ kind: 'same' })
    expect(moveOf('e', before, after)).toEqual({ kind: 'new' })
    expect(moveOf('d', before, after)).toEqual({ kind: 'gone' })
  })

  it('is nothing between a feed and itself, and as much gone as new between two of one length', () => {
    fc.assert(
      fc.property(anyFeed, anyFeed, (one, other) => {
        expect(countNew(one, one)).toBe(0)
        const length = Math.min(one.length, other.length)
        const [before, after] = [one.slice(0, length), other.slice(0, length)]
        const gone = before.filter((c) => moveOf(c.itemId, before, after).kind === 'gone')
        expect(gone).toHaveLength(countNew(before, after))
      }),
    )
  })
})
