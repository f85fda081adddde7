import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import type { ActivityPage } from '../../../../../contract/schemas.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Select } from '../../../../../ui/Select.tsx'
import { TextField } from '../../../../../ui/TextField.tsx'
import css from '../../../../../ui/timeline.module.css'
import type { Filter, FilterName } from './queries.ts'

interface Props extends Pick<ActivityPage, 'actors' | 'purposes'> {
  filter: Filter
}

const kinds = ['consent', 'change', 'access', 'disclosure', 'request'] as const

/** Each choice goes into the address, where it can be shared, kept and come back to. */
export function Filters({ filter, actors, purposes }: Props) {
  const { t, i18n } = useTranslation('account/settings/privacy/activity-and-receipts')
  const [search, setSearch] = useSearchParams()
  const purposeWords = usePurposeWords()
  const active = Object.keys(filter).length
  const collator = new Intl.Collator(i18n.language)

  function set(name: FilterName, value: string) {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  function clear() {
    const child = search.get('child')
    setSearch(child ? { child } : {}, { replace: true, preventScrollReset: true })
  }

  const choice = (
    name: Exclude<FilterName, 'from' | 'to'>,
    options: { value: string; label: string }[],
  ) => (
    <Select
      label={t(`filter.${name}`)}
      value={filter[name] ?? ''}
      options={[{ value: '', label: t(`all.${name}`) }, ...options]}
      onChange={(value) => set(name, value)}
    />
  )
  const day = (name: 'from' | 'to') => (
    <TextField
      type="date"
      label={t(`filter.${name}`)}
      value={filter[name] ?? ''}
      onChange={({ target }) => set(name, target.value)}
    />
  )

  return (
    <details className={css.filters} open={active > 0}>
      <summary>
        <ListFilter aria-hidden size={18} />
        {active > 0 ? t('filtered', { count: active }) : t('filters')}
      </summary>
      <div className={css.filterGrid}>
        {choice(
          'kind',
          kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        )}
        {choice(
          'actor',
          actors.map((value) => ({ value, label: t(`actor.${value}`) })),
        )}
        {choice(
          'purpose',
          purposes
            .map((value) => ({ value, label: purposeWords(value).name }))
            .toSorted((a, b) => collator.compare(a.label, b.label)),
        )}
        {day('from')}
        {day('to')}
      </div>
      {active > 0 && <Button onClick={clear}>{t('clear')}</Button>}
    </details>
  )
}
