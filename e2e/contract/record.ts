import type { Case } from './suite.ts'

const groups = {
  'answers in the shape of the contract': 'Reads',
  'answers every misuse with a problem': 'Refusals',
}

/** What a conforming back end must do, as a document made of the suite itself. */
export function conformanceRecord(cases: readonly Case[]): string {
  const sections = ['Rules', 'Reads', 'Refusals'].map((name) => {
    const members = cases.filter(({ title }) => groupOf(title) === name)
    return `## ${name}\n\n${members.map(({ must }) => `- ${must}`).join('\n')}\n`
  })
  return `# What a conforming back end must do

Made from the contract suite by \`npm run openapi\`, and compared in CI. Paths lie below
\`/api/v1\`. \`npm run contract -- --url http://127.0.0.1:4100\` checks all of it on a back end that
runs (${cases.length} cases). The same table as OpenAPI 3.1: \`src/contract/openapi.json\`.

${sections.join('\n')}`
}

function groupOf(title: string): string {
  const about = title.slice(title.indexOf(' ') + 1)
  return about in groups ? groups[about as keyof typeof groups] : 'Rules'
}
