import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import type { Input } from '../faults/matrix/client.ts'
import { type Write, writeIds, writes } from '../faults/matrix/writes.ts'
import {
  type Attack,
  cookieOf,
  plain,
  raw,
  ready,
  refusal,
  signedIn,
  type Target,
  visitor,
} from './attack.ts'

/** Of a write that names a thing, the victim's own valid call. */
async function victimsCall(target: Target, id: OperationId) {
  const victim = visitor(target)
  await victim.call(operations.resetDemo, {})
  const input = (await (writes[id] as Write)(victim)) as Input
  return { operation: operations[id] as Operation, input, victim }
}

async function attacker(target: Target) {
  const other = visitor(target)
  await other.signIn('arif')
  return other
}

const named = writeIds.filter((id) => /\{/.test(operations[id].path))
/** Ids of the catalogue and of the policy: the same for everybody, so the call is about oneself. */
const shared = new Set([
  'changeDoNotDisturb',
  'removeChat',
  'changeCollection',
  'recordView',
  'changeConsent',
  'usePermission',
  'changeInterest',
  'narrowAuthorisation',
  'revokeAuthorisation',
  'authoriseThirdPartyClient',
  'answerAnnouncement',
  'leaveInCheckUp',
  'requestContactCode',
  'changeContact',
  'removeContact',
  'changeAddress',
  'removeAddress',
  'chooseDefaultAddress',
  'removeRecords',
  'creditContent',
  'removeContent',
  'restoreContent',
  'changeOrderHidden',
  'removeOrderField',
])
const opensBySecret = new Set(['signIn', 'signInAtDesk', 'giveGuardianConsent', 'unsubscribe'])

export const acrossPeople: Attack[] = [
  {
    name: 'another person’s id on every write that names one',
    async *run(target) {
      for (const id of named.filter((one) => !opensBySecret.has(one))) {
        const { operation, input } = await victimsCall(target, id)
        const log = () => logOf(target, 'acc-mei', 'acc-lily')
        const other = await attacker(target)
        const before = await log()
        const call = plain(operation, input, cookieOf(other))
        const answer = await raw(target, call.path, call)
        const unchanged = before === (await log())
        const got = shared.has(id)
          ? unchanged
            ? ''
            : `${answer.status}, and the victim’s log changed`
          : refusal(answer, 401, 403, 404, 410) || (unchanged ? '' : 'the victim’s log changed')
        yield { what: id, got }
      }
    },
  },
  {
    name: 'another person’s id on every read that names one',
    async *run(target) {
      const { input: request, victim } = await victimsCall(target, 'attachFile')
      const { files, receiptId } = await victim.call(operations.attachFile, request as never)
      const id = request.params?.id ?? ''
      const reads: [OperationId, Record<string, string>][] = [
        ['getRequest', { id }],
        ['getRequestFile', { id, file: files[0]?.id ?? '' }],
        ['getReceipt', { id: receiptId }],
        ['getDeskCase', { id }],
        ['getDeskFile', { id, file: files[0]?.id ?? '' }],
      ]
      const other = await attacker(target)
      for (const [name, params] of reads) {
        const call = plain(operations[name] as Operation, { params } as never, cookieOf(other))
        yield { what: name, got: refusal(await raw(target, call.path, call), 401, 404) }
      }
    },
  },
  {
    name: 'every call without a session',
    async *run(target) {
      for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
        if (operation.session === 'none') continue
        const call = plain(operation, {}, '')
        yield { what: id, got: refusal(await raw(target, call.path, call), 401) }
      }
    },
  },
  {
    name: 'role swap: person at the desk, staff in the centre, a third party’s token anywhere',
    async *run(target) {
      const person = visitor(target)
      await person.call(operations.resetDemo, {})
      await person.signIn('mei')
      const { token } = await person.call(operations.issueThirdPartyToken, {
        body: { authorisation: 'parcel-pal' },
      })
      const staff = visitor(target)
      await staff.signInAtDesk('ana')
      const swap = (cookie: string, from: string, to: string) => cookie.replace(from, to)
      const asStaff = swap(cookieOf(person), '__Host-session=', '__Host-session-desk=')
      const asPerson = swap(cookieOf(staff), '__Host-session-desk=', '__Host-session=')
      for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
        if (operation.session === 'none' || operation.demo) continue
        const cookies =
          operation.session === 'staff' ? [cookieOf(person), asStaff] : [cookieOf(staff), asPerson]
        for (const cookie of cookies) {
          const call = plain(operation, {}, cookie)
          yield {
            what: `${id} in another role`,
            got: refusal(await raw(target, call.path, call), 401),
          }
        }
        const call = plain(operation, {}, '')
        const headers = { ...call.headers, authorization: `Bearer ${token}` }
        yield {
          what: `${id} by a third party`,
          got: refusal(await raw(target, call.path, { ...call, headers }), 401),
        }
      }
    },
  },
  {
    name: 'acting for somebody else’s child: every write that is valid otherwise, and every read',
    async *run(target) {
      const behalf = { 'on-behalf-of': 'acc-lily' }
      const persons = (Object.entries(operations) as [OperationId, Operation][]).filter(
        ([, { session, demo }]) => session === 'person' && !demo,
      )
      // What a guardian may do for a child of theirs tells nobody else that there is a child.
      const status = ({ byGuardian }: Operation) => (byGuardian ? 404 : 403)
      for (const [id, operation] of persons.filter(([one]) => one in writes)) {
        const { call } = await ready(target, id)
        const before = await logOf(target, 'acc-lily')
        const headers = { ...call.headers, ...behalf }
        const answer = await raw(target, call.path, { ...call, headers })
        const unchanged = before === (await logOf(target, 'acc-lily'))
        const got =
          refusal(answer, status(operation)) || (unchanged ? '' : 'the child’s log changed')
        yield { what: id, got }
      }
      const other = await signedIn(target, 'arif')
      for (const [id, operation] of persons.filter(([, { method }]) => method === 'GET')) {
        const call = plain(operation, {}, cookieOf(other))
        const headers = { ...call.headers, ...behalf }
        const answer = await raw(target, call.path, { ...call, headers })
        yield { what: id, got: refusal(answer, status(operation)) }
      }
    },
  },
  {
    name: 'an idempotency key smuggled between people',
    async *run(target) {
      for (const id of ['startRequest', 'changeProfile', 'requestExport', 'addAddress'] as const) {
        const { operation, input, victim } = await victimsCall(target, id)
        const call = plain(operation, input, cookieOf(victim))
        const first = await raw(target, call.path, call)
        const other = await attacker(target)
        const headers = { ...call.headers, cookie: cookieOf(other) }
        const answer = await raw(target, call.path, { ...call, headers })
        const leaked = answer.headers.has('idempotency-replayed') || answer.text === first.text
        yield { what: id, got: leaked ? answer.text.slice(0, 100) : '' }
      }
    },
  },
]

async function logOf(target: Target, ...accounts: string[]): Promise<string> {
  const texts = await Promise.all(
    accounts.map(async (id) => (await raw(target, `/api/v1/demo/logs/${id.slice(4)}`)).text),
  )
  return texts.join('\n')
}
