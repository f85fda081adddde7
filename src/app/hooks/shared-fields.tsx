import { useTranslation } from 'react-i18next'
import { Avatar } from '../../ui/Avatar.tsx'
import { CheckboxList } from '../../ui/CheckboxList.tsx'
import { Row } from '../../ui/settings/Row.tsx'
import { Section } from '../../ui/settings/Section.tsx'

interface Field {
  id: string
  value: string
  required: boolean
}

interface Props {
  title: string
  fields: readonly Field[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which fields would go from one service to another, as they are now; all but the needed ones are a choice (II(1).2). */
export function SharedFields({ title, fields, chosen, onChange }: Props) {
  const { t } = useTranslation(['policy', 'common'])
  const nameOf = (id: string) => t(`policy:field.${id}`)
  const shown = ({ id, value }: Field) => {
    if (value === '') return t('common:nothingYet')
    return id === 'avatar' ? <Avatar name="" label={nameOf(id)} src={value} /> : value
  }
  return (
    <>
      <Section title={title}>
        {fields.map((field) => (
          <Row
            key={field.id}
            title={nameOf(field.id)}
            description={shown(field)}
            end={field.required ? t('common:needed') : undefined}
          />
        ))}
      </Section>
      <CheckboxList
        legend={t('common:alsoShare')}
        items={fields
          .filter(({ required }) => !required)
          .map(({ id }) => ({ id, label: nameOf(id) }))}
        chosen={chosen}
        onChange={onChange}
      />
    </>
  )
}
