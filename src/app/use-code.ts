import { type ComponentType, useState } from 'react'
import { useOffline } from './offline/state.ts'

/** Code that is fetched when it is asked for. Where it can't be, that is said, with a way to try again. */
export function useCode<Props>(load: () => Promise<ComponentType<Props>>) {
  const [Code, setCode] = useState<ComponentType<Props>>()
  const fetchIt = () =>
    void load().then(
      (loaded) => setCode(() => loaded),
      () => useOffline.setState({ again: fetchIt }),
    )
  return [Code, fetchIt] as const
}
