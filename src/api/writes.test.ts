import { expect, it } from 'vitest'
import { writeIds, writes } from '../../e2e/faults/matrix/writes.ts'

it('has a valid call of every write, to be crossed with every fault and every attack', () => {
  // A new one is added to e2e/faults/matrix/writes-*.ts, beside its like.
  expect(Object.keys(writes).toSorted()).toEqual(writeIds.toSorted())
})
