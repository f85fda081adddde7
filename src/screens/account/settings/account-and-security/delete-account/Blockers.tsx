import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DeleteAccount } from '../../../../../contract/schemas.ts'
import { shell } from '../../../../../policy/shell.ts'

/** Where each obstacle can be cleared away; the first of these that is built. */
const ways = {
  'open-orders': ['M3', 'M14'],
  'unpaid-balance': ['M14', 'M3'],
} as const

/** What stands in the way of deletion, each with the way to where it can be settled. */
export function Blockers({ id, blockers }: { id: string } & Pick<DeleteAccount, 'blockers'>) {
  const { t } = useTranslation(['account/settings/account-and-security/delete-account', 'menu'])
  return (
    <section>
      <h2>{t('blockers')}</h2>
      <ul id={id}>
        {blockers.map(({ code, count }) => {
          const way = ways[code]
            .map((wanted) => shell.menu.find((entry) => entry.id === wanted && entry.built))
            .find((entry) => entry !== undefined)
          return (
            <li key={code}>
              {t(`blocker.${code}`, { count })}{' '}
              {way && <Link to={`/${way.path}`}>{t(`menu:${way.slug}`)}</Link>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
