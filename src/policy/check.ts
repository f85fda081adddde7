import { ownFaults } from './check-own.ts'
import { type PolicyPack, policyPackSchema } from './schema.ts'

export interface Fault {
  /** Where in the pack, such as `purposes[3].categories[0]`. */
  path: string
  message: string
}

export type PackCheck = { ok: true; pack: PolicyPack } | { ok: false; faults: readonly Fault[] }

/** Checks a pack's shape and every reference in it. Never throws; each fault says where it is. */
export function checkPack(input: unknown): PackCheck {
  const parsed = policyPackSchema.safeParse(input)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: toPath(path),
      message,
    }))
    return { ok: false, faults }
  }
  const faults = [
    ...duplicates(parsed.data),
    ...strayReferences(parsed.data),
    ...menuFaults(parsed.data),
    ...timeZoneFaults(parsed.data),
    ...addressFaults(parsed.data),
    ...versionFaults(parsed.data),
    ...ownFaults(parsed.data),
  ]
  return faults.length === 0 ? { ok: true, pack: parsed.data } : { ok: false, faults }
}

function toPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

const lists = [
  'menu',
  'clauses',
  'regions',
  'purposes',
  'categories',
  'permissions',
  'partners',
  'sdks',
  'places',
  'exemptions',
  'deadlines',
  'holidays',
  'glossary',
] as const

function duplicates(pack: PolicyPack): Fault[] {
  return lists.flatMap((list) => {
    const ids = pack[list].map(({ id }) => id as string)
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [{ path: `${list}[${index}].id`, message: `${id} is there twice` }]
        : [],
    )
  })
}

function strayReferences(pack: PolicyPack): Fault[] {
  const known = {
    clause: new Set(pack.clauses.map(({ id }) => id)),
    category: new Set(pack.categories.map(({ id }) => id)),
    deadline: new Set(pack.deadlines.map(({ id }) => id)),
    partner: new Set(pack.partners.map(({ id }) => id)),
    place: new Set(pack.places.map(({ id }) => id)),
    purpose: new Set(pack.purposes.map(({ id }) => id)),
    'menu entry': new Set(pack.menu.map(({ id }) => id)),
    'menu path': new Set(pack.menu.map(({ path }) => path)),
    'kind of message': new Set(pack.notices.kinds.map(({ id }) => id)),
    channel: new Set(pack.notices.channels),
    region: new Set<string>(pack.regions.map(({ id }) => id)),
  }
  const faults: Fault[] = []
  const refer = (kind: keyof typeof known, path: string, id: string | null | undefined) => {
    if (id && !known[kind].has(id)) faults.push({ path, message: `there is no ${kind} ${id}` })
  }
  const referAll = (kind: keyof typeof known, path: string, ids: readonly string[] = []) =>
    ids.forEach((id, index) => {
      refer(kind, `${path}[${index}]`, id)
    })

  pack.menu.forEach((entry, i) => {
    referAll('clause', `menu[${i}].clause`, entry.clause)
    refer('menu entry', `menu[${i}].parent`, entry.parent)
    refer('menu entry', `menu[${i}].partOf`, entry.partOf)
    referAll('menu path', `menu[${i}].alsoUnder`, entry.alsoUnder)
  })
  pack.clauses.forEach((clause, i) => {
    refer('clause', `clauses[${i}].parent`, clause.parent)
  })
  pack.purposes.forEach((purpose, i) => {
    refer('clause', `purposes[${i}].clause`, purpose.clause)
    referAll('category', `purposes[${i}].categories`, purpose.categories)
    refer('kind of message', `purposes[${i}].notice.kind`, purpose.notice?.kind)
    refer('channel', `purposes[${i}].notice.channel`, purpose.notice?.channel)
  })
  pack.categories.forEach((category, i) => {
    refer('clause', `categories[${i}].clause`, category.clause)
    refer('clause', `categories[${i}].lawHold.clause`, category.lawHold?.clause)
  })
  pack.permissions.forEach((permission, i) => {
    refer('clause', `permissions[${i}].clause`, permission.clause)
    refer('purpose', `permissions[${i}].purposeId`, permission.purposeId)
  })
  pack.partners.forEach((partner, i) => {
    refer('clause', `partners[${i}].clause`, partner.clause)
    referAll('purpose', `partners[${i}].purposes`, partner.purposes)
    referAll('category', `partners[${i}].categories`, partner.categories)
    referAll('place', `partners[${i}].places`, partner.places)
  })
  pack.sdks.forEach((sdk, i) => {
    refer('partner', `sdks[${i}].partner`, sdk.partner)
    refer('clause', `sdks[${i}].clause`, sdk.clause)
  })
  pack.places.forEach((place, i) => {
    refer('clause', `places[${i}].clause`, place.clause)
  })
  pack.exemptions.forEach((exemption, i) => {
    refer('clause', `exemptions[${i}].clause`, exemption.clause)
  })
  pack.deadlines.forEach((deadline, i) => {
    refer('clause', `deadlines[${i}].clause`, deadline.clause)
  })
  pack.desk.kinds.forEach((kind, i) => {
    refer('clause', `desk.kinds[${i}].clause`, kind.clause)
    refer('deadline', `desk.kinds[${i}].deadline`, kind.deadline)
    refer('menu path', `desk.kinds[${i}].selfService`, kind.selfService)
  })
  pack.desk.deletionGrounds.forEach(({ clause }, i) => {
    refer('clause', `desk.deletionGrounds[${i}].clause`, clause)
  })
  pack.notices.kinds.forEach(({ clause }, i) => {
    refer('clause', `notices.kinds[${i}].clause`, clause)
  })
  pack.holidays.forEach(({ id }, i) => {
    refer('region', `holidays[${i}].id`, id)
  })
  pack.glossary.forEach((term, i) => {
    refer('clause', `glossary[${i}].clause`, term.clause)
  })
  pack.versions.forEach(({ changes }, i) => {
    changes.forEach((change, j) => {
      refer('clause', `versions[${i}].changes[${j}].clause`, change.clause)
    })
  })
  return faults
}

