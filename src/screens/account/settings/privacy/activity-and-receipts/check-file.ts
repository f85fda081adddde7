import { z } from 'zod'
import { Receipt } from '../../../../../contract/schemas.ts'
import { receiptKeys, type Verdict, verdictOn } from './verify.ts'

const largest = 20 * 1024 * 1024
const ReceiptFile = z.union([
  Receipt.transform((receipt) => [receipt]),
  z.object({ receipts: z.array(Receipt).min(1) }).transform(({ receipts }) => receipts),
])

export type CheckedFile =
  | { fault: 'too-large' | 'no-receipt' | 'no-keys' }
  | { name: string; results: readonly { receipt: Receipt; verdict: Verdict }[] }

/** Verifies each receipt in a file with our own keys, never with keys the file brings along. */
export async function checkFile(file: File): Promise<CheckedFile> {
  if (file.size > largest) return { fault: 'too-large' }
  const parsed = ReceiptFile.safeParse(await readJson(file))
  if (!parsed.success) return { fault: 'no-receipt' }
  const keys = await receiptKeys().catch(() => null)
  if (!keys) return { fault: 'no-keys' }
  const results = parsed.data.map(async (receipt) => ({
    receipt,
    verdict: await verdictOn(receipt, keys),
  }))
  return { name: file.name, results: await Promise.all(results) }
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    return undefined
  }
}
