import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { conformanceRecord } from '../e2e/contract/record.ts'
import { contractCases } from '../e2e/contract/suite.ts'
import { everyOperation as operations } from '../src/contract/every-operation.ts'
import type { Operation } from '../src/contract/operation.ts'
import { apiBase } from '../src/contract/operations.ts'
import { Problem } from '../src/contract/problem-schema.ts'
import { pack } from '../src/policy/pack.ts'

const header = (description: string) => ({ schema: z.string(), description, required: true })

function describeOperation(id: string, operation: Operation) {
  const headers = {
    ...(operation.method !== 'GET' && {
      'Idempotency-Key': header('The same key again is the same intent again'),
    }),
    ...(operation.edits && { 'If-Match': header('The version being edited') }),
    ...(operation.byGuardian && {
      'On-Behalf-Of': { ...header('The linked child a guardian acts for'), required: false },
    }),
    ...(operation.stepUp && { 'Step-Up': header('Proof of a fresh verification') }),
  }
  return {
    operationId: id,
    summary: operation.summary,
    'x-policy-clause': operation.clause,
    ...(operation.demo && { 'x-demo-only': true }),
    ...(operation.idempotent && { 'x-idempotent': true }),
    security: { person: [{ session: [] }], staff: [{ deskSession: [] }], none: [] }[
      operation.session
    ],
    requestParams: {
      ...(operation.params && { path: operation.params as z.ZodObject }),
      ...(operation.query && { query: operation.query as z.ZodObject }),
      ...(Object.keys(headers).length > 0 && {
        header: z.object(
          Object.fromEntries(
            Object.keys(headers).map((name) => [
              name,
              name === 'On-Behalf-Of' ? z.string().optional() : z.string(),
            ]),
          ),
        ),
      }),
    },
    ...(operation.body && {
      requestBody: { content: { 'application/json': { schema: operation.body } } },
    }),
    responses: {
      [String(operation.status)]: {
        description: operation.summary,
        content: { [operation.file ?? 'application/json']: { schema: operation.result } },
      },
      default: {
        description: 'What went wrong and what to do next (RFC 9457)',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  }
}

const paths: Record<string, Record<string, unknown>> = {}
for (const [id, operation] of Object.entries<Operation>(operations)) {
  const path = apiBase + operation.path
  paths[path] = {
    ...paths[path],
    [operation.method.toLowerCase()]: describeOperation(id, operation),
  }
}

const document = createDocument({
  openapi: '3.1.0',
  info: { title: 'Rights API', version: pack.version },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
      deskSession: { type: 'apiKey', in: 'cookie', name: '__Host-session-desk' },
    },
  },
  paths: paths as ZodOpenApiPathsObject,
})

/** What is made from the table of operations; with --check it is only compared. */
const made = [
  { file: 'src/contract/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` },
  { file: 'e2e/contract/CONFORMING.md', text: conformanceRecord(contractCases) },
]
const { values } = parseArgs({ options: { check: { type: 'boolean' } } })
if (values.check) {
  const stale = made.filter(({ file, text }) => readFileSync(file, 'utf8') !== text)
  for (const { file } of stale) {
    console.error(`${file} is not what the contract says. Run: npm run openapi`)
  }
  process.exit(stale.length === 0 ? 0 : 1)
}
for (const { file, text } of made) writeFileSync(file, text)
