import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../app/client.ts'
import { useKeptPlace } from '../../../app/hooks/use-kept-place.ts'
import { operations } from '../../../contract/operations.ts'
import type { Address } from '../../../contract/profile.ts'
import { addressFormOf } from '../../../policy/lookup.ts'
import { pack } from '../../../policy/pack.ts'
import { Actions } from '../../../ui/Actions.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Parts } from '../../../ui/Parts.tsx'
import { Row } from '../../../ui/settings/Row.tsx'
import { AddressForm } from './AddressForm.tsx'
import { path } from './queries.ts'
import { useSave } from './use-save.ts'

interface Props {
  address: Address
  etag: string
  onRemoved: () => void
}

export function AddressRow({ address, etag, onRemoved }: Props) {
  const { t } = useTranslation([path, 'policy'])
  const [editing, setEditing] = useState(false)
  const { place, onPressed } = useKeptPlace<HTMLDivElement>(`${editing} ${address.isDefault}`)
  const { save, busy, error } = useSave()
  const { id, region, fields, isDefault } = address
  const { consignee = '', phone = '' } = fields
  // In the order in which the region writes an address.
  const lines = addressFormOf(pack, region).fields.flatMap(({ id: field }) =>
    field === 'consignee' || field === 'phone' ? [] : (fields[field] ?? []),
  )
  const name = [consignee, lines.find((line) => line)].filter(Boolean).join(', ')

  function edit(next: boolean) {
    onPressed()
    setEditing(next)
  }

  return (
    <Row
      title={consignee}
      description={
        <>
          <div>
            <bdi>{lines.join(', ')}</bdi>
          </div>
          <div>
            <Parts of={[t(`policy:region.${region}`), phone]} />
          </div>
          {isDefault && <strong>{t('default')}</strong>}
        </>
      }
    >
      {error && <Notice tone="bad">{error}</Notice>}
      <div ref={place}>
        {editing ? (
          <AddressForm
            title={t('editAddress')}
            start={{ region, fields }}
            send={(body) => call(operations.changeAddress, { params: { id }, body, etag })}
            onClose={() => edit(false)}
          />
        ) : (
          <Actions>
            <Button aria-label={t('editOne', { name })} onClick={() => edit(true)}>
              {t('edit')}
            </Button>
            {!isDefault && (
              <Button
                busy={busy}
                aria-label={t('makeDefaultOne', { name })}
                onClick={() =>
                  void save(() => {
                    onPressed()
                    return call(operations.chooseDefaultAddress, { params: { id } })
                  })
                }
              >
                {t('makeDefault')}
              </Button>
            )}
            <Button
              busy={busy}
              aria-label={t('removeOne', { name })}
              onClick={() =>
                void save(() => call(operations.removeAddress, { params: { id } }), onRemoved)
              }
            >
              {t('remove')}
            </Button>
          </Actions>
        )}
      </div>
    </Row>
  )
}
