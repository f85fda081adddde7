import { existsSync, readdirSync } from 'node:fs'

/**
 * Who may import whom, inside src/. A folder that is missing here may import nothing
 * but itself, so a new folder is guarded until somebody decides otherwise.
 */
const mayImport = {
  policy: [],
  contract: ['policy'],
  scenarios: ['contract'],
  engine: ['policy', 'contract'],
  api: [
    'policy',
    'contract',
    'engine',
    'stores/port',
    'adapters/port',
    'i18n/locales',
    'i18n/languages',
    'i18n/zone-name',
  ],
  adapters: [],
  stores: ['engine'],
  hosts: ['policy', 'contract', 'engine', 'api', 'stores', 'adapters', 'app/start'],
  i18n: [],
  ui: ['i18n'],
  screens: ['policy', 'contract', 'ui', 'i18n', 'app/hooks', 'app/client'],
  desk: ['contract', 'ui', 'i18n', 'app/hooks', 'app/client'],
  app: ['policy', 'contract', 'ui', 'i18n', 'screens', 'studio', 'desk', 'scenarios'],
  studio: ['policy', 'contract', 'scenarios', 'ui', 'i18n', 'app/hooks', 'app/client'],
}

const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const zones = folders.map((folder) => ({
  name: `${folder}-imports-only-its-neighbours`,
  comment: `src/${folder} may import: ${(mayImport[folder] ?? []).join(', ') || 'only itself'} (ARCHITECTURE.md, Layers)`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^src/',
    pathNot: [folder, ...(mayImport[folder] ?? [])].map((target) => `^src/${target}(/|\\.)`),
  },
}))

const pureFolders = ['engine', 'policy', 'contract', 'scenarios', 'adapters']

export default {
  forbidden: [
    ...zones,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-folders-have-no-runtime',
      comment: 'policy, contract and engine run in every host: no Node, no React',
      severity: 'error',
      from: {
        path: `^src/(${pureFolders.join('|')})/`,
        pathNot: '\\.test\\.tsx?$',
      },
      to: {
        path: '^node:|node_modules/(react|hono|kysely|idb)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'engine-takes-only-types-from-the-contract',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-do-not-import-each-other',
      comment: 'what two screens share lives in ui/ or app/hooks',
      severity: 'error',
      from: { path: '^src/screens/(.+)/[^/]+$', pathNot: '[$]' },
      to: { path: '^src/screens/', pathNot: '^src/screens/$1/[^/]+$' },
    },
    {
      name: 'screens-with-a-parameter-import-no-others',
      comment:
        'the $ of a folder such as $shop means something else in a pattern, so it has a rule of its own',
      severity: 'error',
      from: { path: '^src/screens/.+[$]' },
      to: { path: '^src/screens/', pathNot: '[$]' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.tsx?$', '^\\.ci/', '^e2e/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/\\.cache' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: existsSync('tsconfig.json') ? { fileName: 'tsconfig.json' } : undefined,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
