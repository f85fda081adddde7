import type {
  AccountHome,
  Authorisation,
  AuthorizationManagement,
  ConsentState,
  DeleteAccount,
  DeletionState,
  Export,
  NotificationSettings,
  PersonalInfoDownload,
  PersonalInformationChoices,
  SystemPermissionManagement,
} from '../contract/schemas.ts'
import { deadlineById, purposeById } from '../policy/lookup.ts'
import { action } from './action.ts'
import { authorisationClause } from './authorisations.ts'
import type { Context, Refusal } from './command.ts'
import {
  bulkWithdrawn,
  isInRegion,
  signalled,
  whyNotGive,
  whyNotUndoOnlyNecessary,
  whyNotWithdraw,
} from './consent.ts'
import { blockers, whyNotDelete, whyNotKeep } from './deletion.ts'
import { followThrough } from './erasure/views.ts'
import type { KeptData } from './events.ts'
import { exportable, whyNotCancelExport, whyNotDownload, whyNotExport } from './exports.ts'
import { reference } from './reference.ts'
import type { AuthorisationEntry } from './slices/authorisations.ts'
import type { DeletionEntry } from './slices/deletion.ts'
import type { ExportEntry } from './slices/exports.ts'
import type { AccountState } from './state.ts'
import { addDays, lastDayOf } from './time.ts'

/** Records held, per data category. */
export type Counts = Readonly<Record<string, number>>

export function consentState(state: AccountState, purpose: string, context: Context): ConsentState {
  const entry = state.consents[purpose]
  return {
    purpose,
    choice: entry?.choice ?? 'unasked',
    at: entry?.at ?? null,
    receiptId: entry?.eventId ?? null,
    etag: `"consent-${purpose}-${entry?.revision ?? 0}"`,
    clause: purposeById(context.policy, purpose)?.clause ?? 'IV(4)',
    suspended: entry?.choice === 'given' ? whySuspended(state, purpose, context) : null,
    actions: [
      action('give', whyNotGive(state, purpose, context)),
      action('withdraw', whyNotWithdraw(purpose, context)),
    ],
  }
}

/** Why a consent that was given does not count now. IV(5): a closing account's data is used for nothing. */
function whySuspended(state: AccountState, purpose: string, context: Context): string | null {
  if (state.status !== 'active') return 'stopped-until-deletion'
  return purpose === signalled && context.optOutSignal ? 'opt-out-signal' : null
}

/** Additional purposes that exist in the person's region. */
function choicesOf(state: AccountState, context: Context) {
  return context.policy.purposes.filter(
    (purpose) => purpose.kind === 'additional' && isInRegion(state, purpose, context),
  )
}

export function accountHome(
  state: AccountState,
  counts: Counts,
  more: Pick<
    AccountHome,
    'asked' | 'checkUp' | 'guardian' | 'handedOverAt' | 'invitations' | 'lastEntry' | 'news'
  >,
  context: Context,
): AccountHome {
  const choices = choicesOf(state, context)
  return {
    choices: {
      given: choices.filter(({ id }) => state.consents[id]?.choice === 'given').length,
      total: choices.length,
    },
    records: Object.values(counts).reduce((sum, count) => sum + count, 0),
    // IV(5): while the account waits to be deleted every one of them is refused.
    authorisations:
      state.status === 'active'
        ? state.authorisations.filter(({ revokedAt }) => revokedAt === null).length
        : 0,
    ...more,
  }
}

export function personalInformation(
  state: AccountState,
  context: Context,
): PersonalInformationChoices {
  const { purposes } = context.policy
  const undoable = bulkWithdrawn(state)
  const given = Object.values(state.consents).some(({ choice }) => choice === 'given')
  return {
    purposes: purposes
      .filter((purpose) => isInRegion(state, purpose, context))
      .map(({ id, kind, legalBasis, clause, categories }) => ({
        id,
        kind,
        legalBasis,
        clause,
        categories: [...categories],
        consent: kind === 'basic' ? null : consentState(state, id, context),
      })),
    undoable,
    actions: [
      action('keep-only-necessary', given ? undefined : nothing('nothing-given')),
      action('undo', whyNotUndoOnlyNecessary(state, context)),
    ],
  }
}

const nothing = (reason: string): Refusal => ({ code: 'not-allowed-now', reason })

export function notificationSettings(state: AccountState, context: Context): NotificationSettings {
  const { channels, kinds } = context.policy.notices
  return {
    channels: [...channels],
    kinds: kinds.map(({ id, clause, locked }) => ({
      id,
      clause,
      locked: locked ?? null,
      cells: context.policy.purposes
        .filter(({ notice }) => notice?.kind === id)
        .map(({ id: purpose, notice }) => ({
          channel: notice?.channel ?? '',
          consent: consentState(state, purpose, context),
        })),
    })),
  }
}

