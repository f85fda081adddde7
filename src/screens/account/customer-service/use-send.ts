import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../app/hooks/use-problem-text.ts'
import { CallFailed } from '../../../contract/problem.ts'
import { path } from './queries.ts'

/**
 * One thing to send. The same content again, after a failure, goes out under the same key, so
 * that it can't arrive twice; what failed is said in words, with the reason where there is one.
 */
export function useSend() {
  const { t, i18n } = useTranslation(path)
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const last = useRef({ content: '', key: '' })

  function keyFor(content: unknown): string {
    const text = JSON.stringify(content)
    if (last.current.content !== text) {
      last.current = { content: text, key: crypto.randomUUID() }
    }
    return last.current.key
  }

  function textOf(failure: unknown): string {
    const reason = failure instanceof CallFailed ? failure.problem?.reason : undefined
    const key = `reason.${reason}` as const
    return reason && i18n.exists(`${path}:${key}`) ? t(key) : problemText(failure)
  }

  /** Resolves to whether it arrived. */
  async function send(content: unknown, work: (key: string) => Promise<void>): Promise<boolean> {
    setBusy(true)
    setError(undefined)
    try {
      await work(keyFor(content))
      last.current = { content: '', key: '' }
      return true
    } catch (failure) {
      setError(textOf(failure))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, error, fail: setError }
}
