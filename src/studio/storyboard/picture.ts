/*
 * A picture of a frame, as the browser itself would draw it: the document with all its rules, as
 * XHTML in an SVG. Nothing leaves the device, and no picture is taken of anything but the app.
 */
const svgNs = 'http://www.w3.org/2000/svg'

/** @returns a data URL of SVG, as large as the part of the document that shows */
export function pictureOf(doc: Document, { width, height }: { width: number; height: number }) {
  const root = doc.documentElement.cloneNode(true) as HTMLElement
  for (const element of root.querySelectorAll('script, link, iframe, meta, noscript')) {
    element.remove()
  }
  keepValues(doc.documentElement, root)
  const style = doc.createElement('style')
  style.textContent = `${rulesOf(doc)}\nhtml,body{inline-size:${width}px;min-block-size:${height}px}
    body{margin-block-start:-${doc.defaultView?.scrollY ?? 0}px!important}*{animation:none!important;transition:none!important}`
  root.querySelector('head')?.append(style)
  root.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml')
  const html = new XMLSerializer().serializeToString(root)
  const svg = `<svg xmlns="${svgNs}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><foreignObject width="100%" height="100%">${html}</foreignObject></svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

function rulesOf(doc: Document): string {
  return [...doc.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n')
}

/** What was typed and checked is in properties, which a copy does not have. */
function keepValues(from: Element, to: Element): void {
  const copies = to.querySelectorAll('input, textarea, select')
  for (const [index, field] of from.querySelectorAll('input, textarea, select').entries()) {
    const copy = copies[index]
    if (!copy) continue
    if (field instanceof Object && 'checked' in field && field.checked) {
      copy.setAttribute('checked', '')
    }
    if ('value' in field && copy.tagName === 'INPUT')
      copy.setAttribute('value', String(field.value))
    if ('value' in field && copy.tagName === 'TEXTAREA') copy.textContent = String(field.value)
  }
}
