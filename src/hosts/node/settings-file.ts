import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/**
 * What a JSON file named by an environment variable holds.
 * @throws with the variable, the file and what is wrong in it
 */
export function readSettings<T>(variable: string, file: string, schema: z.ZodType<T>): T {
  const wrong = (why: string) => new Error(`${variable}: ${file} ${why}`)
  let input: unknown
  try {
    input = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw wrong(`can't be read: ${(cause as Error).message}`)
  }
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw wrong(`is wrong: ${lines.join('; ')}`)
}
