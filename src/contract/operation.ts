import './jitless.ts'
import type { z } from 'zod'

type Shape = z.ZodType | undefined

/** What a fresh verification is asked for: a proof is good for one of these and no other. */
export type StepUpAction = 'export' | 'delete-account' | 'change-contact' | 'guardian'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Who may call: anyone, the signed-in person, or a member of staff at the desk. */
export type Who = 'none' | 'person' | 'staff'

export interface Operation<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Result extends z.ZodType = z.ZodType,
  Session extends Who = Who,
> {
  method: Method
  /** Below /api/v1, with `{name}` for parameters. */
  path: `/${string}`
  summary: string
  /** The policy's clause this call keeps. */
  clause: string
  session: Session
  /** Whether the call edits something that has a version and so needs If-Match. */
  edits?: true
  /** Done twice it is done once, whatever the keys: asked for again, it goes by what holds by then. */
  idempotent?: true
  /** The fresh verification it needs, as a proof in the `Step-Up` header. */
  stepUp?: StepUpAction
  /** A guardian may make it for a linked child, named in the `On-Behalf-Of` header (VII). */
  byGuardian?: true
  /** Exists only where the host runs with sample people. */
  demo?: true
  /** Bytes of body it takes at most, where the usual 64 KB are too few. */
  bodyLimit?: number
  params?: Params
  query?: Query
  body?: Body
  status: 200 | 201 | 202
  result: Result
  /** The answer is a file, not JSON. */
  file?: 'application/zip' | 'application/octet-stream'
}

/** Declares one operation of the contract, keeping its exact types. */
export function operation<
  Result extends z.ZodType,
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
  Session extends Who = Who,
>(
  definition: Operation<Params, Query, Body, Result, Session>,
): Operation<Params, Query, Body, Result, Session> {
  return definition
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a handler receives and what a caller sends, after parsing. */
export interface InputOf<O> {
  params: O extends Operation<infer P, Shape, Shape> ? Parsed<P> : never
  query: O extends Operation<Shape, infer Q, Shape> ? Parsed<Q> : never
  body: O extends Operation<Shape, Shape, infer B> ? Parsed<B> : never
}
export type ResultOf<O> = O extends Operation<Shape, Shape, Shape, infer R> ? z.output<R> : never
