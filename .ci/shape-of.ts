import { z } from 'zod'
import type { Shape } from '../src/contract/shape.ts'

type Schema = z.core.JSONSchema.JSONSchema

/**
 * The shape of what a schema gives out.
 * @throws where a schema says something that a shape can't: the build stops rather than check less.
 */
export function shapeOf(schema: z.ZodType): Shape {
  return toShape(z.toJSONSchema(schema, { io: 'output', reused: 'inline' }))
}

function toShape(schema: Schema): Shape {
  if (schema.const !== undefined) return { one: [schema.const as string] }
  if (schema.enum) return { one: schema.enum as string[] }
  if (schema.anyOf) return { any: schema.anyOf.map((option) => toShape(option as Schema)) }
  if (schema.type === 'array') return { list: toShape(schema.items as Schema) }
  if (schema.type === 'object') return schema.properties ? toObject(schema) : toMap(schema)
  if (Array.isArray(schema.type)) return { any: schema.type as Shape[] }
  if (schema.type) return schema.type as Shape
  const left = Object.keys(schema).filter((key) => key !== '$schema')
  if (left.length > 0) throw new Error(`A shape can't say: ${left.join(', ')}`)
  return 'anything'
}

function toObject({ properties = {}, required = [] }: Schema): Shape {
  const parts = Object.entries(properties).map(([name, part]) => [
    required.includes(name) ? name : `${name}?`,
    toShape(part as Schema),
  ])
  return { object: Object.fromEntries(parts) }
}

function toMap({ additionalProperties }: Schema): Shape {
  return typeof additionalProperties === 'object'
    ? { map: toShape(additionalProperties as Schema) }
    : { object: {} }
}
