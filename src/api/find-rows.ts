import { type RowFilter, recordRow, rowFilter } from '../engine/record-views.ts'
import { live } from '../engine/records.ts'
import type { AccountState } from '../engine/state.ts'
import { type BulkRecord, cursorAfter } from '../stores/port.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problems.ts'

const rowsAStep = 1_000
/** Rows that one call looks at. */
export const mostLookedAt = 5_000

/**
 * Rows of a list that fit. Looks at no more than a few thousand each time, so that a call is short
 * however long the list is; the caller goes on from `next`.
 * @throws ProblemError validation
 */
export async function findRows(
  { store }: Deps,
  state: AccountState,
  category: string,
  { cursor, limit, ...filter }: RowFilter & { cursor?: string | undefined; limit: number },
): Promise<{ rows: readonly BulkRecord[]; next?: string | undefined; looked: number }> {
  const period = live(state, category, {})
  const page = (size: number, after: string | undefined) =>
    store.records(state.accountId, category, { limit: size, ...period, ...(after && { after }) })
  let after = cursor && checkedCursor(cursor)
  const hidden = new Set(category === 'orders' ? state.hiddenOrders : [])
  const isWhole = !filter.q && !filter.category && !filter.shop && !filter.kind
  if (isWhole && hidden.size === 0) {
    const { rows, next } = await page(limit, after)
    return { rows, next, looked: rows.length }
  }
  const fits = rowFilter(filter, hidden)
  const found: BulkRecord[] = []
  let looked = 0
  do {
    const { rows, next } = await page(rowsAStep, after)
    for (const row of rows) {
      looked += 1
      if (fits(recordRow(row))) found.push(row)
      if (found.length === limit) return { rows: found, next: cursorAfter(row), looked }
    }
    after = next
  } while (after && looked < mostLookedAt)
  return { rows: found, next: after, looked }
}

/** @throws ProblemError validation, for what no page of ours has given. */
export function checkedCursor(cursor: string): string {
  try {
    const parts = JSON.parse(cursor) as unknown
    const isOurs = Array.isArray(parts) && parts.length === 2 && parts.every(isText)
    if (isOurs) return cursor
  } catch {
    // Not even JSON: as unknown as any other.
  }
  throw new ProblemError('validation', {
    errors: [{ path: 'query.cursor', message: 'Unknown cursor' }],
  })
}

const isText = (part: unknown) => typeof part === 'string' && !part.includes('\0')
