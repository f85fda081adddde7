import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataFlow } from '../../../../../contract/partners.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { RadioList } from '../../../../../ui/RadioList.tsx'
import { Text } from '../../../../../ui/Text.tsx'
import { FlowTable } from './FlowTable.tsx'
import css from './map.module.css'
import { namespace } from './words.ts'

const Sankey = lazy(() =>
  import('./Sankey.tsx').then(
    ({ Sankey }) => ({ default: Sankey }),
    // The table below says the same, so a picture that can't be had must not take the screen along.
    () => ({ default: PictureMissing }),
  ),
)

function PictureMissing() {
  const { t } = useTranslation(namespace)
  return <Text soft>{t('pictureMissing')}</Text>
}

/** Category, purpose, recipient, place: where data goes, as a picture and as a table (B4). */
export function DataMap({ flows }: { flows: readonly DataFlow[] }) {
  const { t } = useTranslation([namespace, 'common'])
  const id = useId()
  const table = useRef<HTMLHeadingElement>(null)
  const [whose, setWhose] = useState<'mapPartners' | 'mapOwn'>('mapPartners')
  const shown = useMemo(
    () =>
      flows
        .filter(({ partner }) => (partner === null) === (whose === 'mapOwn'))
        .toSorted((a, b) => Number(b.active) - Number(a.active)),
    [flows, whose],
  )
  return (
    <section aria-labelledby={id} className={css.map}>
      <h2 id={id}>{t('map')}</h2>
      <p>{t('mapText')}</p>
      <RadioList
        legend={t('mapOf')}
        items={(['mapPartners', 'mapOwn'] as const).map((one) => ({ id: one, label: t(one) }))}
        chosen={whose}
        onChange={setWhose}
      />
      <h3>{t('picture')}</h3>
      <Button onClick={() => table.current?.focus()} className={css.skip ?? ''}>
        {t('toTable')}
      </Button>
      <Text soft>{t('pictureKeys')}</Text>
      <div className={css.scroll}>
        <Suspense fallback={<Text role="status">{t('common:loading')}</Text>}>
          <Sankey key={whose} flows={shown} />
        </Suspense>
      </div>
      <h3 id="flow-table" ref={table} tabIndex={-1}>
        {t('table')}
      </h3>
      <FlowTable flows={shown} />
    </section>
  )
}
