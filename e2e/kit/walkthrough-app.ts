import type { Page, TestInfo } from '@playwright/test'
import type { App } from './app.ts'
import { type Recorder, startRecording } from './walkthrough.ts'

interface Given {
  page: Page
  app: App
  info: TestInfo
}

/** Lets a test run and writes down what it does, into `folder`. */
export async function recordWhile(
  folder: string,
  { page, app, info }: Given,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const recorder = startRecording(folder, page, info)
  await use(tellingApp(app, page, recorder))
  await recorder.finish()
}

/** The verbs of the kit as one step each. */
function tellingApp(app: App, page: Page, recorder: Recorder): App {
  const verb = <Result>(sentence: string, run: () => Promise<Result>) =>
    recorder.verb(page, sentence, run)
  return {
    ...app,
    signIn: (name, nickname) =>
      verb(`Sign in as **${name}**, with the code that is sent.`, () =>
        app.signInByHand(name, nickname),
      ),
    async secondDevice(name, nickname) {
      const second = await verb(`On a second device, sign in as **${name}**.`, () =>
        app.secondDevice(name, nickname),
      )
      return { ...second, app: tellingApp(second.app, second.page, recorder) }
    },
    advance: (days) => verb(`Let ${timeIn(days)} pass.`, () => app.advance(days)),
    announce: (sample) =>
      verb(`The company announces something (${sample}).`, () => app.announce(sample)),
    faults: (...faults) =>
      verb(faults.length > 0 ? 'The connection or the server fails.' : 'All works again.', () =>
        app.faults(...faults),
      ),
    readAsThirdParty: (token) =>
      verb('A third party asks for the data it was allowed.', () => app.readAsThirdParty(token)),
  }
}

function timeIn(days: number): string {
  const minutes = Math.round(days * 24 * 60)
  if (days >= 1) return days === 1 ? 'one day' : `${Math.round(days * 10) / 10} days`
  return minutes >= 1 ? `${minutes} minutes` : `${Math.round(days * 86_400)} seconds`
}
