import type { Deps } from '../deps.ts'
import type { Recipients } from './port.ts'
import { sampleRecipients } from './sample-recipients.ts'

const none = async () => Promise.reject(new Error('There is no line to any recipient.'))

/** Where a host was given no line to anybody: people tell every recipient. */
const noLines: Recipients = { reaches: () => false, tell: none, ask: none }

/** How this host reaches recipients: by what it was given, else a demo by its samples. */
export function recipientsOf(deps: Deps): Recipients {
  if (deps.recipients) return deps.recipients(deps)
  return deps.demo ? sampleRecipients(deps) : noLines
}
