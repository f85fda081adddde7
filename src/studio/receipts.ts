import { operations } from '../contract/operations.ts'
import type { Receipt } from '../contract/schemas.ts'
import { callIn } from './frames.ts'

/** Every receipt of the person in a frame, newest first, with the keys to verify them. */
export async function receiptsOf(frame: string): Promise<{ receipts: Receipt[]; keys: unknown[] }> {
  const call = callIn(frame)
  const receipts: Receipt[] = []
  let cursor: string | undefined
  do {
    const page = await call(operations.listReceipts, {
      query: { limit: 100, ...(cursor && { cursor }) },
    })
    receipts.push(...page.receipts)
    cursor = page.next ?? undefined
  } while (cursor)
  const { keys } = await call(operations.getKeys, {})
  return { receipts, keys }
}
