import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { queryClient } from '../../../../../app/client.ts'
import { TermPopover } from '../../../../../app/hooks/terms.tsx'
import { useDay } from '../../../../../app/hooks/use-day.ts'
import { useNamedPlace } from '../../../../../app/hooks/use-named-place.ts'
import { loadWords } from '../../../../../i18n/setup.ts'
import { Notice } from '../../../../../ui/Notice.tsx'
import { Page } from '../../../../../ui/Page.tsx'
import { Acknowledgement } from './Acknowledgement.tsx'
import { ClauseView } from './ClauseView.tsx'
import { Contents } from './Contents.tsx'
import { MoreTerms } from './MoreTerms.tsx'
import { policyQuery } from './queries.ts'
import css from './reader.module.css'
import { useReadingPlace, wasReloaded } from './use-place.ts'
import { VersionBar } from './VersionBar.tsx'
import { clausesBelow, isClause, namespace, numberOf, useClauseWords } from './words.ts'

const Compare = lazy(async () => ({ default: (await import('./Compare.tsx')).Compare }))

export const prefetch = () =>
  Promise.all([queryClient.fetchQuery(policyQuery), loadWords(['glossary'])])

export function Component() {
  const { t } = useTranslation([namespace, 'menu', 'common'])
  const day = useDay()
  const { data: policy } = useSuspenseQuery(policyQuery)
  const [asked, setAsked] = useSearchParams()
  const known = (version: string | null) =>
    policy.versions.some((entry) => entry.version === version) ? version : null
  const version = known(asked.get('version')) ?? policy.current
  const compared = known(asked.get('compare')) ?? ''
  const wordsOf = useClauseWords(version)
  const named = useNamedPlace(wasReloaded)
  const { now, before } = useReadingPlace(version)
  const to = (id: string) =>
    `${version === policy.current ? '' : `?version=${version}`}#${encodeURIComponent(id)}`
  const isMissing = isClause(named) && wordsOf(named).text === null

  const isSample = policy.versions.some((entry) => entry.version === version && entry.sample)
  const change = (next: { version?: string; compare?: string }) => {
    const all = { version, compare: compared, ...next }
    const given = Object.entries(all).filter(
      ([name, value]) => value && !(name === 'compare' && value === all.version),
    )
    setAsked(Object.fromEntries(given), { preventScrollReset: true, replace: true })
  }

  return (
    <Page title={t('menu:privacy-policy')} intro={t('intro')}>
      <p className={css.soft}>{t('own')}</p>
      <VersionBar policy={policy} version={version} compared={compared} onChange={change} />
      {(isSample || compared) && (
        <Notice title={t('sampleTitle')}>{t('sampleText', { date: day(policy.current) })}</Notice>
      )}
      {compared ? (
        <Suspense fallback={<p role="status">{t('common:loading')}</p>}>
          <Compare versions={[version, compared]} to={to} />
        </Suspense>
      ) : (
        <>
          {before && !named && (
            <p>
              <Link to={to(before)} className={css.resume}>
                {t('continueAt', { clause: numberOf(before), title: wordsOf(before).title })}
              </Link>
            </p>
          )}
          {isMissing && <Notice>{t('missing', { clause: named })}</Notice>}
          <div className={css.reader}>
            <Contents version={version} now={now} to={to} />
            <div className={css.text}>
              {clausesBelow(undefined).map(({ id }) => (
                <ClauseView key={id} id={id} version={version} level={2} to={to} />
              ))}
              <MoreTerms />
            </div>
          </div>
          {!isSample && policy.actions.length > 0 && <Acknowledgement policy={policy} />}
          <TermPopover />
        </>
      )}
    </Page>
  )
}
