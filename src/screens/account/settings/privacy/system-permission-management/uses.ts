import { SharingCode } from '../../../../../contract/schemas.ts'
import { nearestPickUpPoint } from './pick-up-points.ts'
import { categoryInPicture } from './picture.ts'

/** What a use found. Everything but a recognised sharing code stays on the device. */
export type Found =
  | { kind: 'pick-up-point'; name: string; km: number }
  | { kind: 'category'; category: string | null }
  | { kind: 'sound'; heard: boolean }
  | { kind: 'notice'; shown: boolean }
  | { kind: 'code'; code: string | null }

/** The browser has no such thing here, which is not a refusal. */
export class NotOffered extends Error {}

const listenInMs = 1_500

/** A device without a camera, or one that can't tell where it is, has refused nothing. */
export const saidNo = (error: unknown): boolean => {
  if (error instanceof NotOffered) return false
  if (error instanceof DOMException) return error.name === 'NotAllowedError'
  const { code, PERMISSION_DENIED = code } = error as Partial<GeolocationPositionError>
  return code === PERMISSION_DENIED
}

async function nearestPoint(): Promise<Found> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject)
  })
  return { kind: 'pick-up-point', ...nearestPickUpPoint(coords) }
}

async function withStream<T>(
  what: MediaStreamConstraints,
  work: (stream: MediaStream) => Promise<T>,
): Promise<T> {
  if (!navigator.mediaDevices) throw new NotOffered()
  const stream = await navigator.mediaDevices.getUserMedia(what)
  try {
    return await work(stream)
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

const searchByCamera = () =>
  withStream({ video: true }, async (stream): Promise<Found> => {
    const video = document.createElement('video')
    video.muted = true
    video.srcObject = stream
    await video.play()
    return { kind: 'category', category: await categoryInPicture(video) }
  })

const searchByVoice = () =>
  withStream({ audio: true }, async (stream): Promise<Found> => {
    const context = new AudioContext()
    const analyser = new AnalyserNode(context)
    context.createMediaStreamSource(stream).connect(analyser)
    const levels = new Float32Array(analyser.fftSize)
    const end = performance.now() + listenInMs
    let heard = false
    while (!heard && performance.now() < end) {
      await new Promise(requestAnimationFrame)
      analyser.getFloatTimeDomainData(levels)
      heard = levels.some((level) => Math.abs(level) > 0.02)
    }
    await context.close()
    return { kind: 'sound', heard }
  })

async function searchByPicture(): Promise<Found> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  const file = await new Promise<File>((resolve, reject) => {
    input.addEventListener('change', () => {
      const [chosen] = input.files ?? []
      if (chosen) resolve(chosen)
    })
    input.addEventListener('cancel', () => reject(new Error('refused')))
    input.click()
  })
  return { kind: 'category', category: await categoryInPicture(file) }
}

async function showNotice(words: string): Promise<Found> {
  if (!('Notification' in globalThis)) throw new NotOffered()
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
  try {
    new Notification(words)
    return { kind: 'notice', shown: true }
  } catch {
    // On phones only an installed app may show one.
    return { kind: 'notice', shown: false }
  }
}

/** II(5).3: the text is matched here; whatever is not exactly one of our codes is forgotten at once. */
async function readSharingCode(): Promise<Found> {
  if (!navigator.clipboard?.readText) throw new NotOffered()
  const text = (await navigator.clipboard.readText()).trim()
  return { kind: 'code', code: SharingCode.safeParse(text).success ? text : null }
}

/** The functions that can be used from this screen. Each rejects when the device or the person says no. */
export const uses: Readonly<Record<string, (words: string) => Promise<Found>>> = {
  'pick-up-points': nearestPoint,
  'camera-search': searchByCamera,
  'voice-search': searchByVoice,
  'picture-search': searchByPicture,
  'service-notices': showNotice,
  'sharing-code': readSharingCode,
}
