import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Operation } from '../src/contract/operation.ts'
import { apiBase, operations } from '../src/contract/operations.ts'
import { Problem } from '../src/contract/problem-schema.ts'
import { shapeOf } from './shape-of.ts'

const contract = resolve(import.meta.dirname, '../src/contract')
/** Files that are only ever in a build, one for each area. */
const shapesIn = /\/contract\/shapes\/([a-z-]+)\.js$/
const table = Object.entries<Operation>(operations)

/**
 * Lets a built page carry the contract as data: method and address of each call at once, and what
 * its answer looks like by area, fetched while the first call of that area is under way. Hosts,
 * tests and the development server use the schemas themselves.
 */
export function pageContract(): Plugin {
  return {
    name: 'page-contract',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (shapesIn.test(id) ? id : undefined),
    load(id) {
      if (id === `${contract}/operations.ts`) return addresses()
      if (id === `${contract}/answers.ts`) return answers()
      const [, area] = shapesIn.exec(id) ?? []
      return area && shapes(area)
    },
  }
}

/**
 * The part of the app whose screens make the call: the first part of its address that says one. The
 * page works it out as well, by this very text: to be told it would be a tenth more to fetch.
 */
function areaOf(path: string): string {
  const said = path.split('/').find((part) => part && !/^(account|settings|privacy)$/.test(part))
  return !said || said[0] === '{' ? 'account' : said
}

/** A line for each call: its names as keys would be a third more to fetch. */
function addresses(): string {
  const lines = table.map(([id, operation]) =>
    [id, operation.method, operation.path, operation.file ?? (operation.idempotent && '*')]
      .filter(Boolean)
      .join(' '),
  )
  return `export const apiBase = ${JSON.stringify(apiBase)}
const areaOf = ${areaOf}
const lines = ${JSON.stringify(lines.join('\n'))}.split('\\n')
export const operations = Object.fromEntries(lines.map((line) => {
  const [id, method, path, more] = line.split(' ')
  const idempotent = more === '*'
  const of = more && !idempotent ? { file: more } : { area: areaOf(path), idempotent }
  return [id, { id, method, path, ...of }]
}))`
}

function shapes(area: string): string {
  const ofArea = table.filter(([, operation]) => !operation.file && areaOf(operation.path) === area)
  const entries = ofArea.map(([id, { result }]) => [id, shapeOf(result)])
  return `export default ${JSON.stringify(Object.fromEntries(entries))}`
}

function answers(): string {
  const checked = table.filter(([, { file }]) => !file)
  const areas = [...new Set(checked.map(([, operation]) => areaOf(operation.path)))]
  const loaders = areas.map((area) => `'${area}': () => import('${contract}/shapes/${area}.js')`)
  return `import { fits } from '${contract}/shape.ts'
const areas = { ${loaders.join(', ')} }
export async function answerCheck({ id, area, result }) {
  // What only the studio calls is in no table, and brings its schema.
  if (result) return (answer) => result.parse(answer)
  const { default: shapes } = await areas[area]()
  return (answer) => {
    if (fits(shapes[id], answer)) return answer
    throw new Error('The answer to ' + id + ' is not of the contract.')
  }
}
const problem = ${JSON.stringify(shapeOf(Problem))}
export const asProblem = (answer) => (fits(problem, answer) ? answer : undefined)`
}
