import type { z } from 'zod'
import type { Operation } from '../contract/operation.ts'
import type { Problem } from '../contract/problem-schema.ts'
import { ProblemError } from './problems.ts'

const largestBody = 64 * 1024
const deepestBody = 12

/** State changes only from the centre itself: browsers say where a call comes from (CSRF). */
export function refuseForeign(request: Request, publicOrigin?: string): void {
  if (request.method === 'GET') return
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw new ProblemError('forbidden')
  const origin = request.headers.get('origin')
  const own = publicOrigin ?? new URL(request.url).origin
  if (origin && origin !== own) throw new ProblemError('forbidden')
}

export async function parseInput(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
) {
  if (placesOfNul(params, 'params').length > 0) throw new ProblemError('not-found')
  const { searchParams } = new URL(request.url)
  const query = Object.fromEntries(searchParams)
  const text =
    operation.method === 'GET' ? '' : await readBody(request, operation.bodyLimit ?? largestBody)
  const errors: NonNullable<Problem['errors']> = []
  const read = (schema: z.ZodType | undefined, at: string, value: unknown) => {
    for (const path of placesOfNul(value, at)) errors.push({ path, message: 'Holds a NUL' })
    const parsed = schema?.safeParse(value)
    for (const issue of parsed?.error?.issues ?? []) {
      errors.push({ path: [at, ...issue.path].join('.'), message: issue.message })
    }
    return parsed?.data
  }
  const input = {
    params: read(operation.params, 'params', params),
    query: read(operation.query, 'query', query),
    body: read(operation.body, 'body', operation.body && parseJson(text)),
  }
  // Whoever stands before this host may have looked at the other one.
  if (Object.keys(query).length < searchParams.size) {
    errors.push({ path: 'query', message: 'A parameter is given twice' })
  }
  if (errors.length > 0) throw new ProblemError('validation', { errors })
  return { input, text }
}

/** No id and no word of anybody holds a NUL, and not every database can even be asked for one. */
function placesOfNul(value: unknown, at: string): string[] {
  if (typeof value === 'string') return value.includes('\0') ? [at] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => placesOfNul(part, `${at}.${name}`))
}

async function readBody(request: Request, limit: number): Promise<string> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ProblemError('unsupported-media')
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    throw new ProblemError('too-large')
  }
  return readText(request, limit)
}

/** Stops reading at the limit: a body that never says how long it is must not fill the memory. */
async function readText({ body }: Request, limit: number): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > limit) {
      void reader.cancel().catch(() => undefined)
      throw new ProblemError('too-large')
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parseJson(text: string): unknown {
  if (depthOf(text) > deepestBody) {
    throw new ProblemError('validation', {
      errors: [{ path: 'body', message: 'Nested too deeply' }],
    })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('validation', { errors: [{ path: 'body', message: 'Not JSON' }] })
  }
}

/** Brackets in strings count too: good enough to stop a bomb before it is parsed. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
