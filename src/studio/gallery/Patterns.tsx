import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Deadline } from '../../ui/Deadline.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Hero } from '../../ui/Hero.tsx'
import { MenuCard } from '../../ui/MenuCard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Region } from '../../ui/Region.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { Section } from '../../ui/settings/Section.tsx'
import { Text } from '../../ui/Text.tsx'

const tones = ['info', 'good', 'warn', 'bad'] as const
const states = ['done', 'now', 'waiting', 'bad'] as const

export function Patterns() {
  const { t } = useTranslation('gallery')
  const [last, setLast] = useState<string | null>(null)
  return (
    <>
      <Region title={t('patterns')}>
        <Hero
          title={t('hero')}
          figure={
            <Ring share={0.35}>
              <ShieldCheck size={30} />
            </Ring>
          }
        >
          <Figures
            items={tones.map((tone, index) => ({
              label: t(`tone.${tone}`),
              figure: String(index * 12),
            }))}
          />
          <Text soft>{t('rowText')}</Text>
        </Hero>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={t(`tone.${tone}`)}>
            {t('rowText')}
          </Notice>
        ))}
        <Disclosure label={t('more')}>
          <Text soft>{t('rowText')}</Text>
        </Disclosure>
        <Section title={t('deadlines')}>
          <Deadline share={0.4} figure="9" left={t('daysLeft')} by={t('dueBy')} />
          <Deadline share={1} figure="−2" left={t('late')} by={t('dueBy')} overdue />
        </Section>
        <Section title={t('empty')}>
          <Empty title={t('emptyTitle')} text={t('emptyText')}>
            <Button onClick={() => setLast(t('emptyTitle'))}>{t('act')}</Button>
          </Empty>
        </Section>
        <h3>{t('cards')}</h3>
        <Grid label={t('cards')}>
          {states.map((id) => (
            <li key={id}>
              <MenuCard
                title={t('card')}
                strong={t('price')}
                lines={[t('rowText')]}
                menuLabel={t('options', { name: t(`step.${id}`) })}
                choices={[{ id: 'hide', label: t('hide'), onChoose: () => setLast(t('card')) }]}
              />
            </li>
          ))}
        </Grid>
      </Region>
      <Region title={t('undo')}>
        <Notice tone="good">
          <p>{t('hidden', { name: last ?? t('card') })}</p>
          <Button onClick={() => setLast(null)}>{t('undo')}</Button>
        </Notice>
      </Region>
    </>
  )
}
