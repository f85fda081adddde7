import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../app/client.ts'
import { useProblemText } from '../../../app/hooks/use-problem-text.ts'
import { CallFailed } from '../../../contract/problem.ts'
import type { Profile } from '../../../contract/profile.ts'
import { keep, path, profileQuery } from './queries.ts'

interface Over {
  /** What stood there when the person began to type. */
  began: string
  /** What stands there now, beside what was typed. */
  now: string
  look: (now: string) => void
}

/**
 * Saves a part of the profile. What was typed is the caller's and stays whatever happens; a fault
 * of a field comes back beside it, any other as one sentence.
 */
export function useSave() {
  const { t } = useTranslation(path)
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  /** The server has told of the version that came since; to tell of it again would be one press too many. */
  const isTold = useRef(false)

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
        isTold.current = true
      }
      setFailure(error)
    }
    setBusy(false)
  }

  /**
   * The same for what was typed over a value: where that is another one by now, pressing tells so
   * first. A version may have been read anew meanwhile, and then the server sees no conflict.
   */
  const saveOver = (over: Over, work: () => Promise<Profile>, done?: () => void): Promise<void> => {
    const mustTell = over.began !== over.now && !isTold.current
    isTold.current = false
    over.look(over.now)
    if (!mustTell) return save(work, done)
    setFailure(new CallFailed('stale'))
    return Promise.resolve()
  }

  const isValidation = failure instanceof CallFailed && failure.code === 'validation'
  const faults = isValidation ? (failure.problem?.errors ?? []) : []
  return {
    save,
    saveOver,
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
