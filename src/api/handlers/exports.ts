import { exportTarget } from '../../contract/step-up-target.ts'
import { runningExport } from '../../engine/exports.ts'
import { exportView, personalInfoDownload } from '../../engine/projections.ts'
import type { ExportEntry } from '../../engine/slices/exports.ts'
import type { AccountState } from '../../engine/state.ts'
import { regionById } from '../../policy/lookup.ts'
import { spendOfAccount, spendOfAddress } from '../allowance.ts'
import { type Call, contextOf, execute, type Handler, loadAccount } from '../call.ts'
import { exportJob, exportProgress, exportSoon } from '../exports/job.ts'
import { zipOf } from '../exports/zip.ts'
import { ProblemError } from '../problems.ts'
import { countCategories, periodOf } from '../records.ts'
import { spendProof } from '../step-up.ts'

async function viewOf({ deps, now }: Pick<Call, 'deps' | 'now'>, entry: ExportEntry) {
  return exportView(entry, await exportProgress(deps, entry), now)
}

function find(state: AccountState, id: string): ExportEntry {
  const entry = state.exports.find((candidate) => candidate.id === id)
  if (!entry) throw new ProblemError('not-found')
  return entry
}

export const getPersonalInfoDownload: Handler<'getPersonalInfoDownload'> = async (call) => {
  const { accountId } = call.signedIn.person
  const state = await loadAccount(call.deps, accountId)
  const { from, to } = call.query
  const period = periodOf({ ...(from && { from }), ...(to && { to }) })
  const counts = await countCategories(call.deps, accountId, period)
  const exports = await Promise.all(state.exports.map((entry) => viewOf(call, entry)))
  return { result: personalInfoDownload(state, counts, exports, contextOf(call)) }
}

export const requestExport: Handler<'requestExport'> = async (call) => {
  const { deps, body, signedIn } = call
  const { accountId } = signedIn.person
  const state = await loadAccount(deps, accountId)
  const { categories, formats, from, to, language } = body
  const scope = {
    categories,
    formats,
    ...(from && { from }),
    ...(to && { to }),
    ...(language && { language }),
  }
  const running = runningExport(state)
  if (running) return { result: { ...(await viewOf(call, running)), alreadyRunning: true } }
  const spent = await spendProof(call, 'export', await exportTarget(scope))
  const { after, batch } = execute(state, { type: 'request-export', scope }, contextOf(call), [
    spent,
    await spendOfAccount(call, 'export'),
    ...(await spendOfAddress(call, 'export')),
  ])
  const entry = runningExport(after)
  if (!entry) throw new ProblemError('internal')
  const counts = await countCategories(deps, accountId, periodOf(scope))
  const total = categories.reduce((sum, id) => sum + (counts[id] ?? 0), 0)
  const job = exportJob(entry.id, accountId, scope, total, call.now)
  return {
    result: { ...exportView(entry, { done: 0, total }, call.now), alreadyRunning: false },
    batch: { ...batch, documents: [...(batch.documents ?? []), job] },
  }
}

export const getExport: Handler<'getExport'> = async (call) => {
  const state = await loadAccount(call.deps, call.signedIn.person.accountId)
  const result = await viewOf(call, find(state, call.params.id))
  return { result, etag: result.etag }
}

export const cancelExport: Handler<'cancelExport'> = async (call) => {
  const { deps, now, params, signedIn } = call
  const state = await loadAccount(deps, signedIn.person.accountId)
  find(state, params.id)
  const { after, batch } = execute(
    state,
    { type: 'cancel-export', exportId: params.id },
    contextOf(call),
    await exportSoon(deps, params.id, now),
  )
  return { result: await viewOf(call, find(after, params.id)), batch }
}

export const downloadExport: Handler<'downloadExport'> = async (call) => {
  const { deps, params, signedIn } = call
  const { accountId } = signedIn.person
  const state = await loadAccount(deps, accountId)
  const entry = find(state, params.id)
  const { batch } = execute(state, { type: 'record-download', exportId: entry.id }, contextOf(call))
  const { reference } = await viewOf(call, entry)
  return {
    result: undefined,
    file: zipOf(deps, {
      exportId: entry.id,
      reference,
      timeZone: regionById(deps.policy, state.region).timeZone,
    }),
    batch,
    headers: { 'content-disposition': `attachment; filename="personal-info-${reference}.zip"` },
  }
}
