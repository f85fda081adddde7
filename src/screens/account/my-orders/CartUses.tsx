import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { moneyIn } from '../../../app/hooks/money.ts'
import { usePurposeWords } from '../../../app/hooks/purpose-words.ts'
import { useConsent } from '../../../app/hooks/use-consent.ts'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { SwitchRow } from '../../../ui/settings/SwitchRow.tsx'
import { cartUseQuery } from './queries.ts'

/** II(3).1: what the cart is used for besides buying. It is a choice, and its effect is shown. */
export function CartUses() {
  const { t, i18n } = useTranslation(['account/my-orders', 'policy'])
  const { data } = useSuspenseQuery(cartUseQuery)
  const { consent, currency, cheaper, often } = data
  const { name, text } = usePurposeWords()('cart-reminders')
  const choice = useConsent(consent, [name, text])
  const price = moneyIn(i18n.language, currency)
  return (
    <>
      <Section title={t('uses')} description={t('usesText')}>
        <SwitchRow title={name} description={text} {...choice} />
        {!choice.checked && <Row title={t('unused')} description={t('unusedText')} />}
      </Section>
      {choice.checked && (
        <>
          <Section title={t('cheaper')}>
            {cheaper.length === 0 && <Row title={t('noneCheaper')} />}
            {cheaper.map((item) => (
              <Row
                key={item.id}
                title={item.title}
                description={t('fell', { before: price(item.before), now: price(item.now) })}
              />
            ))}
          </Section>
          <Section title={t('often')}>
            {often.length === 0 && <Row title={t('noneOften')} />}
            {often.map(({ title, times }) => (
              <Row key={title} title={title} description={t('times', { count: times })} />
            ))}
          </Section>
        </>
      )}
    </>
  )
}
