const side = 160
const quality = 0.82

/**
 * A picture as a small square JPEG, made on this device. Drawing it anew also leaves behind what a
 * camera writes into the file, such as the place.
 * @throws when the file is no picture this browser can read.
 */
export async function shrink(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const edge = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2]
  canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, side, side)
  picture.close()
  return canvas.toDataURL('image/jpeg', quality)
}
