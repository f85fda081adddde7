import type { OperationId } from '../contract/every-operation.ts'
import type { Handler } from './call.ts'
import * as activity from './handlers/activity.ts'
import * as announcements from './handlers/announcements.ts'
import * as authorisations from './handlers/authorisations.ts'
import * as catalogue from './handlers/catalogue.ts'
import * as checkUp from './handlers/check-up.ts'
import * as children from './handlers/children.ts'
import * as choices from './handlers/choices.ts'
import * as contacts from './handlers/contacts.ts'
import * as content from './handlers/content.ts'
import * as deletion from './handlers/deletion.ts'
import * as demo from './handlers/demo.ts'
import * as desk from './handlers/desk.ts'
import * as deskAnnouncements from './handlers/desk-announcements.ts'
import * as devices from './handlers/devices.ts'
import * as erasures from './handlers/erasures.ts'
import * as exports from './handlers/exports.ts'
import * as guardianConsent from './handlers/guardian-consent.ts'
import * as guardianLetters from './handlers/guardian-letters.ts'
import * as homepage from './handlers/homepage.ts'
import * as liveStream from './handlers/live-stream.ts'
import * as messages from './handlers/messages.ts'
import * as orders from './handlers/orders.ts'
import * as partners from './handlers/partners.ts'
import * as permissions from './handlers/permissions.ts'
import * as privacy from './handlers/privacy.ts'
import * as privacyPolicy from './handlers/privacy-policy.ts'
import * as profile from './handlers/profile.ts'
import * as records from './handlers/records.ts'
import * as registration from './handlers/registration.ts'
import * as requests from './handlers/requests.ts'
import * as scenarios from './handlers/scenarios.ts'
import * as session from './handlers/session.ts'
import * as thirdParty from './handlers/third-party.ts'
import * as unsubscribe from './handlers/unsubscribe.ts'
import * as waitingRegistration from './handlers/waiting-registration.ts'

/** One handler for each operation of the contract; a missing one does not compile. */
export const handlers: { [Id in OperationId]: Handler<Id> } = {
  ...activity,
  ...announcements,
  ...authorisations,
  ...catalogue,
  ...checkUp,
  ...children,
  ...guardianLetters,
  ...choices,
  ...contacts,
  ...deletion,
  ...devices,
  ...guardianConsent,
  ...desk,
  ...deskAnnouncements,
  ...demo,
  ...scenarios,
  ...erasures,
  ...exports,
  ...liveStream,
  ...permissions,
  ...privacy,
  ...content,
  ...homepage,
  ...profile,
  ...partners,
  ...privacyPolicy,
  ...messages,
  ...orders,
  ...records,
  ...registration,
  ...requests,
  ...session,
  ...thirdParty,
  ...unsubscribe,
  ...waitingRegistration,
}
