import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Chat } from '../../../../contract/messages.ts'
import { Parts } from '../../../../ui/Parts.tsx'
import css from './Messages.module.css'

interface Props {
  message: Chat['messages'][number]
  /** The language of translations. */
  into: string
}

export function Message({ message, into }: Props) {
  const { t, i18n } = useTranslation('account/messages/$shop')
  const { at, from, text, language, translated, unsubscribe } = message
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const facts = [t(`from.${from}`), unsubscribe && t('offer'), time.format(new Date(at))]
  return (
    <div className={`${css.message} ${from === 'person' ? css.mine : ''}`}>
      <div className={css.soft}>
        <Parts of={facts} />
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
      {unsubscribe && (
        <Link className={css.link} to={`/account/settings/notification-settings/${unsubscribe}`}>
          {t('unsubscribe')}
        </Link>
      )}
    </div>
  )
}
