#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { checkBackEnd, type Outcome } from './check.ts'
import { contractCases } from './suite.ts'

/*
 * Runs the contract suite against a back end that runs already and says, for each failure, what
 * was asked, what came, and what a conforming back end must do. Exit code 1 on any failure.
 */
const usage = `npm run contract -- --url http://127.0.0.1:4100 [options]
  --url URL                  where the back end runs, without a path: the API is at /api/v1 there
  --only TEXT                run only the cases whose title has TEXT
  --reset                    start over (POST /demo/reset) before each case: ERASES ALL DATA there
  --session NAME=VALUE       a cookie of a signed-in person, where there are no sample people
  --other-session NAME=VALUE of another person
  --desk-session NAME=VALUE  of a member of staff
  --json                     the report as JSON`

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    only: { type: 'string', default: '' },
    reset: { type: 'boolean', default: false },
    session: { type: 'string' },
    'other-session': { type: 'string' },
    'desk-session': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

// The API is at /api/v1 of an origin: a path would be left out without a word.
if (!values.url || !URL.canParse(values.url) || new URL(values.url).pathname !== '/') {
  console.error(usage)
  process.exit(2)
}
const cases = contractCases.filter(({ title }) => title.includes(values.only))
const print = values.json ? () => {} : say
const outcomes = await checkBackEnd(new URL(values.url).origin, cases, {
  reset: values.reset,
  sessions: {
    one: values.session,
    two: values['other-session'],
    staff: values['desk-session'],
  },
  onOutcome: print,
})
const count = (result: Outcome['result']) => outcomes.filter((one) => one.result === result).length
const totals = `${count('kept')} kept, ${count('broken')} broken, ${count('skipped')} not checked`
if (values.json) console.log(JSON.stringify(outcomes, null, 2))
else console.log(`\n${values.url}: ${totals}`)
// Not by exit(): what a pipe has not taken yet would be lost, and the JSON with it.
process.exitCode = count('broken') === 0 && count('kept') > 0 ? 0 : 1

function say({ title, must, result, why, exchange }: Outcome): void {
  if (result !== 'broken') {
    if (result === 'skipped') console.log(`not checked: ${title} (${why})`)
    return
  }
  console.log(`\nBROKEN: ${title}`)
  console.log(`  must:  ${must}`)
  console.log(`  fault: ${why}`)
  if (!exchange) return
  const { method, path, asked, came } = exchange
  console.log(`  asked: ${method} ${path} ${JSON.stringify(asked.headers)}`)
  if (asked.body) console.log(`         ${asked.body.slice(0, 200)}`)
  console.log(`  came:  ${came ? `${came.status} ${came.type || '(no type)'}` : 'no answer'}`)
  if (came?.body) console.log(`         ${came.body.slice(0, 300)}`)
}
