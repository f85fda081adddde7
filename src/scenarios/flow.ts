import { z } from 'zod'
import { Scenario, Who } from '../contract/scenarios.ts'
import { ScenarioProblem } from './resolve.ts'

const Key = z.string().regex(/^[\w/$-]+:[\w.-]+$/)
const Plain = z.string().min(1).max(400)
const Value = z.union([z.number(), Plain, z.strictObject({ key: Key })])

/** Where words are kept (`namespace:key`), so that every language has them, and what fills them. */
const KeptWords = z.strictObject({
  key: Key,
  with: z.record(z.string().max(40), Value).optional(),
})
export type KeptWords = z.infer<typeof KeptWords>

/** Words as they are, or where they are kept. */
const Words = z.union([Plain, KeptWords])
export type Words = z.infer<typeof Words>

const Role = z.enum([
  'link',
  'button',
  'switch',
  'radio',
  'checkbox',
  'menuitem',
  'disclosure',
  'field',
])
export type Role = z.infer<typeof Role>

/** A thing on a screen by its role and the name a screen reader says. */
const Target = z.strictObject({
  role: Role,
  name: Words,
  /** Which of several with that name, from 0; without it the last one within the screen itself. */
  place: z.int().min(0).max(10_000).optional(),
})
export type Target = z.infer<typeof Target>

const Act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('press'), on: Target }),
  z.strictObject({ do: z.literal('type'), on: Target, text: z.string().max(2_000) }),
  z.strictObject({ do: z.literal('choose'), on: Target, value: z.string().max(400) }),
  /** The code that was just sent, whatever it is: a flow never holds one. */
  z.strictObject({ do: z.literal('enter-code'), on: Target }),
])
export type Act = z.infer<typeof Act>

const Step = z.strictObject({
  /** What is said about it; without it, what is done. */
  say: Words.optional(),
  /** Who does it, where it is not the person of the scenario. */
  by: Who.optional(),
  /** Nothing, where there is only to look. */
  act: Act.optional(),
})
export type FlowStep = z.infer<typeof Step>

/** What somebody does in a scenario, step by step; it begins where the scenario opens. */
const Flow = z.strictObject({
  title: Words,
  scenario: Scenario,
  device: z.enum(['phone', 'tablet', 'desktop']).default('phone'),
  steps: z.array(Step).min(1).max(100),
})
export type Flow = z.infer<typeof Flow>

/** @throws ScenarioProblem wrong-shape, with the path of the first mistake */
export function parseFlow(value: unknown): Flow {
  const parsed = Flow.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ScenarioProblem('wrong-shape', `${issue?.path.join('.')}: ${issue?.message}`)
}