export function authorisationView(entry: AuthorisationEntry): Authorisation {
  const { id, kind, name, scopes, removedScopes, grantedAt, lastUse, revision } = entry
  return {
    id,
    kind,
    name,
    scopes: [...scopes],
    removedScopes: [...removedScopes],
    grantedAt,
    lastUse: lastUse && { at: lastUse.at, scopes: [...lastUse.scopes] },
    etag: `"authorisation-${id}-${revision}"`,
    clause: authorisationClause(entry),
    actions: [
      action('narrow', scopes.length > 1 ? undefined : nothing('last-scope')),
      action('revoke', undefined),
    ],
  }
}

export function authorizationManagement(state: AccountState): AuthorizationManagement {
  return {
    authorisations: state.authorisations
      .filter(({ revokedAt }) => revokedAt === null)
      .map(authorisationView),
    ended: state.authorisations.flatMap(({ id, name, revokedAt }) =>
      revokedAt === null ? [] : [{ id, name, at: revokedAt }],
    ),
  }
}

export function systemPermissionManagement(
  state: AccountState,
  context: Context,
): SystemPermissionManagement {
  return {
    permissions: context.policy.permissions.map(
      ({ id, clause, functions, permissionsApiName, purposeId }) => ({
        id,
        clause,
        functions: functions.map((name) => ({
          id: name,
          lastUsedAt: state.permissionUse[id]?.[name] ?? null,
        })),
        permissionsApiName,
        grant: consentState(state, purposeId, context),
      }),
    ),
  }
}

export function exportView(
  entry: ExportEntry,
  progress: { done: number; total: number },
  now: string,
): Export {
  const { id, status, requestedAt, bytes, records, expiresAt, receiptId, revision } = entry
  const { categories, formats, from, to, language } = entry.scope
  return {
    id,
    reference: reference('EXP', id),
    status: status === 'ready' && expiresAt !== null && expiresAt <= now ? 'expired' : status,
    scope: {
      categories: [...categories],
      formats: [...formats],
      ...(from && { from }),
      ...(to && { to }),
      ...(language && { language }),
    },
    requestedAt,
    progress,
    bytes,
    records,
    expiresAt,
    receiptId,
    etag: `"export-${id}-${revision}"`,
    actions: [
      action('cancel', whyNotCancelExport(entry)),
      action('download', whyNotDownload(entry, now)),
    ],
  }
}

export function personalInfoDownload(
  state: AccountState,
  counts: Counts,
  exports: readonly Export[],
  context: Context,
): PersonalInfoDownload {
  return {
    categories: exportable(context).map(({ id, clause }) => ({
      id,
      clause,
      records: counts[id] ?? 0,
    })),
    exports: [...exports],
    actions: [action('request', whyNotExport(state))],
  }
}

export function deletionView(
  deletion: DeletionEntry,
  state: AccountState,
  now: string,
): DeletionState {
  const { requestId, status, requestedAt, effectiveAt, cancelableUntil, receiptId } = deletion
  return {
    requestId,
    reference: reference('DEL', requestId),
    status,
    requestedAt,
    effectiveAt,
    cancelableUntil,
    etag: deletionEtag(state),
    receiptId,
    actions: [action('cancel', whyNotKeep(state, now))],
  }
}

export function deletionEtag(state: AccountState): string {
  return `"delete-account-${state.deletion?.revision ?? 0}"`
}

/** What a law keeps after deletion, and until which date, counted from the day of erasure (V(1)). */
export function keptData(counts: Counts, erasureAt: string, context: Context): KeptData[] {
  return exportable(context).flatMap(({ id, lawHold }) =>
    lawHold && (counts[id] ?? 0) > 0
      ? [
          {
            category: id,
            clause: lawHold.clause,
            reasonCode: lawHold.reasonCode,
            until: lastDayOf(erasureAt, lawHold.period),
          },
        ]
      : [],
  )
}

/** `untold`: categories somebody has to hear of although nothing may be left in them. */
export function deleteAccount(
  state: AccountState,
  counts: Counts,
  untold: readonly string[],
  context: Context,
): DeleteAccount {
  const waitingDays = deadlineById(context.policy, 'deletion-waiting-period').value
  const kept = keptData(counts, addDays(context.now, waitingDays), context)
  const keptIds = new Set(kept.map(({ category }) => category))
  const held = Object.keys(counts).filter((id) => (counts[id] ?? 0) > 0)
  const told = [...new Set([...held, ...untold])].filter((id) => !keptIds.has(id))
  return {
    erased: exportable(context)
      .filter(({ id }) => !keptIds.has(id))
      .map(({ id }) => ({ category: id, records: counts[id] ?? 0 })),
    kept: kept.map((entry) => ({ ...entry, records: counts[entry.category] ?? 0 })),
    blockers: blockers(context.facts),
    thirdParties: state.authorisations.filter(({ revokedAt }) => revokedAt === null).length,
    ...followThrough(state, told, context),
    waitingDays,
    deletion: state.deletion && deletionView(state.deletion, state, context.now),
    etag: deletionEtag(state),
    actions: [action('request-deletion', whyNotDelete(state, context))],
  }
}
