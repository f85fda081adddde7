import {
  type OperationId,
  everyOperation as operations,
} from '../../src/contract/every-operation.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { apiBase } from '../../src/contract/operations.ts'
import type { Input } from '../faults/matrix/client.ts'
import { Remote } from '../faults/matrix/world.ts'
import { type Write, writes } from '../faults/matrix/writes.ts'

export interface Target {
  /** Ends with a slash. */
  url: string
  /** Where it listens nowhere, the same call in its own process. */
  fetch: typeof fetch
  /** Lets it do what is due. */
  settle(): Promise<void>
  /** What it has said to its operator so far. */
  said: () => string
}

/** One attempt: `got` is empty where it was refused, else what the attacker reached. */
export interface Attempt {
  what: string
  got: string
}

export interface Attack {
  name: string
  run(target: Target): AsyncGenerator<Attempt>
}

export function visitor(target: Target): Remote {
  const remote = new Remote()
  remote.url = target.url
  remote.fetch = target.fetch
  remote.settle = target.settle
  return remote
}

export interface Raw {
  status: number
  headers: Headers
  text: string
}

interface Given {
  method?: string
  headers?: Readonly<Record<string, string>>
  body?: string | ReadableStream | null
}

/** A call as an attacker makes it: nothing is added but the cookie that is given. */
export async function raw({ url, fetch }: Target, path: string, given: Given = {}): Promise<Raw> {
  const options = { ...given, redirect: 'manual', duplex: 'half' } as RequestInit
  const response = await fetch(new URL(path.replace(/^\//, ''), url), options)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

export const cookieOf = ({ jar }: Remote) => [...jar].map((pair) => pair.join('=')).join('; ')

type Bent = { [Name in keyof Input]?: Input[Name] | undefined }

/** The call of the contract as plain HTTP, to be bent. What it names and nobody gave is called 'x'. */
export function plain(operation: Operation, input: Bent, cookie: string) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? 'x'),
  )
  const isRead = operation.method === 'GET'
  return {
    path: apiBase + path,
    method: operation.method,
    headers: {
      cookie,
      ...(!isRead && {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }),
      ...(input.etag && { 'if-match': input.etag }),
      ...(input.stepUpProof && { 'step-up': input.stepUpProof }),
    } as Record<string, string>,
    body: isRead ? null : JSON.stringify(input.body ?? {}),
  }
}

/** Refused means a problem in words, by the status that is expected. */
export function refusal(answer: Raw, ...statuses: number[]): string {
  const isProblem = /problem\+json/.test(answer.headers.get('content-type') ?? '')
  return statuses.includes(answer.status) && (isProblem || answer.status === 421)
    ? ''
    : `${answer.status} ${answer.text.slice(0, 120)}`
}

/** Somebody about to make one valid call of a write, and that call as plain HTTP. */
export async function ready(target: Target, id: OperationId) {
  const person = visitor(target)
  await person.call(operations.resetDemo, {})
  const input = (await (writes[id] as Write)(person)) as Input
  return { person, input, call: plain(operations[id] as Operation, input, cookieOf(person)) }
}

export async function signedIn(target: Target, name = 'mei') {
  const person = visitor(target)
  await person.call(operations.resetDemo, {})
  await person.signIn(name)
  return person
}

export const post = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
