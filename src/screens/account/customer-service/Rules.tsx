import { Region } from '../../../ui/Region.tsx'
import { useWords } from './use-words.ts'

/** What a request costs, and the only grounds on which it may be refused (IV(8)). */
export function Rules({ refusals }: { refusals: readonly string[] }) {
  const { t, refusal } = useWords()
  return (
    <Region title={t('rules')}>
      <p>{t('fee')}</p>
      <p>{t('refusals')}</p>
      <ul>
        {refusals.map((id) => (
          <li key={id}>{refusal(id)}</li>
        ))}
      </ul>
    </Region>
  )
}
