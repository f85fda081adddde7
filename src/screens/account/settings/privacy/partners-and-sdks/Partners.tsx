import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TermText } from '../../../../../app/hooks/terms.tsx'
import type { PartnerView } from '../../../../../contract/partners.ts'
import { pack } from '../../../../../policy/pack.ts'
import { Select } from '../../../../../ui/Select.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { TextField } from '../../../../../ui/TextField.tsx'
import { PartnerItem } from './PartnerItem.tsx'
import css from './partners.module.css'
import { namespace, placeOf } from './words.ts'

const roles = ['processor', 'joint-controller', 'independent-controller'] as const

interface Props {
  partners: readonly PartnerView[]
  /** What the address names, such as one of them. */
  named: string
}

/** Every partner by role and data, and whether it receives this person's data now (R20). */
export function Partners({ partners, named }: Props) {
  const { t } = useTranslation([namespace, 'policy'])
  const id = useId()
  const [role, setRole] = useState('')
  const [category, setCategory] = useState('')
  const [words, setWords] = useState('')
  const categories = pack.categories.filter((one) =>
    partners.some((partner) => partner.categories.includes(one.id)),
  )
  /** Whether its name, task or data holds what was typed. */
  function isAbout({ id: partner, scenario, categories: used }: PartnerView): boolean {
    const text = [
      t(`policy:partner.${partner}`),
      t(`scenario.${scenario}`),
      ...used.map((one) => t(`policy:category.${one}`)),
    ].join('\n')
    return text.toLowerCase().includes(words.trim().toLowerCase())
  }
  const shown = partners.filter(
    (partner) =>
      (!role || partner.role === role) &&
      (!category || partner.categories.includes(category)) &&
      isAbout(partner),
  )
  const active = shown.filter((partner) => partner.active && !partner.deIdentified).length
  return (
    <section aria-labelledby={id} className={css.section}>
      <h2 id={id}>{t('partners')}</h2>
      <p>
        <TermText>{t('partnersText')}</TermText>
      </p>
      <div className={css.filters}>
        <TextField
          label={t('search')}
          type="search"
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Select
          label={t('byRole')}
          value={role}
          options={[
            { value: '', label: t('every') },
            ...roles.map((value) => ({ value, label: t(`role.${value}`) })),
          ]}
          onChange={setRole}
        />
        <Select
          label={t('byCategory')}
          value={category}
          options={[
            { value: '', label: t('every') },
            ...categories.map(({ id: value }) => ({ value, label: t(`policy:category.${value}`) })),
          ]}
          onChange={setCategory}
        />
      </div>
      <Text role="status" soft>
        {shown.length > 0 ? t('shown', { count: shown.length, active }) : t('none')}
      </Text>
      <ul className={css.partners}>
        {shown.map((partner) => (
          <PartnerItem key={partner.id} partner={partner} isNamed={named === placeOf(partner.id)} />
        ))}
      </ul>
    </section>
  )
}
