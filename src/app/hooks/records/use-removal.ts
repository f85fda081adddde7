import { useEffect, useRef, useState } from 'react'
import { operations } from '../../../contract/operations.ts'
import type { RecordRemoval, Removed } from '../../../contract/records.ts'
import { call } from '../../client.ts'
import { useAction } from '../use-action.ts'
import { forgetRows, refreshOthers, reloadAll, reloadRows } from './queries.ts'
import { useRemovalsOnTheWay } from './use-removals-on-the-way.ts'

/** Of one removal, by the contract. */
export const mostChosen = 500

/** Selecting, removing and bringing back. Rows go from the screen only when the server has removed them. */
export function useRemoval(category: string) {
  const { run, busy, error } = useAction()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<RecordRemoval | null>(null)
  const [restored, setRestored] = useState(0)
  const undoButton = useRef<HTMLButtonElement>(null)
  const pressed = useRef<Element | null>(null)
  const params = { category }

  // The button that was pressed went with its row: the way back is the next thing to press. Whoever
  // has gone on to something else meanwhile stays there.
  useEffect(() => {
    const here = document.activeElement
    const isFree = pressed.current && [pressed.current, document.body, null].includes(here)
    if (last && isFree) undoButton.current?.focus()
  }, [last])

  function press(work: () => Promise<unknown>): Promise<void> {
    pressed.current = document.activeElement
    return run(work)
  }

  function show({ removal, set }: Removed, gone: ReadonlySet<string> | 'all') {
    forgetRows(set, gone)
    setRestored(0)
    setLast(removal)
  }
  const onTheWay = useRemovalsOnTheWay(category, (answer, gone) =>
    answer ? show(answer, new Set(gone)) : reloadAll(category),
  )
  const { submit } = onTheWay
  const remove = (ids: readonly string[]) =>
    press(async () => {
      await submit({ operation: 'removeRecords', params, body: { scope: 'rows', ids: [...ids] } })
      setChosen(new Set())
    })
  /** `upTo` is the moment of the last message that was seen (ISO 8601 UTC). */
  const removeChat = (shop: string, upTo: string) =>
    press(() => submit({ operation: 'removeChat', params: { shop }, query: { upTo }, body: {} }))
  /** At once or not at all: by the time it were sent, rows might have come that nobody meant. */
  const clear = () =>
    press(async () => {
      show(await call(operations.removeRecords, { params, body: { scope: 'all' } }), 'all')
      void refreshOthers(category)
      setChosen(new Set())
    })
  const restore = ({ id, count }: RecordRemoval) =>
    run(async () => {
      await reloadRows(await call(operations.restoreRecords, { params: { category, id } }))
      setLast(null)
      setRestored(count)
      document.getElementById('page-title')?.focus()
    })
  const erase = ({ id }: RecordRemoval) =>
    run(async () => {
      forgetRows(await call(operations.eraseRemoved, { params: { category, id } }), new Set())
      void refreshOthers(category)
      setLast(null)
    })
  const choose = (id: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const { notice, leaving, waiting } = onTheWay
  const removing = { remove, removeChat, clear, restore, erase, notice, leaving, waiting }
  return { busy, error, chosen, setChosen, choose, last, restored, undoButton, ...removing }
}

export type Removing = ReturnType<typeof useRemoval>
