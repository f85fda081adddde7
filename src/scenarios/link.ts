import type { Scenario } from '../contract/scenarios.ts'
import { type Flow, parseFlow } from './flow.ts'
import { parseScenario, ScenarioProblem, scenarioNamed } from './resolve.ts'

/** What a code starts with; names have no dot. A later form gets another number. */
const form = '1.'
/** Characters of JSON that a code may unfold to. */
const most = 60_000

/** The scenario a link stands for: a name, or a code that holds it whole. @throws ScenarioProblem */
export async function scenarioOfLink(text: string): Promise<Scenario> {
  return text.includes('.') ? parseScenario(await decode(text)) : scenarioNamed(text)
}

/** The flow that a link holds. @throws ScenarioProblem */
export const flowOfLink = async (code: string): Promise<Flow> => parseFlow(await decode(code))

/** A scenario or a flow as a short text for an address: its JSON, deflated, in base64url. */
export async function encode(value: Scenario | Flow): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(value))
  const bytes = await through(json, new CompressionStream('deflate-raw'))
  const base64 = btoa(String.fromCharCode(...bytes))
  return form + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function decode(code: string): Promise<unknown> {
  try {
    if (!code.startsWith(form)) throw new Error('another form')
    const base64 = code.slice(form.length).replaceAll('-', '+').replaceAll('_', '/')
    const packed = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const json = await through(packed, new DecompressionStream('deflate-raw'))
    return JSON.parse(new TextDecoder().decode(json))
  } catch (cause) {
    throw new ScenarioProblem('broken-code', code.slice(0, 40), { cause })
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Read piece by piece: a small code may unfold to something very large.
  for await (const chunk of new Blob([bytes]).stream().pipeThrough(stream)) {
    length += chunk.length
    if (length > most) throw new Error('too large')
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}
