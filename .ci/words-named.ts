import { dirname, join } from 'node:path'
import { parseSync } from '@swc/core'

export interface Source {
  path: string
  text: string
}
interface Named {
  path: string
  /** Modules of ours that it imports. */
  imports: ReadonlySet<string>
  /** Every string in quotes. */
  texts: ReadonlySet<string>
  /** Strings that a call starts with, and something follows. */
  groups: ReadonlySet<string>
  /** Every template with a gap, as what fits it. */
  templates: readonly RegExp[]
}

const namespaced = /^[\w/$-]+:/
const gap = '\0'

/** What a module names; words of a language are looked up by nothing else. */
function read({ path, text }: Source): Named {
  const imports = new Set<string>()
  const texts = new Set<string>()
  const groups = new Set<string>()
  const templates: RegExp[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value, source, quasis, ...rest } = node as {
      type?: string
      value?: unknown
      source?: { value: string }
      quasis?: { raw: string }[]
      arguments?: { expression: { type: string; value?: unknown } }[]
    }
    if (type === 'CallExpression') {
      const [first, second] = rest.arguments ?? []
      if (second && first?.expression.type === 'StringLiteral') {
        groups.add(String(first.expression.value))
      }
    }
    if (source?.value.startsWith('.')) imports.add(join(dirname(path), source.value))
    if (type === 'StringLiteral') texts.add(String(value))
    if (type === 'TemplateLiteral' && quasis) {
      const fixed = quasis.map(({ raw }) => raw)
      // Gaps with a dot between them would fit every key.
      const saysSomething = /[a-z]{2}/i.test(fixed.join('').replace(namespaced, ''))
      if (saysSomething) templates.push(patternOf(fixed))
    }
    for (const part of Object.values(node)) visit(part)
  }
  visit(parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx') }))
  return { path, imports, texts, groups, templates }
}

/** What fits a template: a namespace, if it has one, and a key. */
function patternOf(fixed: readonly string[]): RegExp {
  const parts = fixed.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const [, namespace = '', key = ''] = /^(.*:)?(.*)$/s.exec(parts.join(gap)) ?? []
  const begins = key.startsWith(gap) ? `(?<fill>[^:]+)${key.slice(gap.length)}` : `(?<key>)${key}`
  return new RegExp(`^${namespace}${begins}$`.replaceAll(gap, '[^:]+'))
}

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

/**
 * Keys that no source names. With its namespace before it a key may be named anywhere; alone, only
 * where somebody speaks of that namespace: in the folder of its screen, in a module that has its
 * name, and next to those, since a hook may bring the words and a screen the keys. A group of codes
 * may be given by name, such as status('status', code), to what looks up `${group}.${code}`.
 */
export function unnamed(
  sources: readonly Source[],
  namespaces: readonly { namespace: string; keys: readonly string[] }[],
): string[] {
  const modules = sources.map(read)
  const saidAnywhere = new Set(modules.flatMap(({ texts }) => [...texts]))
  // Where a key begins with a gap, what fills it has to be said too.
  const fits = (template: RegExp, name: string) => {
    const found = template.exec(name)?.groups
    return found !== undefined && (found.fill === undefined || saidAnywhere.has(found.fill))
  }
  return namespaces.flatMap(({ namespace, keys }) => {
    const near = around(namespace, modules)
    const said = new Set(near.flatMap(({ texts }) => [...texts]))
    const groups = new Set(near.flatMap((one) => [...one.groups]))
    const isNamed = (key: string) => {
      const group = /^([\w-]+)\../.exec(key)?.[1]
      const full = `${namespace}:${key}`
      return (
        said.has(key) ||
        (group !== undefined && groups.has(group)) ||
        near.some(({ templates }) => templates.some((one) => fits(one, key))) ||
        saidAnywhere.has(full) ||
        modules.some(({ templates }) => templates.some((one) => fits(one, full)))
      )
    }
    return keys
      .filter((key) => !isNamed(key) && !isNamed(withoutPlural(key)))
      .map((key) => `${namespace}:${key}`)
  })
}

function around(namespace: string, modules: readonly Named[]): readonly Named[] {
  const speaks = ({ path, texts, templates }: Named) =>
    path.startsWith(`src/screens/${namespace}/`) ||
    templates.some((template) => template.test(namespace)) ||
    [...texts].some((text) => text === namespace || text.startsWith(`${namespace}:`))
  const own = modules.filter(speaks)
  const paths = new Set(own.map(({ path }) => path))
  const imported = new Set(own.flatMap(({ imports }) => [...imports]))
  return modules.filter(
    ({ path, imports }) =>
      paths.has(path) || imported.has(path) || [...imports].some((one) => paths.has(one)),
  )
}
