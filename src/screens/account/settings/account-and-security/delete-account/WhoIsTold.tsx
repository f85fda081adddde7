import { alsoWith } from '../../../../../app/hooks/erasures/also-with.tsx'
import { useErasureWords } from '../../../../../app/hooks/erasures/use-erasure-words.ts'
import type { DeleteAccount } from '../../../../../contract/schemas.ts'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'

/** Who hears of the erasure on the day, and what backups hold for how long after it (IV(3)). */
export function WhoIsTold({ erased, recipients, backups }: DeleteAccount) {
  const { t, nameOf, dataOf } = useErasureWords()
  const categories = erased.filter(({ records }) => records > 0).map(({ category }) => category)
  return (
    <Section title={t('title')} description={t('titleText')}>
      {recipients.map((recipient) => (
        <Row
          key={recipient.recipient}
          title={<bdi>{nameOf(recipient)}</bdi>}
          description={dataOf(recipient)}
        />
      ))}
      {alsoWith({ categories, told: recipients.length }, t)}
      <Row
        title={t('backups')}
        description={
          <>
            <div>{t('ahead', backups)}</div>
            {backups.own && <div>{t('own', backups)}</div>}
          </>
        }
      />
    </Section>
  )
}
