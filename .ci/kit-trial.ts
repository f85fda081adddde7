import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchOptions } from '../e2e/kit/browser.ts'
import { startNode } from '../e2e/kit/node-host.ts'
import { startStatic } from '../e2e/kit/static-host.ts'

/**
 * Installs the kit in a repository of its own, outside this one, and runs the examples of its
 * README there against both hosts, those with the studio, since one example opens a scenario:
 * `npx vite build --mode studio && npm run build:demo && npm run kit:trial`.
 */
await import('./kit.ts')
const readme = readFileSync('e2e/kit/README.md', 'utf8')
const examples = [...readme.matchAll(/^```ts (\S+)\n(.*?)^```$/gms)]
const archive = readdirSync('dist-kit').find((name) => name.endsWith('.tgz')) ?? ''
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>
}

const folder = mkdtempSync(join(tmpdir(), 'kit-trial-'))
const [node, browser] = await Promise.all([startNode({ app: 'dist-studio' }), startStatic()])
try {
  const manifest = {
    name: 'kit-trial',
    private: true,
    type: 'module',
    devDependencies: {
      '@playwright/test': devDependencies['@playwright/test'],
      '@types/node': devDependencies['@types/node'],
      typescript: devDependencies.typescript,
      'privacy-centre-kit': `file:${resolve('dist-kit', archive)}`,
    },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  for (const [, name = '', text = ''] of examples) writeFileSync(join(folder, name), text)
  const env = {
    ...process.env,
    NODE_HOST_URL: node.url,
    BROWSER_HOST_URL: browser.url,
    CHROMIUM_PATH: launchOptions().executablePath,
  }
  // Not synchronous: this very process serves one of the hosts.
  const run = (command: string, ...args: string[]) =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(command, args, { cwd: folder, env, stdio: 'inherit' })
      child.once('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with ${code}.`)),
      )
    })
  await run('npm', 'install', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error')
  const options = ['--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--noEmit']
  const files = examples.map(([, name = '']) => name)
  await run('npx', 'tsc', '--strict', '--skipLibCheck', ...options, ...files)
  await run('npx', 'playwright', 'test', '--reporter=list')
  await run('npx', 'privacy-centre-contract', '--url', node.url)
} finally {
  await Promise.all([node.stop(), browser.stop()])
  rmSync(folder, { recursive: true, force: true })
}