/** The history runs forward and ends with the version in force; a clause is added only once. */
function versionFaults({ version, versions }: PolicyPack): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  versions.forEach((entry, i) => {
    if (i > 0 && entry.version <= (versions[i - 1]?.version ?? '')) {
      faults.push({ path: `versions[${i}].version`, message: 'is not later than the one before' })
    }
    entry.changes.forEach(({ clause, change }, j) => {
      if (change === 'added' && seen.has(clause)) {
        const message = `${clause} was there before`
        faults.push({ path: `versions[${i}].changes[${j}].change`, message })
      }
      seen.add(clause)
    })
  })
  const last = versions.length - 1
  if (versions[last]?.version !== version) {
    faults.push({ path: `versions[${last}].version`, message: `should be ${version}` })
  }
  return faults
}

function menuFaults(pack: PolicyPack): Fault[] {
  return pack.menu.flatMap((entry, index) => {
    const parent = pack.menu.slice(0, index).find(({ id }) => id === entry.parent)
    if (entry.parent !== null && !parent) {
      return [{ path: `menu[${index}].parent`, message: `${entry.parent} does not come before it` }]
    }
    const expected = parent ? `${parent.path}/${entry.slug}` : entry.slug
    return entry.path === expected
      ? []
      : [{ path: `menu[${index}].path`, message: `should be ${expected}` }]
  })
}

function timeZoneFaults({ regions }: PolicyPack): Fault[] {
  return regions.flatMap(({ timeZone }, index) =>
    isTimeZone(timeZone)
      ? []
      : [{ path: `regions[${index}].timeZone`, message: `${timeZone} is no time zone` }],
  )
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}

/** Every region needs one form, and an example that its own pattern would refuse teaches a mistake. */
function addressFaults(pack: PolicyPack): Fault[] {
  const missing = pack.regions.flatMap(({ id }, index) =>
    pack.addressForms.some(({ region }) => region === id)
      ? []
      : [{ path: `regions[${index}].id`, message: `${id} has no address form` }],
  )
  const examples = pack.addressForms.flatMap(({ fields }, i) =>
    fields.flatMap(({ pattern, example }, j) =>
      pattern && !(example && new RegExp(pattern).test(example))
        ? [{ path: `addressForms[${i}].fields[${j}].example`, message: `does not fit ${pattern}` }]
        : [],
    ),
  )
  return [...missing, ...examples]
}
