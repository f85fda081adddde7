import { useEffect, useRef, useState } from 'react'
import { operations } from '../../../contract/operations.ts'
import type { RecordRemoval, RecordSet } from '../../../contract/records.ts'
import { call } from '../../client.ts'
import { useAction } from '../use-action.ts'
import { forgetRows, reloadRows } from './queries.ts'

/** Selecting, removing and bringing back. Rows go from the screen only when the server has removed them. */
export function useRemoval(category: string) {
  const { run, busy, error } = useAction()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<RecordRemoval | null>(null)
  const [restored, setRestored] = useState(0)
  const undoButton = useRef<HTMLButtonElement>(null)
  const params = { category }

  // The button that was pressed went with its row: the way back is the next thing to press.
  useEffect(() => {
    if (last) undoButton.current?.focus()
  }, [last])

  /** Removes by whatever call does it; `gone` are the rows that leave the list. */
  const take = (
    send: () => Promise<{ removal: RecordRemoval | null; set: RecordSet }>,
    gone: ReadonlySet<string> | 'all',
  ) =>
    run(async () => {
      const { removal, set } = await send()
      forgetRows(set, gone)
      setChosen(new Set())
      setRestored(0)
      setLast(removal)
    })
  const remove = (ids: readonly string[] | 'all') => {
    const body =
      ids === 'all' ? { scope: 'all' as const } : { scope: 'rows' as const, ids: [...ids] }
    const send = () => call(operations.removeRecords, { params, body })
    return take(send, ids === 'all' ? 'all' : new Set(ids))
  }
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
      setLast(null)
    })
  const choose = (id: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return {
    busy,
    error,
    chosen,
    setChosen,
    choose,
    last,
    restored,
    take,
    remove,
    restore,
    erase,
    undoButton,
  }
}

export type Removing = ReturnType<typeof useRemoval>
