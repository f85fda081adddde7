import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { useProblemText } from '../../../app/hooks/use-problem-text.ts'
import { CallFailed } from '../../../contract/problem.ts'
import type { Profile } from '../../../contract/profile.ts'
import { keep, path, profileQuery } from './queries.ts'

/**
 * Saves a part of the profile. What was typed is the caller's and stays whatever happens; a fault
 * of a field comes back beside it, any other as one sentence.
 */
export function useSave() {
  const { t } = useTranslation(path)
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function save(work: () => Promise<Profile>, done?: () => void): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await keep(await work())
      done?.()
    } catch (error) {
      // The newest version is shown beside what was typed, so that a second press is meant.
      if (error instanceof CallFailed && error.code === 'stale') {
        await queryClient.refetchQueries(profileQuery)
      }
      setFailure(error)
    }
    setBusy(false)
  }

  const isValidation = failure instanceof CallFailed && failure.code === 'validation'
  const faults = isValidation ? (failure.problem?.errors ?? []) : []
  return {
    save,
    busy,
    /** Words by the last part of the path, such as 'postal-code'. */
    faults: Object.fromEntries(
      faults.map((fault) => [
        fault.path.split('.').at(-1) ?? '',
        t(`fault.${fault.code ?? 'form'}`),
      ]),
    ),
    error: failure === null || faults.length > 0 ? undefined : problemText(failure),
    forget: () => setFailure(null),
  }
}
