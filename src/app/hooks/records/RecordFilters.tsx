import { useTranslation } from 'react-i18next'
import type { RecordSet } from '../../../contract/records.ts'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { RecordFilter } from './queries.ts'
import css from './records.module.css'

interface Props {
  set: RecordSet
  filter: RecordFilter
  onChange: (filter: RecordFilter) => void
}

/** Narrows a list, by words and by what its rows have in common. */
export function RecordFilters({ set, filter, onChange }: Props) {
  const { t } = useTranslation(['records', 'policy'])
  const { categories, shops, kinds } = set.filters
  const choices = [
    { name: 'category', ids: categories.map((id) => [id, t(`policy:interest.${id}`)]) },
    { name: 'shop', ids: shops.map(({ id, name }) => [id, name]) },
    { name: 'kind', ids: kinds.map((id) => [id, t(`kind.${id}`)]) },
  ] as const
  return (
    <search className={css.filters}>
      <TextField
        label={t('search')}
        type="search"
        autoComplete="off"
        value={filter.q ?? ''}
        onChange={({ target }) => onChange({ ...filter, q: target.value })}
      />
      {choices
        .filter(({ ids }) => ids.length > 0)
        .map(({ name, ids }) => (
          <Select
            key={name}
            label={t(`by.${name}`)}
            value={filter[name] ?? ''}
            options={[
              { value: '', label: t('any') },
              ...ids.map(([value = '', label = '']) => ({ value, label })),
            ]}
            onChange={(value) => onChange({ ...filter, [name]: value })}
          />
        ))}
    </search>
  )
}
