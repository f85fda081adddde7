import { useState } from 'react'
import { CallFailed } from '../../contract/problem.ts'
import { queryClient } from '../client.ts'
import { useProblemText } from './use-problem-text.ts'

/** One press that changes something: busy while it runs, and the sentence when it failed. */
export function useAction() {
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (failure) {
      setError(failure)
      // Pressed again, it goes by how it is now: that has to be seen first.
      if (failure instanceof CallFailed && failure.code === 'stale')
        await queryClient.invalidateQueries()
    }
    setBusy(false)
  }
  return { run, busy, error: error === null ? undefined : problemText(error) }
}
