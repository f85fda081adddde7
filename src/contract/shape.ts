/**
 * What an answer must look like, as plain data: the contract's schema without its rules for single
 * words and figures. Made from the schemas when the page is built, so that the page carries no
 * schema library.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'null'
  | 'anything'
  | { one: readonly (string | number | boolean)[] }
  | { list: Shape }
  | { map: Shape }
  | { any: readonly Shape[] }
  /** A name that ends with `?` may be missing. */
  | { object: Readonly<Record<string, Shape>> }

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value read from JSON has the shape; what it has beyond that is no fault. */
export function fits(shape: Shape, value: unknown): boolean {
  if (shape === 'anything') return value !== undefined
  if (shape === 'null') return value === null
  if (shape === 'integer') return Number.isSafeInteger(value)
  if (typeof shape === 'string') return typeof value === shape
  if ('one' in shape) return shape.one.includes(value as string)
  if ('any' in shape) return shape.any.some((option) => fits(option, value))
  if ('list' in shape) return Array.isArray(value) && value.every((item) => fits(shape.list, item))
  if (!isPlain(value)) return false
  if ('map' in shape) return Object.values(value).every((item) => fits(shape.map, item))
  const parts = Object.entries(shape.object)
  // An answer that holds nothing must hold nothing: what somebody else answered is not 'done'.
  if (parts.length === 0) return Object.keys(value).length === 0
  return parts.every(([name, part]) =>
    name.endsWith('?')
      ? value[name.slice(0, -1)] === undefined || fits(part, value[name.slice(0, -1)])
      : fits(part, value[name]),
  )
}
