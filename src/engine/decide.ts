import {
  grantAuthorisation,
  narrowAuthorisation,
  recordAuthorisationUse,
  revokeAuthorisation,
} from './authorisations.ts'
import { accept, type Command, type Context, type Decision, refuse } from './command.ts'
import { changeConsent, keepOnlyNecessary, undoOnlyNecessary } from './consent.ts'
import { beginErasure, cancelDeletion, completeErasure, requestDeletion } from './deletion.ts'
import { changeExport, requestExport } from './exports.ts'
import { recordPermissionUse } from './permissions.ts'
import { addBlock, changeInterest, removeBlock, resetInterests } from './recommendation.ts'
import type { AccountState } from './state.ts'

/**
 * What a command does to an account: the events to append, none when it is so already, or a
 * refusal with its reason. Never throws; the same arguments always give the same answer.
 */
export function decide(state: AccountState, command: Command, context: Context): Decision {
  if (command.type === 'open-account') {
    const { region, birthDate } = command
    if (state.status !== 'unknown') return refuse('not-allowed-now', 'already-open')
    return accept(context, 'II(1).1', { type: 'account.opened', region, birthDate })
  }
  if (state.status === 'unknown' || state.status === 'erased') return refuse('gone', 'no-account')
  switch (command.type) {
    case 'change-consent':
      return changeConsent(state, command, context)
    case 'keep-only-necessary':
      return keepOnlyNecessary(state, command, context)
    case 'undo-only-necessary':
      return undoOnlyNecessary(state, command, context)
    case 'grant-authorisation':
      return grantAuthorisation(state, command, context)
    case 'narrow-authorisation':
      return narrowAuthorisation(state, command, context)
    case 'revoke-authorisation':
      return revokeAuthorisation(state, command, context)
    case 'use-authorisation':
      return recordAuthorisationUse(state, command, context)
    case 'change-interest':
      return changeInterest(state, command, context)
    case 'reset-interests':
      return resetInterests(state, context)
    case 'add-block':
      return addBlock(state, command, context)
    case 'remove-block':
      return removeBlock(state, command, context)
    case 'use-permission':
      return recordPermissionUse(state, command, context)
    case 'request-export':
      return requestExport(state, command, context)
    case 'complete-export':
    case 'fail-export':
    case 'cancel-export':
    case 'record-download':
    case 'expire-export':
      return changeExport(state, command, context)
    case 'request-deletion':
      return requestDeletion(state, command, context)
    case 'cancel-deletion':
      return cancelDeletion(state, command, context)
    case 'begin-erasure':
      return beginErasure(state, context)
    case 'complete-erasure':
      return completeErasure(state, context)
  }
}
