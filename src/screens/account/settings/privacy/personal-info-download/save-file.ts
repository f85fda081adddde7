import { saveBlob } from '../../../../../app/hooks/save-blob.ts'

/** Saves the answer under the name the server gave it. */
export async function saveFile(response: Response, reference: string): Promise<void> {
  const named = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')
  saveBlob(await response.blob(), named?.[1] ?? `${reference}.zip`)
}
