import { parseArgs } from 'node:util'
import { linesOf, readPackFolder } from '../src/hosts/node/pack-folder.ts'

/** `npm run pack:check <folder>`: says what is wrong with a pack, and where; ends with 1 if anything is. */
const [folder] = parseArgs({ allowPositionals: true }).positionals
if (!folder) {
  console.error('Say which folder holds the pack: npm run pack:check packs/quillmoor')
  process.exit(2)
}
const checked = readPackFolder(folder)
if (checked.ok) {
  const { id, version, clauses, purposes, partners, regions } = checked.pack
  const languages = Object.keys(checked.words).join(', ')
  console.log(
    `${id}, ${version}: fine. ${clauses.length} clauses, ${purposes.length} purposes, ${partners.length} partners, ${regions.length} regions; ${languages}.`,
  )
} else {
  const { length } = checked.faults
  console.error(
    `${folder} has ${length} ${length === 1 ? 'fault' : 'faults'}:\n${linesOf(checked.faults)}`,
  )
  process.exit(1)
}
