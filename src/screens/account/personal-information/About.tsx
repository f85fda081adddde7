import { useTranslation } from 'react-i18next'
import { useDay } from '../../../app/hooks/use-day.ts'
import type { Profile } from '../../../contract/profile.ts'
import { RadioList } from '../../../ui/RadioList.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { FieldRow } from './FieldRow.tsx'
import { path } from './queries.ts'

const genders = ['female', 'male', 'other'] as const

export function About({ profile }: { profile: Profile }) {
  const { t } = useTranslation(path)
  const { nickname, gender, birthDate, actions } = profile
  // II(1).1: where a region has no birthdays, there is no field to be tempted by.
  const hasBirthday = actions.some(({ id, allowed }) => id === 'change-birth-date' && allowed)
  const day = useDay()
  return (
    <Section title={t('about')} description={t('aboutText')}>
      <FieldRow
        field="nickname"
        profile={profile}
        shown={nickname}
        editor={(value, change, error) => (
          <TextField
            autoFocus
            label={t('nickname')}
            hint={t('nicknameHint')}
            autoComplete="nickname"
            maxLength={40}
            value={value}
            onChange={({ target }) => change(target.value)}
            error={error}
          />
        )}
      />
      <FieldRow
        field="gender"
        profile={profile}
        shown={gender && t(`genders.${gender}`)}
        editor={(value, change) => (
          <RadioList
            legend={t('gender')}
            items={genders.map((id) => ({ id, label: t(`genders.${id}`) }))}
            chosen={genders.find((id) => id === value) ?? null}
            onChange={change}
          />
        )}
      />
      {hasBirthday && (
        <FieldRow
          field="birthDate"
          profile={profile}
          shown={birthDate && day(birthDate)}
          editor={(value, change, error) => (
            <TextField
              autoFocus
              type="date"
              label={t('birthDate')}
              hint={t('birthDateHint')}
              autoComplete="bday"
              value={value}
              onChange={({ target }) => change(target.value)}
              error={error}
            />
          )}
        />
      )}
    </Section>
  )
}
