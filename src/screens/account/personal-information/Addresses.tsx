import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { useKeptPlace } from '../../../app/hooks/use-kept-place.ts'
import { operations } from '../../../contract/operations.ts'
import type { Address, Profile } from '../../../contract/profile.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { Section } from '../../../ui/settings/Section.tsx'
import { AddressForm } from './AddressForm.tsx'
import { AddressRow } from './AddressRow.tsx'
import { path } from './queries.ts'
import { useSave } from './use-save.ts'

export function Addresses({ profile }: { profile: Profile }) {
  const { t } = useTranslation([path, 'common'])
  const [adding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<Address | null>(null)
  const { save, busy, error } = useSave()
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(
    `${adding} ${removed?.id} ${profile.addresses.length}`,
  )
  const { addresses, actions, region } = profile
  const why = actions.find(({ id }) => id === 'add-address')?.reason

  const bringBack = ({ region: place, fields, isDefault }: Address) =>
    save(
      async () => {
        const after = await call(operations.addAddress, { body: { region: place, fields } })
        const added = after.addresses.at(-1)
        return added && isDefault && !added.isDefault
          ? call(operations.chooseDefaultAddress, { params: { id: added.id } })
          : after
      },
      () => {
        onPressed()
        setRemoved(null)
      },
    )
  function add(next: boolean) {
    onPressed()
    setAdding(next)
  }

  return (
    <>
      <Section title={t('addresses')} description={t('addressesText')}>
        {addresses.length === 0 && <Row title={t('noAddresses')} />}
        {addresses.map((address) => (
          <AddressRow
            key={address.id}
            address={address}
            etag={profile.etag}
            onRemoved={() => {
              onPressed()
              setRemoved(address)
            }}
          />
        ))}
      </Section>
      <div ref={place}>
        {removed && (
          <Notice>
            {t('addressRemoved')}
            <Actions>
              <Button busy={busy} onClick={() => void bringBack(removed)}>
                {t('undo')}
              </Button>
            </Actions>
          </Notice>
        )}
        {error && <Notice tone="bad">{error}</Notice>}
        {adding ? (
          <AddressForm
            title={t('newAddress')}
            start={{ region, fields: {} }}
            send={(body) => call(operations.addAddress, { body })}
            onClose={() => add(false)}
          />
        ) : why ? (
          <p>{t(`common:reason.${why}`)}</p>
        ) : (
          <Actions>
            <Button onClick={() => add(true)}>{t('addAddress')}</Button>
          </Actions>
        )}
      </div>
    </>
  )
}
