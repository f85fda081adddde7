import { everyOperation as operations } from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { exportTarget } from '../../src/contract/step-up-target.ts'
import { deadlineById } from '../../src/policy/lookup.ts'
import { pack } from '../../src/policy/pack.ts'
import {
  type Attack,
  cookieOf,
  plain,
  post,
  raw,
  ready,
  refusal,
  signedIn,
  visitor,
} from './attack.ts'

/** Seconds. */
const copyLife = deadlineById(pack, 'copy-to-fetch').value * 86_400

export const onProofs: Attack[] = [
  {
    name: 'a proof of a fresh check used again, for something else, or by somebody else',
    async *run(target) {
      for (const id of [
        'requestExport',
        'requestDeletion',
        'changeContact',
        'removeContact',
        'confirmChild',
        'acceptGuardianLetter',
      ] as const) {
        const { call } = await ready(target, id)
        const without = { ...call, headers: { ...call.headers, 'step-up': '' } }
        yield {
          what: `${id} without one`,
          got: refusal(await raw(target, call.path, without), 403),
        }
        const thief = visitor(target)
        await thief.signIn('arif')
        const stolen = { ...call, headers: { ...call.headers, cookie: cookieOf(thief) } }
        yield {
          what: `${id} with a stolen one`,
          got: refusal(await raw(target, call.path, stolen), 403, 404, 409, 412),
        }
        const own = await raw(target, call.path, call)
        if (own.status >= 300) throw new Error(`${id} could not be done: ${own.text}`)
        const again = {
          ...call,
          headers: { ...call.headers, 'idempotency-key': crypto.randomUUID() },
        }
        const answer = await raw(target, call.path, again)
        const isRunning = answer.text.includes('"alreadyRunning":true')
        yield {
          what: `${id} once more`,
          got: isRunning ? '' : refusal(answer, 403, 404, 409, 412, 401),
        }
      }
      const person = await signedIn(target)
      const body = { categories: ['wishlist'], formats: ['json' as const] }
      const stepUpProof = await person.proof('export', await exportTarget(body))
      const wider = { body: { categories: ['wishlist', 'orders'], formats: ['json'] }, stepUpProof }
      const call = plain(operations.requestExport as Operation, wider as never, cookieOf(person))
      yield {
        what: 'a proof for one category, used for two',
        got: refusal(await raw(target, call.path, call), 403),
      }
    },
  },
  {
    name: 'a link to a copy, signed out, as somebody else, and after its end',
    async *run(target) {
      const person = await signedIn(target)
      const body = { categories: ['wishlist'], formats: ['json' as const] }
      const stepUpProof = await person.proof('export', await exportTarget(body))
      const { id } = await person.call(operations.requestExport, { body, stepUpProof })
      let status = ''
      while (status !== 'ready') {
        await person.settle()
        status = (await person.call(operations.getExport, { params: { id } })).status
      }
      const { path } = plain(
        operations.downloadExport as Operation,
        { params: { id } } as never,
        '',
      )
      const cookie = cookieOf(person)
      const own = await raw(target, path, { headers: { cookie } })
      if (own.status !== 200) throw new Error(`The own copy could not be read: ${own.status}`)
      yield { what: 'without a session', got: refusal(await raw(target, path), 401) }
      const other = visitor(target)
      await other.signIn('arif')
      yield {
        what: 'as somebody else',
        got: refusal(await raw(target, path, { headers: { cookie: cookieOf(other) } }), 404),
      }
      await person.call(operations.signOut, {})
      yield {
        what: 'with the cookie of before',
        got: refusal(await raw(target, path, { headers: { cookie } }), 401),
      }
      await person.signIn('mei')
      await person.call(operations.setClock, { body: { advanceSeconds: copyLife } })
      await person.signIn('mei')
      yield {
        what: 'after its end',
        got: refusal(
          await raw(target, path, { headers: { cookie: cookieOf(person) } }),
          409,
          410,
          404,
        ),
      }
    },
  },
  {
    name: 'guessing codes: one after the other, all at once, and with fresh codes',
    async *run(target) {
      const person = visitor(target)
      await person.call(operations.resetDemo, {})
      const ask = () =>
        raw(target, '/api/v1/sign-in/challenges', post({ identifier: 'mei@example.com' }))
      let judged = 0
      for (let round = 0; round < 12; round += 1) {
        const asked = await ask()
        if (asked.status !== 201) {
          yield {
            what: `code ${round + 1}`,
            got: asked.status === 429 && asked.headers.has('retry-after') ? '' : asked.text,
          }
          continue
        }
        const { challengeId } = JSON.parse(asked.text) as { challengeId: string }
        const right = await person.code(challengeId)
        const codes = Array.from({ length: 200 }, (_, index) => String(900_000 + index)).filter(
          (code) => code !== right,
        )
        const answers = await Promise.all(
          codes.map((code) =>
            raw(target, `/api/v1/sign-in/challenges/${challengeId}/verification`, post({ code })),
          ),
        )
        const counted = answers.filter(({ text }) => text.includes('"code-wrong"')).length
        judged += counted
        for (const answer of answers)
          yield { what: 'a guess', got: answer.headers.has('set-cookie') ? 'a session' : '' }
        yield { what: `200 guesses at once`, got: counted <= 3 ? '' : `${counted} were judged` }
      }
      yield {
        what: 'all guesses of a quarter of an hour',
        got: judged <= 15 ? '' : `${judged} were judged`,
      }
    },
  },
]
