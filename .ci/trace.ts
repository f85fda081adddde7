import { existsSync, readFileSync } from 'node:fs'

/** Which M, R and B ids a passing e2e test exercises on both hosts, from the titles of the last runs. */
const reports = ['e2e', 'e2e-pack-node', 'e2e-pack-browser']
  .map((name) => `.cache/test/${name}.json`)
  .filter((file) => existsSync(file))
if (reports.length === 0) {
  console.error('No e2e run to read: run `npm run e2e` first.')
  process.exit(1)
}

interface Suite {
  suites?: Suite[]
  specs?: { title: string; tests: { projectName: string; status: string }[] }[]
}
const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
]

const passing = new Map<string, Set<string>>()
const specs = reports.flatMap((file) => specsOf(JSON.parse(readFileSync(file, 'utf8')) as Suite))
for (const { title, tests } of specs) {
  for (const { projectName, status } of tests) {
    if (status !== 'expected' && status !== 'flaky') continue
    for (const id of title.match(/\b[MRB]\d+\b/g) ?? []) {
      passing.set(id, new Set([...(passing.get(id) ?? []), projectName]))
    }
  }
}

const upTo = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`)
const all = [...upTo('M', 20), ...upTo('R', 38), ...upTo('B', 14)]
const isExercised = (id: string) => (passing.get(id)?.size ?? 0) === 2
const missing = all.filter((id) => !isExercised(id))

for (const id of missing) console.log(`not exercised on both hosts: ${id}`)
console.log(`trace: ${all.length - missing.length} of ${all.length}`)
process.exit(missing.length === 0 ? 0 : 1)
