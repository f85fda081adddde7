import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../../ui/Actions.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { CheckboxList } from '../../ui/CheckboxList.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { FieldGroup } from '../../ui/FieldGroup.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Region } from '../../ui/Region.tsx'
import { SearchButton } from '../../ui/SearchButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { Text } from '../../ui/Text.tsx'
import { TextField } from '../../ui/TextField.tsx'

const options = ['one', 'two', 'three'] as const

export function Controls() {
  const { t } = useTranslation('gallery')
  const [many, setMany] = useState<readonly string[]>([])
  const [one, setOne] = useState<(typeof options)[number]>('one')
  const [chips, setChips] = useState<readonly string[]>(options)
  const [asking, setAsking] = useState(false)
  const why = useId()
  const items = options.map((id) => ({ id, label: t(`option.${id}`) }))
  return (
    <Region title={t('controls')}>
      <Actions>
        <Button kind="primary" onClick={() => setAsking(true)}>
          {t('openDialog')}
        </Button>
        <Button busy>{t('busy')}</Button>
        <Button blockedBy={why}>{t('blocked')}</Button>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('danger')}
        </Button>
        <ButtonLink to="/account">{t('link')}</ButtonLink>
        <IconButton aria-label={t('search')} onClick={() => setAsking(true)}>
          <Search aria-hidden size={20} />
        </IconButton>
        <Avatar name={t('person')} label={t('person')} to="/account" />
      </Actions>
      <Text soft id={why}>
        {t('blockedWhy')}
      </Text>
      <SearchButton onClick={() => setAsking(true)}>{t('search')}</SearchButton>
      <FieldGroup legend={t('fields')}>
        <TextField label={t('field')} defaultValue={t('person')} />
        <TextField label={t('fieldWrong')} defaultValue="123" error={t('fieldError')} />
      </FieldGroup>
      <Select
        label={t('choose')}
        value={one}
        options={items.map(({ id, label }) => ({ value: id, label }))}
        onChange={setOne}
      />
      <RadioList legend={t('oneOf')} items={items} chosen={one} onChange={setOne} />
      <CheckboxList legend={t('someOf')} items={items} chosen={many} onChange={setMany} />
      <Chips
        label={t('chips')}
        items={chips.map((id) => {
          const text = t(`option.${id}`)
          return { id, text, removeLabel: t('remove', { name: text }) }
        })}
        onRemove={(id) => setChips(chips.filter((other) => other !== id))}
      />
      <ConfirmDialog
        open={asking}
        title={t('dialogTitle')}
        confirmLabel={t('yes')}
        cancelLabel={t('no')}
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        <Text>{t('dialogText')}</Text>
      </ConfirmDialog>
    </Region>
  )
}
