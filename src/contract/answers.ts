import type { Operation } from './operation.ts'
import { Problem } from './problem-schema.ts'

/*
 * Whether what came back is what the contract says. In a built page `.ci/page-contract.ts` puts
 * shapes made from these very schemas in their place, so that the page carries no schema library.
 */

/** Resolves to the check of an operation's answers; the check throws where one is not of the contract. */
export async function answerCheck({ result }: Operation): Promise<(answer: unknown) => unknown> {
  return (answer) => result.parse(answer)
}

export const asProblem = (answer: unknown): Problem | undefined => Problem.safeParse(answer).data
