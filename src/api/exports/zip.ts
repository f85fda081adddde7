import { configure, ZipWriter } from '@zip.js/zip.js'
import type { Deps } from '../deps.ts'
import { indexPage } from './html.ts'
import { fileName, type JobBody } from './job.ts'
import { languageOf, wordsFor } from './words.ts'

configure({ useWebWorkers: false })

/** The export as a ZIP, made while it is read: memory holds one piece at a time. */
export function zipOf(
  deps: Deps,
  { exportId, ...facts }: { exportId: string; reference: string; timeZone: string },
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  void write(deps, exportId, facts, writable).catch((error: unknown) => writable.abort(error))
  return readable
}

async function write(
  deps: Deps,
  exportId: string,
  facts: { reference: string; timeZone: string },
  target: WritableStream<Uint8Array>,
): Promise<void> {
  const job = await deps.store.document<JobBody>('export', exportId)
  if (!job) throw new Error('The export is gone.')
  const { files, startedAt, scope } = job.body
  const { from, to } = scope
  const language = languageOf(scope.language)
  const zip = new ZipWriter(target, { lastModDate: new Date(startedAt) })
  const words = wordsFor(language)
  const page = indexPage({ ...facts, language, words, files, from, to, made: startedAt })
  await zip.add('index.html', new Blob([page]).stream())
  for (const { name, parts } of files) {
    await zip.add(name, pieces(deps, fileName(exportId, name), parts))
  }
  await zip.close()
}

function pieces(deps: Deps, file: string, parts: number): ReadableStream<Uint8Array> {
  let next = 0
  return new ReadableStream({
    async pull(controller) {
      const piece = next < parts ? await deps.store.readPart(file, next++) : undefined
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
}
