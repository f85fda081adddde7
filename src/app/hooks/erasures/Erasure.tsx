import type { ErasureView } from '../../../contract/erasures.ts'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { alsoWith } from './also-with.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import { useErasureWords } from './use-erasure-words.ts'

interface Props {
  erasure: ErasureView
  /** What to call it, where its cause and day say too little. */
  title?: string
}

/** What became of erased data elsewhere: each recipient's state, and how long backups hold it (IV(3)). */
export function Erasure({ erasure, title }: Props) {
  const words = useErasureWords()
  const { t } = words
  const { recipients, backups, categories, fields } = erasure
  return (
    <Section
      title={title ?? words.title(erasure)}
      description={words.dataOf({ categories, fields })}
    >
      {recipients.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
      {alsoWith({ categories, told: recipients.length }, t)}
      {backups && (
        <Row
          title={t('backups')}
          description={
            <>
              <div>{words.backupText(backups)}</div>
              {backups.cycle.own && <div>{t('own', backups.cycle)}</div>}
            </>
          }
        />
      )}
    </Section>
  )
}

/** Whether anything of it may still change. */
export const isUnderWay = ({ recipients, backups }: ErasureView) =>
  recipients.some(({ state }) => state !== 'confirmed') || backups?.status === 'restricted'
