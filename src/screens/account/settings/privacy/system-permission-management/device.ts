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

const sharingCode = /^￥[A-Za-z0-9]{6,20}￥$/

/**
 * Asks the device for a permission and uses it once, here and only here: nothing that was read
 * leaves the device. Rejects when the device or the person says no.
 */
export async function tryPermission(id: string): Promise<void> {
  switch (id) {
    case 'location':
      await new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject)
      })
      return
    case 'camera':
      return stopAtOnce({ video: true })
    case 'microphone':
      return stopAtOnce({ audio: true })
    case 'notifications':
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
      return
    case 'clipboard':
      // II(5).3: matched on the device; only a code of ours would go further.
      sharingCode.test(await navigator.clipboard.readText())
      return
    default:
      return chooseFile()
  }
}

async function stopAtOnce(what: MediaStreamConstraints): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia(what)
  for (const track of stream.getTracks()) track.stop()
}

function chooseFile(): Promise<void> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  return new Promise((resolve, reject) => {
    input.addEventListener('change', () => resolve())
    input.addEventListener('cancel', () => reject(new Error('refused')))
    input.click()
  })
}
