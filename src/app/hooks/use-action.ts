import { useState } from 'react'
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
    }
    setBusy(false)
  }
  return { run, busy, error: error === null ? undefined : problemText(error) }
}
