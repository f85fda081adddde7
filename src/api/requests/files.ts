import type { PolicyPack } from '../../policy/schema.ts'
import type { Document, DocumentWrite } from '../../stores/port.ts'
import type { Answer } from '../call.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problems.ts'

export interface FileBody {
  requestId: string
  name: string
  type: string
  bytes: number
  parts: number
}

const partSize = 256 * 1024
const longestName = 80
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
}
const signatures: readonly (readonly [type: string, start: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

export const requestFilesOf = (accountId: string) => `request-file/${accountId}/`
const nameOf = (accountId: string, id: string) => `${requestFilesOf(accountId)}${id}/`

/**
 * Checks a file and writes its parts; the write that makes it known comes back, for the batch.
 * @throws ProblemError validation with a reason: file-too-large, file-type
 */
export async function storeFile(
  deps: Deps,
  accountId: string,
  file: { id: string; requestId: string; name: string; data: string },
  taken: readonly string[] = [],
): Promise<DocumentWrite> {
  const bytes = Uint8Array.from(atob(file.data), (character) => character.charCodeAt(0))
  const type = checkedType(bytes, deps.policy)
  const parts = Math.ceil(bytes.length / partSize)
  for (let index = 0; index < parts; index += 1) {
    const part = bytes.slice(index * partSize, (index + 1) * partSize)
    await deps.store.writePart(nameOf(accountId, file.id), index, part)
  }
  const name = freeName(safeName(file.name, type), taken)
  const body: FileBody = { requestId: file.requestId, name, type, bytes: bytes.length, parts }
  return {
    put: { kind: 'request-file', id: file.id, owner: accountId, dueAt: '', body },
    expectedRevision: 0,
  }
}

function checkedType(bytes: Uint8Array, { desk }: PolicyPack): string {
  if (bytes.length > desk.attachments.bytes) {
    throw new ProblemError('validation', { reason: 'file-too-large' })
  }
  const type = typeOf(bytes)
  if (type && desk.attachments.types.includes(type)) return type
  throw new ProblemError('validation', { reason: 'file-type' })
}

/** What the bytes are, whatever the name says; undefined when they are nothing that is taken. */
function typeOf(bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (known) return known[0]
  if (bytes.includes(0)) return undefined
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'text/plain'
  } catch {
    return undefined
  }
}

/** No folders, no characters that hide or reorder others, and the ending of what it really is. */
export function safeName(given: string, type: string): string {
  const ending = endings[type] ?? 'bin'
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, longestName)
  return `${stem || 'file'}.${ending}`
}

/** A second file of one name has a number, so that people can tell them apart. */
export function freeName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.')
  let free = name
  for (let count = 2; taken.includes(free); count += 1) {
    free = `${name.slice(0, dot)} (${count})${name.slice(dot)}`
  }
  return free
}

/** Out of reach at once, with its name; the worker erases what was in it. */
export async function dropFile(deps: Deps, id: string, now: string): Promise<DocumentWrite[]> {
  const found = await deps.store.document<FileBody>('request-file', id)
  if (!found) return []
  const put = { ...found, dueAt: now, body: { ...found.body, name: '' } }
  return [{ put, expectedRevision: found.revision }]
}

/** Erases what was in a file that the person took away. */
export async function stepFile({ store }: Deps, { kind, id, owner }: Document): Promise<void> {
  await store.eraseParts(nameOf(owner, id))
  await store.commit({ documents: [{ drop: { kind, id } }] })
}

/** A file as an answer that no browser shows as a page of its own. */
export async function fileAnswer(
  deps: Deps,
  accountId: string,
  requestId: string,
  fileId: string,
): Promise<Answer<unknown>> {
  const found = await deps.store.document<FileBody>('request-file', fileId)
  const isThere = found?.owner === accountId && found.dueAt === ''
  if (!isThere || found.body.requestId !== requestId) {
    throw new ProblemError('not-found')
  }
  const { name, parts } = found.body
  let index = 0
  const file = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await deps.store.readPart(nameOf(accountId, fileId), index)
      index += 1
      if (part) controller.enqueue(part)
      if (!part || index >= parts) controller.close()
    },
  })
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return {
    result: undefined,
    file,
    headers: { 'content-disposition': disposition, 'content-security-policy': 'sandbox' },
  }
}
