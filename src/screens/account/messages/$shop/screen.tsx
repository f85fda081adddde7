import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Button } from '../../../../ui/Button.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { LinkRow } from '../../../../ui/settings/LinkRow.tsx'
import { Section } from '../../../../ui/settings/Section.tsx'
import css from './Messages.module.css'
import { chatQuery } from './queries.ts'

const path = 'account/messages/$shop'

export function Component() {
  const { t, i18n } = useTranslation([path, 'menu'])
  const { shop: id = '' } = useParams()
  const into = i18n.language.startsWith('zh') ? 'zh' : 'en'
  const query = useSuspenseInfiniteQuery(chatQuery(id, into))
  const { data, hasNextPage, isFetching, fetchNextPage } = query
  const [first] = data.pages
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const isTranslated = first?.translation.choice === 'given'
  return (
    <Page title={first?.shop.name ?? ''} intro={t(first?.muted ? 'isMuted' : 'mayDisturb')}>
      <Section title={t('settings')} titleHidden>
        <LinkRow
          to={`/account/messages/${id}/do-not-disturb`}
          title={t('menu:do-not-disturb')}
          description={t('about')}
        />
      </Section>
      <p className={css.soft}>{t(isTranslated ? 'translatedNote' : 'untranslatedNote')}</p>
      <ul className={css.messages} aria-label={t('messages')}>
        {data.pages
          .flatMap(({ messages }) => messages)
          .map(({ id: key, at, from, text, language, translated }) => (
            <li key={key} className={`${css.message} ${from === 'person' ? css.mine : ''}`}>
              <div className={css.soft}>
                {t(`from.${from}`)} · {time.format(new Date(at))}
              </div>
              <div lang={language} dir="auto">
                {text}
              </div>
              {translated && (
                <div className={css.translated}>
                  <div className={css.soft}>{t('translated')}</div>
                  <div lang={into}>{translated}</div>
                </div>
              )}
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetching} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Page>
  )
}
