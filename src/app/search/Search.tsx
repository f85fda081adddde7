import { useEffect } from 'react'
import { loadWords } from '../../i18n/setup.ts'
import { useSearch } from '../hooks/search.ts'
import { useCode } from '../use-code.ts'

const load = async () => {
  const [{ SearchDialog }] = await Promise.all([
    import('./SearchDialog.tsx'),
    loadWords(['policy']),
  ])
  return SearchDialog
}

export function Search() {
  const { open } = useSearch()
  const [Dialog, fetchDialog] = useCode(load)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is opened
  useEffect(() => {
    if (open) fetchDialog()
  }, [open])
  return open && Dialog && <Dialog />
}
