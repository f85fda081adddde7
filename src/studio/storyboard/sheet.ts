import type { Board } from './use-board.ts'

const columns = 3
const shotWidth = 390
const gap = 40
const lineHeight = 24
const ink = '#14201c'
const softInk = '#47524e'

interface Line {
  text: string
  colour: string
}

/** All steps on one picture, as PNG, with what a reader has to know. @throws where it can't be drawn */
export async function sheetOf({ title, facts, steps }: Board): Promise<Blob> {
  const images = await Promise.all(steps.map(({ picture }) => load(picture)))
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is nothing to draw on.')
  const across = Math.min(columns, steps.length)
  const width = across * (shotWidth + gap) + gap
  const font = getComputedStyle(document.body).fontFamily
  const plain = `400 17px ${font}`
  context.font = plain

  // Isolated, or a date and a number would be turned round between words from right to left.
  const head = facts.flatMap(([label, value]) =>
    wrapped(context, `${label}: \u2068${value}\u2069`, width - 2 * gap),
  )
  const captions = steps.map(({ words, notes }, index): Line[] => [
    ...wrapped(context, `${index + 1}. ${words}`, shotWidth).map((text) => ({ text, colour: ink })),
    ...notes
      .flatMap((note) => wrapped(context, note, shotWidth))
      .map((text) => ({ text, colour: softInk })),
  ])
  const heights = steps.map((step) => (step.height * shotWidth) / step.width)
  const tall = (index: number) =>
    (heights[index] ?? 0) + (captions[index]?.length ?? 0) * lineHeight
  const rows = Array.from({ length: Math.ceil(steps.length / columns) }, (_, row) =>
    Math.max(...steps.map((_, index) => (Math.floor(index / columns) === row ? tall(index) : 0))),
  )
  const headHeight = gap * 2 + (head.length + 1) * lineHeight
  canvas.width = width
  canvas.height = headHeight + rows.reduce((sum, height) => sum + height + gap, 0)

  // A new size starts the context over.
  const isRtl = document.documentElement.dir === 'rtl'
  const start = (left: number, room: number) => (isRtl ? left + room : left)
  const write = ({ text, colour }: Line, x: number, y: number) => {
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
  context.direction = isRtl ? 'rtl' : 'ltr'
  context.textAlign = 'start'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = `700 30px ${font}`
  write({ text: title, colour: ink }, start(gap, width - 2 * gap), gap * 1.6)
  context.font = plain
  for (const [line, text] of head.entries()) {
    write(
      { text, colour: softInk },
      start(gap, width - 2 * gap),
      gap * 1.6 + (line + 1.5) * lineHeight,
    )
  }
  for (const [index, image] of images.entries()) {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const left = gap + (isRtl ? across - 1 - column : column) * (shotWidth + gap)
    const top = headHeight + rows.slice(0, row).reduce((sum, height) => sum + height + gap, 0)
    const height = heights[index] ?? 0
    context.drawImage(image, left, top, shotWidth, height)
    context.strokeStyle = '#66726d'
    context.strokeRect(left, top, shotWidth, height)
    for (const [line, text] of (captions[index] ?? []).entries()) {
      write(text, start(left, shotWidth), top + height + (line + 1.1) * lineHeight)
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

/** Lines of at most some width, divided where the language divides words. */
function wrapped(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' })
  const lines = ['']
  for (const { segment } of segmenter.segment(text)) {
    const last = (lines.at(-1) ?? '') + segment
    if (context.measureText(last).width <= room || last.trim() === segment.trim()) {
      lines[lines.length - 1] = last
    } else lines.push(segment.trimStart())
  }
  return lines
}
