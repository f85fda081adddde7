import type { ErasureView } from '../../../contract/erasures.ts'
import { Erasure } from './Erasure.tsx'
import { inOne } from './in-one.ts'

/** Erasures with what became of each elsewhere; those of one request stand together. */
export function ErasureList({ erasures }: { erasures: readonly ErasureView[] }) {
  return inOne(erasures).map((erasure) => <Erasure key={erasure.id} erasure={erasure} />)
}
