import { z } from 'zod'
import { ChildrenAndGuardians, childrenPath } from './children.ts'
import { operation } from './operation.ts'
import { Id } from './schemas.ts'

const Moment = z.iso.datetime()
const Token = z.string().min(1).max(1_000)
const byToken = z.strictObject({ token: Token })
const path = `${childrenPath}/letters/{token}` as const

/** The child that a letter is about, for the grown-up it was written to. */
export const GuardianLetter = z.object({
  child: Id,
  name: z.string(),
  /** It has no account yet: a yes opens one, a no erases what was kept for it. */
  opensAccount: z.boolean(),
  at: Moment,
  expiresAt: Moment,
})
export type GuardianLetter = z.infer<typeof GuardianLetter>

/** The link in the message to the grown-up whom a child named: good for seven days, once, for them alone. */
export const guardianLetterOperations = {
  getGuardianLetter: operation({
    method: 'GET',
    path,
    summary: 'Which child a link asks about; changes nothing',
    clause: 'VII',
    session: 'person',
    params: byToken,
    status: 200,
    result: GuardianLetter,
  }),
  acceptGuardianLetter: operation({
    method: 'POST',
    path: `${path}/confirmation`,
    summary: 'Whoever the link was sent to becomes the guardian',
    clause: 'VII',
    session: 'person',
    stepUp: 'guardian',
    params: byToken,
    status: 200,
    result: ChildrenAndGuardians,
  }),
  refuseGuardianLetter: operation({
    method: 'POST',
    path: `${path}/refusal`,
    summary: 'Whoever the link was sent to says no',
    clause: 'VII',
    session: 'person',
    params: byToken,
    status: 200,
    result: ChildrenAndGuardians,
  }),
  listSampleGuardianLetters: operation({
    method: 'GET',
    path: '/demo/guardian-letters',
    summary:
      'The link to the grown-up whom the signed-in child named, or one whose registration waits',
    clause: 'VII',
    session: 'none',
    demo: true,
    query: z.strictObject({ waiting: Id.optional() }),
    status: 200,
    result: z.object({ letters: z.array(z.object({ token: Token, expiresAt: Moment })) }),
  }),
}
