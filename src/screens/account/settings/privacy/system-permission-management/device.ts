import { useEffect, useState } from 'react'

type DeviceState = PermissionState | 'unknown'

/** What the browser says about a permission, kept up to date while the screen is open. */
export function useDeviceState(name: string | null): DeviceState {
  const [state, setState] = useState<DeviceState>('unknown')
  useEffect(() => {
    if (!name || !('permissions' in navigator)) return
    const ended = new AbortController()
    navigator.permissions
      .query({ name: name as PermissionName })
      .then((status) => {
        if (ended.signal.aborted) return
        setState(status.state)
        status.addEventListener('change', () => setState(status.state), { signal: ended.signal })
      })
      // A browser that does not know the name says nothing about it.
      .catch(() => undefined)
    return () => ended.abort()
  }, [name])
  return state
}
