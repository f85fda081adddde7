import type { Shot } from '../state.ts'

const columns = 3
const shotWidth = 390
const gap = 40
const lineHeight = 24
const captionLines = 5

/** All steps on one picture, as PNG. @throws where the browser can't draw it */
export async function sheetOf(title: string, shots: readonly Shot[]): Promise<Blob> {
  const images = await Promise.all(shots.map(({ picture }) => load(picture)))
  const heights = shots.map(({ width, height }) => (height * shotWidth) / width)
  const rowHeight = Math.max(...heights) + captionLines * lineHeight + gap
  const across = Math.min(columns, shots.length)
  const rows = Math.ceil(shots.length / columns)
  const canvas = document.createElement('canvas')
  canvas.width = across * (shotWidth + gap) + gap
  canvas.height = rows * rowHeight + gap * 3
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is nothing to draw on.')
  const isRtl = document.documentElement.dir === 'rtl'
  const font = getComputedStyle(document.body).fontFamily
  context.direction = isRtl ? 'rtl' : 'ltr'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#14201c'
  context.font = `700 30px ${font}`
  context.textAlign = 'start'
  context.fillText(title, isRtl ? canvas.width - gap : gap, gap * 1.6)
  for (const [index, image] of images.entries()) {
    const column = index % columns
    const left = gap + (isRtl ? across - 1 - column : column) * (shotWidth + gap)
    const top = gap * 2.5 + Math.floor(index / columns) * rowHeight
    const height = heights[index] ?? 0
    context.drawImage(image, left, top, shotWidth, height)
    context.strokeStyle = '#66726d'
    context.strokeRect(left, top, shotWidth, height)
    context.font = `400 17px ${font}`
    const words = `${index + 1}. ${shots[index]?.words ?? ''}`
    for (const [line, text] of wrapped(context, words).entries()) {
      context.fillText(
        text,
        isRtl ? left + shotWidth : left,
        top + height + (line + 1.2) * lineHeight,
      )
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('No picture came.'))),
      'image/png',
    )
  })
}

function load(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('A step could not be drawn.'))
    image.src = source
  })
}

/** Lines of at most the width of a shot, divided where the language divides words. */
function wrapped(context: CanvasRenderingContext2D, text: string): string[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' })
  const lines = ['']
  for (const { segment } of segmenter.segment(text)) {
    const last = (lines.at(-1) ?? '') + segment
    if (context.measureText(last).width <= shotWidth || last.trim() === segment.trim()) {
      lines[lines.length - 1] = last
    } else lines.push(segment.trimStart())
  }
  return lines.slice(0, captionLines)
}
