import { operations } from './operations.ts'
import { scenarioOperations } from './scenarios.ts'

/**
 * What a host can do: the calls of the app, and those that only the studio and tests make. The app
 * itself imports `operations`, so that none of the rest is in what people download.
 */
export const everyOperation = { ...operations, ...scenarioOperations }

export type Operations = typeof everyOperation
export type OperationId = keyof Operations
