import { exportable, runningExport } from '../../engine/exports.ts'
import type { AccountState } from '../../engine/state.ts'
import type { Batch } from '../../stores/port.ts'
import { execute, inOneBatch } from '../call.ts'
import type { Deps } from '../deps.ts'
import { exportJob } from '../exports/job.ts'
import { ProblemError } from '../problems.ts'
import { countCategories } from '../records.ts'
import { type Opened, shownAtCheck } from './opened.ts'

/**
 * To fulfil a request for a copy is to have one made (IV(2)): all that is held, in a form to read
 * and one for machines, where the person's own copies are and in the language they asked in.
 * @throws ProblemError not-allowed-now while another copy is being made
 */
export async function copyWrites(
  deps: Deps,
  opened: Opened,
  done: { after: AccountState; batch: Batch },
): Promise<Batch> {
  if (runningExport(done.after)) {
    throw new ProblemError('not-allowed-now', { reason: 'copy-under-way' })
  }
  const { context } = opened
  const { accountId } = done.after
  const language = shownAtCheck(opened)?.locale
  const categories = exportable(context).map(({ id }) => id)
  const scope = { categories, formats: ['html', 'json'] as const, ...(language && { language }) }
  const { after, batch } = inOneBatch(done, (state) =>
    execute(state, { type: 'request-export', scope }, context),
  )
  const made = runningExport(after)
  if (!made) throw new ProblemError('internal')
  const counts = await countCategories(deps, accountId)
  const total = categories.reduce((sum, id) => sum + (counts[id] ?? 0), 0)
  const job = exportJob(made.id, accountId, scope, total, context.now)
  return { ...batch, documents: [...(batch.documents ?? []), job] }
}
