import { useState } from 'react'
import { call } from '../../../../../app/client.ts'
import { useAction } from '../../../../../app/hooks/use-action.ts'
import { operations } from '../../../../../contract/operations.ts'
import { refresh } from './queries.ts'

export type BlockKind = 'item' | 'similar' | 'shop' | 'category'

interface Blocked {
  id: string
  kind: BlockKind
  name: string
  undone: boolean
}

/** Blocking from the feed: the latest block stays at hand, so that one press takes it back. */
export function useBlocking(onDone: () => void) {
  const [last, setLast] = useState<Blocked | null>(null)
  const { run, busy, error } = useAction()

  const block = (body: { kind: BlockKind; targetId: string }, name: string) =>
    run(async () => {
      const { id } = await call(operations.addBlock, { body })
      setLast({ id, kind: body.kind, name, undone: false })
      onDone()
      await refresh()
    })
  const undo = () =>
    run(async () => {
      if (!last) return
      await call(operations.removeBlock, { params: { id: last.id } })
      setLast({ ...last, undone: true })
      onDone()
      await refresh()
    })
  return { last, block, undo, busy, error }
}
