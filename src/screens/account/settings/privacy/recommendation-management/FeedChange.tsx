import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../../../ui/ButtonLink.tsx'
import css from './FeedChange.module.css'

/** What came of a switch, beside it: on a small screen the feed itself is far below. */
export function FeedChange({ changed, total }: { changed: number; total: number }) {
  const { t } = useTranslation('account/settings/privacy/recommendation-management')
  return (
    <div className={css.change}>
      <div role="status">{changed > 0 && t('feedChanged', { count: changed, total })}</div>
      {changed > 0 && <ButtonLink to="#feed">{t('toFeed')}</ButtonLink>}
    </div>
  )
}
