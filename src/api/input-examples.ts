import type { Visitor } from '../../e2e/kit/visitor.ts'
import type { Operation } from '../contract/operation.ts'

/** Every value of a field that names something, in everything a person can read without knowing any. */
export async function namesSeenBy(
  visitor: Visitor,
  operations: readonly Operation[],
): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  const collect = (value: unknown, field = '') => {
    if (Array.isArray(value)) for (const item of value) collect(item, field)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) collect(part, key)
    } else if (typeof value === 'string' && /id$/i.test(field) && value) names.add(value)
  }
  for (const { method, path, session } of operations) {
    if (method !== 'GET' || session !== 'person' || path.includes('{')) continue
    collect((await visitor.call('GET', path)).json)
  }
  return names
}

/** An example of a JSON schema, as plain as it can be. */
export function exampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [option] = schema.anyOf ?? schema.oneOf ?? []
  if (option) return exampleOf(option)
  if (schema.type === 'array') {
    return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}))
  }
  if (schema.type === 'object') {
    const required = schema.required ?? []
    return Object.fromEntries(
      required.map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]),
    )
  }
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(0, schema.minimum ?? 0)
  const { pattern } = schema
  const candidates = ['none', '123456', '2026-01-01', 'a'.repeat(64), 'YQ==', 'a@example.com']
  return candidates.find((text) => !pattern || new RegExp(pattern, 'u').test(text)) ?? 'none'
}

export interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  minItems?: number
  minimum?: number
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: unknown
}

/** The fields a schema names, and whether any of its objects takes fields it does not name. */
export function looseObjects(schema: Schema, at = 'body'): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) =>
    looseObjects(part, at),
  )
  if (schema.items) parts.push(...looseObjects(schema.items, `${at}[]`))
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    parts.push(...looseObjects(part, `${at}.${name}`))
  }
  const isLoose =
    schema.type === 'object' && schema.additionalProperties !== false && !schema.propertyNames
  return isLoose ? [at, ...parts] : parts
}
