import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { checkUpPath } from '../../../../../app/hooks/check-up-words.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import type { CheckUp } from '../../../../../contract/check-up.ts'
import { Actions } from '../../../../../ui/Actions.tsx'
import { Button } from '../../../../../ui/Button.tsx'
import { ButtonLink } from '../../../../../ui/ButtonLink.tsx'
import { Hero } from '../../../../../ui/Hero.tsx'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Ring } from '../../../../../ui/Ring.tsx'
import { LinkRow } from '../../../../../ui/settings/LinkRow.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { start } from './queries.ts'

const addressOf = (id: string) => `?item=${encodeURIComponent(id)}`

/** Where the round stands, and the way into it. */
export function Overview({ checkUp }: { checkUp: CheckUp }) {
  const { t } = useTranslation(checkUpPath)
  const navigate = useNavigate()
  const { run, busy, error } = useAction()
  const { items, state, answered, total } = checkUp
  const open = items.find(({ answer }) => !answer)
  const parts = [...new Set(items.map(({ part }) => part))]

  const begin = () =>
    run(async () => {
      const [first] = (await start()).items
      if (first) await navigate(addressOf(first.id))
    })

  return (
    <>
      <Hero
        title={t('howFar')}
        figure={
          <Ring share={total ? answered / total : 0}>
            <ListChecks size={30} strokeWidth={1.75} />
          </Ring>
        }
      >
        <Text>{t('progress', { answered, total })}</Text>
        <Text soft>{t(state === 'finished' ? 'againText' : 'notBegun')}</Text>
        <Actions>
          {open && state === 'under-way' && (
            <ButtonLink kind="primary" to={addressOf(open.id)}>
              {t('goOn')}
            </ButtonLink>
          )}
          {state === 'not-begun' && (
            <Button kind="primary" busy={busy} onClick={() => void begin()}>
              {t('begin')}
            </Button>
          )}
          {state !== 'not-begun' && (
            <Button busy={busy} onClick={() => void begin()}>
              {t('again')}
            </Button>
          )}
        </Actions>
      </Hero>
      {error && <Notice tone="bad">{error}</Notice>}
      <Section title={t('partsTitle')}>
        {parts.map((part) => {
          const own = items.filter((item) => item.part === part)
          const done = own.filter(({ answer }) => answer).length
          const to = own.find(({ answer }) => !answer) ?? own[0]
          const words = {
            title: t(`part.${part}`),
            description: t('partCount', { answered: done, total: own.length }),
          }
          return state === 'not-begun' || !to ? (
            <Row key={part} {...words} />
          ) : (
            <LinkRow key={part} to={addressOf(to.id)} {...words} />
          )
        })}
      </Section>
    </>
  )
}
