import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordRow } from '../../../contract/records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { useDebounced } from '../use-debounced.ts'
import { useProblemText } from '../use-problem-text.ts'
import { type RecordFilter, recordRowsQuery, recordSetQuery } from './queries.ts'
import { RecordFilters } from './RecordFilters.tsx'
import { RecordItem } from './RecordItem.tsx'
import { RemovalBar } from './RemovalBar.tsx'
import { RemovedRecords } from './RemovedRecords.tsx'
import css from './records.module.css'
import { mostChosen, useRemoval } from './use-removal.ts'

interface Props {
  category: string
  label: string
  empty: string
  /** The line below a row's title. */
  details: (row: RecordRow) => ReactNode
  /** Where a row leads, if anywhere. */
  toOf?: (row: RecordRow) => string
  /** The only rows it is about, whatever else they are narrowed by. */
  only?: RecordFilter
}

const typingPauseInMs = 250

/** One data category as a list of any length: search, filter, remove one, many or all, and undo. */
export function RecordList({ category, label, empty, details, toOf, only }: Props) {
  const { t, i18n } = useTranslation('records')
  const problemText = useProblemText()
  const { data: set } = useSuspenseQuery(recordSetQuery(category))
  const [filter, setFilter] = useState<RecordFilter>({})
  const asked = useDebounced(filter, typingPauseInMs)
  const query = useInfiniteQuery({
    ...recordRowsQuery(category, { ...withoutBlanks(asked), ...only }),
    placeholderData: keepPreviousData,
  })
  const removing = useRemoval(category)
  const { data, hasNextPage, isFetching, isError, error, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const looked = data?.pages.reduce((sum, page) => sum + page.looked, 0) ?? 0
  const isFiltered = Object.keys(withoutBlanks(asked)).length > 0
  const canRemove = set.actions.some(({ id, allowed }) => id === 'remove' && allowed)
  const number = new Intl.NumberFormat(i18n.language)
  const figures = { count: rows.length, shown: number.format(rows.length) }
  const state = () => {
    if (!data) return t('loading')
    if (!isFiltered && !only)
      return t('total', { count: set.total, shown: number.format(set.total) })
    if (!hasNextPage && !isFetching) return t('found', figures)
    const progress = { looked: number.format(looked), total: number.format(set.total) }
    return t('foundSoFar', { ...figures, ...progress })
  }

  return (
    <>
      <RemovedRecords removals={set.removals} removing={removing} />
      <RecordFilters set={set} filter={filter} onChange={setFilter} />
      <div className={css.between}>
        <p role="status">{state()}</p>
        {canRemove && (data ? rows.length : set.total) > 0 && (
          <div className={css.together}>
            <button
              type="button"
              className={css.quiet}
              onClick={() =>
                removing.setChosen(new Set(rows.slice(0, mostChosen).map(({ id }) => id)))
              }
            >
              {t('chooseShown')}
            </button>
            {!isFiltered && (
              <Button busy={removing.busy} onClick={() => void removing.clear()}>
                {t('clear')}
              </Button>
            )}
          </div>
        )}
      </div>
      {isError && (
        <Notice tone="bad">
          <p>{problemText(error)}</p>
          <Button onClick={() => void fetchNextPage()}>{t('goOn')}</Button>
        </Notice>
      )}
      {data && rows.length === 0 && !hasNextPage && <p>{isFiltered ? t('nothingFits') : empty}</p>}
      <VirtualList
        label={label}
        rows={rows}
        keyOf={({ id }) => id}
        total={isFiltered || only ? -1 : set.total}
        onNearEnd={() => {
          if (hasNextPage && !isFetching && !isError) void fetchNextPage()
        }}
      >
        {(row) => (
          <RecordItem
            row={row}
            details={details(row)}
            {...(canRemove && { removing })}
            {...(toOf && { to: toOf(row) })}
          />
        )}
      </VirtualList>
      {canRemove && <RemovalBar removing={removing} />}
    </>
  )
}

const withoutBlanks = (filter: RecordFilter): RecordFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value?.trim()))
