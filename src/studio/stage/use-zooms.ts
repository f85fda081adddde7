import { useSyncExternalStore } from 'react'
import { devices, type Frame } from '../frames.ts'
import { useStudio } from '../state.ts'

/** px that stand around all frames, and around each of them. */
const roomAround = 116
const roomEach = 42
/** px that the studio is wide at most. */
const widest = 1_536
/** Smaller than this nothing can be made out, and frames stand below each other instead. */
const least = 0.3
const most = 0.6

const onResize = (listen: () => void) => {
  addEventListener('resize', listen)
  return () => removeEventListener('resize', listen)
}
const useRoom = () =>
  useSyncExternalStore(onResize, () => Math.min(document.documentElement.clientWidth, widest))

/** How large a frame is drawn: as chosen, or so that all stand side by side; never wider than the page. */
export function useZooms(): (frame: Frame) => number {
  const { zoom, frames } = useStudio()
  const room = useRoom()
  const widths = frames.reduce((sum, { device }) => sum + devices[device].width, 0)
  const fitting = (room - roomAround - roomEach * (frames.length - 1)) / widths
  const wanted = zoom ?? Math.max(least, Math.min(most, fitting))
  return ({ device }) => Math.min(wanted, (room - roomAround) / devices[device].width)
}
