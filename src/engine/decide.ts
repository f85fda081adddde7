import { answerAnnouncement } from './announcements.ts'
import {
  grantAuthorisation,
  narrowAuthorisation,
  recordAuthorisationUse,
  revokeAuthorisation,
} from './authorisations.ts'
import { leaveInCheckUp, startCheckUp } from './check-up.ts'
import { changeCollection } from './collection.ts'
import { accept, type Command, type Context, type Decision, refuse } from './command.ts'
import { changeConsent, keepOnlyNecessary, undoOnlyNecessary } from './consent.ts'
import { creditContent, removeContent, restoreContent } from './content.ts'
import { beginErasure, cancelDeletion, completeErasure, requestDeletion } from './deletion.ts'
import { discloseToCampaign } from './disclosure.ts'
import { erasureDeciders } from './erasure/decide.ts'
import { changeExport, requestExport } from './exports.ts'
import { changeGuardianConsent } from './guardianship/consent.ts'
import { comeOfAge, loseGuardian, unlinkGuardian } from './guardianship/end.ts'
import { askGuardian, closeAsk, linkGuardian } from './guardianship/link.ts'
import { changeOrderHidden } from './hidden-orders.ts'
import { changeHomepage } from './homepage.ts'
import { agreeIdentityCheck } from './identity-check.ts'
import { removeOrderField } from './orders.ts'
import { recordPermissionUse } from './permissions.ts'
import { acknowledgePolicy } from './policy-versions.ts'
import { changeProfile } from './profile.ts'
import {
  addBlock,
  changeInterest,
  removeBlock,
  resetInterests,
  undoResetInterests,
} from './recommendation.ts'
import { completeRemoval, removeRecords, requestRecordErasure, restoreRecords } from './records.ts'
import { requestDeciders } from './requests/decide.ts'
import { changeShop } from './shops.ts'
import type { AccountState } from './state.ts'
import { unsubscribe } from './unsubscribe.ts'

type Decider<Type extends Command['type']> = (
  state: AccountState,
  command: Extract<Command, { type: Type }>,
  context: Context,
) => Decision

/** One rule set for each command; a missing one does not compile. */
const deciders: { readonly [Type in Exclude<Command['type'], 'open-account'>]: Decider<Type> } = {
  'answer-announcement': answerAnnouncement,
  ...requestDeciders,
  ...erasureDeciders,
  'change-consent': changeConsent,
  'keep-only-necessary': keepOnlyNecessary,
  'undo-only-necessary': undoOnlyNecessary,
  'disclose-to-campaign': discloseToCampaign,
  'agree-identity-check': agreeIdentityCheck,
  'ask-guardian': askGuardian,
  'close-guardian-request': closeAsk,
  'link-guardian': linkGuardian,
  'change-guardian-consent': changeGuardianConsent,
  'unlink-guardian': unlinkGuardian,
  'come-of-age': comeOfAge,
  'lose-guardian': loseGuardian,
  'grant-authorisation': grantAuthorisation,
  'narrow-authorisation': narrowAuthorisation,
  'revoke-authorisation': revokeAuthorisation,
  'use-authorisation': recordAuthorisationUse,
  'change-interest': changeInterest,
  'reset-interests': resetInterests,
  'undo-reset-interests': undoResetInterests,
  'add-block': addBlock,
  'remove-block': removeBlock,
  'remove-order-field': removeOrderField,
  'remove-records': removeRecords,
  'restore-records': restoreRecords,
  'erase-removed': requestRecordErasure,
  'complete-removal': completeRemoval,
  'change-collection': changeCollection,
  'change-shop': changeShop,
  'use-permission': recordPermissionUse,
  'change-profile': changeProfile,
  'credit-content': creditContent,
  'remove-content': removeContent,
  'restore-content': restoreContent,
  'change-homepage': changeHomepage,
  'request-export': requestExport,
  'complete-export': changeExport,
  'fail-export': changeExport,
  'cancel-export': changeExport,
  'record-download': changeExport,
  'expire-export': changeExport,
  'request-deletion': requestDeletion,
  'cancel-deletion': cancelDeletion,
  'begin-erasure': beginErasure,
  'complete-erasure': completeErasure,
  unsubscribe,
  'change-order-hidden': changeOrderHidden,
  'start-check-up': startCheckUp,
  'leave-in-check-up': leaveInCheckUp,
  'acknowledge-policy': acknowledgePolicy,
}

/**
 * What a command does to an account: the events to append, none when it is so already, or a
 * refusal with its reason. Never throws; the same arguments always give the same answer.
 */
export function decide(state: AccountState, command: Command, context: Context): Decision {
  if (command.type === 'open-account') {
    const { region, birthDate, shown } = command
    if (state.status !== 'unknown') return refuse('not-allowed-now', 'already-open')
    const opened = { type: 'account.opened', region, birthDate } as const
    return accept(context, 'II(1).1', { ...opened, ...(shown && { shown }) })
  }
  if (state.status === 'unknown' || state.status === 'erased') return refuse('gone', 'no-account')
  const decider = deciders[command.type] as Decider<Command['type']>
  return decider(state, command, context)
}
