import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DomainEvent } from '../engine/events.ts'
import type { BulkRecord, Store } from './port.ts'

interface Place {
  open(): Promise<Store>
  remove?(): Promise<void>
}

const event = (id: string): DomainEvent => ({
  id,
  at: '2026-11-01T00:00:00.000Z',
  actor: { kind: 'person', id: 'p' },
  policyVersion: '2024-07-30',
  clause: 'II(2).3',
  type: 'interests.reset',
})
const append = (accountId: string, expectedVersion: number, ...ids: string[]) => ({
  append: { accountId, expectedVersion, events: ids.map(event) },
})
const put = (
  id: string,
  expectedRevision: number,
  rest: { owner?: string; dueAt?: string } = {},
) => ({
  put: { kind: 'k', id, owner: '', dueAt: '', body: { id }, ...rest },
  expectedRevision,
})
const row = (id: string, day: number): BulkRecord => ({
  id,
  at: `2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  data: { text: `quote ' " and 茶 ${id}` },
})
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/**
 * What every store must do. `newPlace` makes an empty place; opening that place again, at the
 * same time or later, leads to the same data.
 */
export function describeStore(name: string, newPlace: () => Promise<Place>): void {
  describe(`the ${name} store`, () => {
    let place: Place
    let store: Store
    const opened: Store[] = []
    const open = async () => {
      const another = await place.open()
      opened.push(another)
      return another
    }
    beforeEach(async () => {
      place = await newPlace()
      store = await open()
    })
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
      await place.remove?.()
    })

    it('keeps a log in order, one account apart from another', async () => {
      await store.commit(append("o'hara", 0, 'a', 'b'))
      await store.commit(append("o'hara", 2, 'c'))
      expect(idsOf((await store.load("o'hara")).events)).toEqual(['a', 'b', 'c'])
      expect(await store.load('other')).toEqual({ version: 0, events: [] })
    })

    it('refuses to append at a version that has passed', async () => {
      await store.commit(append('p', 0, 'a'))
      expect(await store.commit(append('p', 0, 'b'))).toBe('conflict')
      expect((await store.load('p')).version).toBe(1)
    })

    it('writes a whole batch or nothing of it', async () => {
      await store.commit({ documents: [put('taken', 0)] })
      const batch = { ...append('p', 0, 'a'), documents: [put('new', 0), put('taken', 0)] }
      expect(await store.commit(batch)).toBe('conflict')
      expect((await store.load('p')).version).toBe(0)
      expect(await store.document('k', 'new')).toBeUndefined()
      expect(await store.commit({ ...append('p', 5, 'a'), documents: [put('new', 0)] })).toBe(
        'conflict',
      )
      expect(await store.document('k', 'new')).toBeUndefined()
    })

    it('changes a document only at the revision that was seen', async () => {
      await store.commit({ documents: [put('d', 0)] })
      expect(await store.commit({ documents: [put('d', 1)] })).toBe('committed')
      expect(await store.commit({ documents: [put('d', 1)] })).toBe('conflict')
      expect((await store.document('k', 'd'))?.revision).toBe(2)
      const drop = { kind: 'k', id: 'd' }
      expect(await store.commit({ documents: [{ drop, expectedRevision: 1 }] })).toBe('conflict')
      expect(await store.commit({ documents: [{ drop, expectedRevision: 2 }] })).toBe('committed')
      expect(await store.document('k', 'd')).toBeUndefined()
    })

    it('writes one document after the other, also when it is the same one twice', async () => {
      expect(await store.commit({ documents: [put('d', 0), put('d', 0)] })).toBe('conflict')
      expect(await store.document('k', 'd')).toBeUndefined()
      const drop = { drop: { kind: 'k', id: 'd' }, expectedRevision: 1 }
      const documents = [put('d', 0), drop, put('d', 0), put('d', 1)]
      expect(await store.commit({ documents })).toBe('committed')
      expect((await store.document('k', 'd'))?.revision).toBe(2)
    })

    it('finds documents by what is due and by owner, earliest first', async () => {
      await store.commit({
        documents: [
          put('late', 0, { dueAt: '2026-12-01', owner: 'p' }),
          put('soon', 0, { dueAt: '2026-11-01', owner: 'p' }),
          put('never', 0, { owner: 'p' }),
          put('theirs', 0, { dueAt: '2026-10-01', owner: 'q' }),
        ],
      })
      const due = await store.documents('k', { dueBy: '2026-11-15', limit: 9 })
      expect(idsOf(due)).toEqual(['theirs', 'soon'])
      const owned = await store.documents('k', { owner: 'p', limit: 9 })
      expect(idsOf(owned)).toEqual(['never', 'soon', 'late'])
      expect(idsOf(await store.documents('k', { owner: 'p', limit: 1 }))).toEqual(['never'])
    })

    it('pages through records newest first, also those of the same moment', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 3), row('c', 3), row('d', 2)])
      await store.putRecords('q', 's', [row('x', 9)])
      const first = await store.records('p', 's', { limit: 2 })
      expect(idsOf(first.rows)).toEqual(['c', 'b'])
      const second = await store.records('p', 's', { limit: 2, after: first.next ?? '' })
      expect(idsOf(second.rows)).toEqual(['d', 'a'])
      expect(second.next).toBeUndefined()
      expect(first.rows[0]?.data).toEqual(row('c', 3).data)
    })

    it('reads and counts a period, both ends included', async () => {
      await store.putRecords(
        'p',
        's',
        [1, 2, 3, 4].map((day) => row(`r${day}`, day)),
      )
      const period = { from: row('', 2).at, to: row('', 3).at }
      const page = await store.records('p', 's', { limit: 9, ...period })
      expect(idsOf(page.rows)).toEqual(['r3', 'r2'])
      expect(await store.countRecords('p', 's', period)).toBe(2)
      expect(await store.countRecords('p', 's')).toBe(4)
    })

    it('replaces records by id and erases them in steps', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 2)])
      await store.putRecords('p', 's', [row('a', 5)])
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(['a', 'b'])
      expect(await store.eraseRecords('p', 's', 1)).toBe(1)
      expect(await store.eraseRecords('p', 's', 5)).toBe(1)
      expect(await store.eraseRecords('p', 's', 5)).toBe(0)
    })

    it('changes rows together with the log, or neither', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 2), row('c', 3)])
      const move = [
        { accountId: 'p', set: 't', put: [row('a', 1)] },
        { accountId: 'p', set: 's', drop: ['a', 'b'] },
      ]
      const stale = { append: { accountId: 'p', expectedVersion: 4, events: [] }, records: move }
      expect(await store.commit(stale)).toBe('conflict')
      expect(await store.countRecords('p', 's')).toBe(3)
      expect(await store.commit({ ...append('p', 0, 'e'), records: move })).toBe('committed')
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(['c'])
      expect(idsOf((await store.records('p', 't', { limit: 9 })).rows)).toEqual(['a'])
    })

    it('reads rows by id, and none that is not there', async () => {
      await store.putRecords('p', 's', [row('a', 1), row("o'b", 2)])
      const found = await store.recordsById('p', 's', ["o'b", 'x'])
      expect(found).toEqual([row("o'b", 2)])
    })

    it('erases only up to a moment when told so', async () => {
      await store.putRecords('p', 's', [row('a', 1), row('b', 2), row('c', 3)])
      expect(await store.eraseRecords('p', 's', 9, row('', 2).at)).toBe(2)
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(['c'])
    })

    it('keeps files in parts', async () => {
      const bytes = new Uint8Array([0, 255, 7])
      await store.writePart('e1/a', 0, new Uint8Array([1]))
      await store.writePart('e1/a', 0, bytes)
      await store.writePart('e10/a', 0, bytes)
      expect(await store.readPart('e1/a', 0)).toEqual(bytes)
      await store.eraseParts('e1/')
      expect(await store.readPart('e1/a', 0)).toBeUndefined()
      expect(await store.readPart('e10/a', 0)).toEqual(bytes)
    })

    it('replaces a log by its tombstone, only at the version that was seen', async () => {
      await store.commit(append('p', 0, 'a', 'b'))
      expect(await store.replaceStream('p', 1, event('gone'))).toBe('conflict')
      expect(await store.replaceStream('p', 2, event('gone'))).toBe('committed')
      expect(idsOf((await store.load('p')).events)).toEqual(['gone'])
    })

    it('lets exactly one of many go on from the version they all saw', async () => {
      const doors = [store, await open(), await open()]
      for (let version = 0; version < 5; version += 1) {
        const ends = await Promise.all(
          [...doors, ...doors].map((door, index) =>
            door.commit({
              ...append('p', version, `e${version}`),
              documents: [put('head', version), put(`note-${version}-${index}`, 0)],
            }),
          ),
        )
        expect(ends.filter((end) => end === 'committed')).toHaveLength(1)
      }
      expect(idsOf((await store.load('p')).events)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4'])
      expect(await store.documents('k', { limit: 99 })).toHaveLength(1 + 5)
    })

    it('never makes two batches wait for each other', async () => {
      const other = await open()
      const ids = ['a', 'b', 'c', 'd', 'e']
      for (let revision = 0; revision < 5; revision += 1) {
        const ends = await Promise.all([
          store.commit({ documents: ids.map((id) => put(id, revision)) }),
          other.commit({ documents: ids.toReversed().map((id) => put(id, revision)) }),
        ])
        expect(ends.toSorted()).toEqual(['committed', 'conflict'])
      }
    })

    it('has everything when it is opened again', async () => {
      const bytes = new Uint8Array([1, 2, 3])
      await store.commit({ ...append('p', 0, 'a'), documents: [put('d', 0)] })
      await store.putRecords('p', 's', [row('r', 1)])
      await store.writePart('f', 0, bytes)
      const again = await open()
      expect(await again.load('p')).toEqual(await store.load('p'))
      expect(await again.document('k', 'd')).toEqual(await store.document('k', 'd'))
      expect((await again.records('p', 's', { limit: 9 })).rows).toEqual([row('r', 1)])
      expect(await again.readPart('f', 0)).toEqual(bytes)
    })

    it('keeps what people type as they typed it', async () => {
      const awkward = { z: '\u0000 \ud800', a: ['🧵', 'ＡＢ', ''], '1': null, b: '茶'.repeat(3000) }
      const body = JSON.parse(JSON.stringify(awkward)) as unknown
      await store.commit({
        documents: [{ put: { ...put("o'd", 0).put, body }, expectedRevision: 0 }],
      })
      const found = await store.document('k', "o'd")
      expect(JSON.stringify(found?.body)).toBe(JSON.stringify(body))
      const data = body as BulkRecord['data']
      await store.putRecords('p', 's', [{ ...row('r', 1), data }])
      const [kept] = (await store.records('p', 's', { limit: 9 })).rows
      expect(JSON.stringify(kept?.data)).toBe(JSON.stringify(data))
    })

    it('orders ids by their bytes, whatever the language of the machine', async () => {
      const ids = ['a', 'B', 'ä', 'z', '_', '10', '9']
      await store.putRecords(
        'p',
        's',
        ids.map((id) => row(id, 1)),
      )
      await store.commit({ documents: ids.map((id) => put(id, 0)) })
      const ordered = ['10', '9', 'B', '_', 'a', 'z', 'ä']
      expect(idsOf((await store.records('p', 's', { limit: 9 })).rows)).toEqual(
        ordered.toReversed(),
      )
      expect(idsOf(await store.documents('k', { limit: 9 }))).toEqual(ordered)
    })

    it('can be emptied', async () => {
      await store.commit({ ...append('p', 0, 'a'), documents: [put('d', 0)] })
      await store.clear()
      expect((await store.load('p')).version).toBe(0)
      expect(await store.document('k', 'd')).toBeUndefined()
    })
  })
}
