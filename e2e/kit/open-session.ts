import type { Page } from '@playwright/test'
import { Visitor } from './visitor.ts'

/** Signs the page in as a sample person, with the calls to a server that the screen would make. */
export async function openSession(page: Page, origin: string, name: string): Promise<void> {
  const visitor = new Visitor(besides(page), origin)
  const { json } = await visitor.call<{ people: Person[] }>('GET', '/demo/people')
  const person = json.people.find((one) => one.name === name)
  if (!person) throw new Error(`There is no sample person called ${name}.`)
  await visitor.signIn(person.email)
}

interface Person {
  name: string
  email: string
}

/** With the cookies of the page, which gets those that come. */
function besides(page: Page) {
  return async (request: Request): Promise<Response> => {
    const { method, url } = request
    const headers = Object.fromEntries(request.headers)
    const given = { method, headers, ...(method !== 'GET' && { data: await request.text() }) }
    const answer = await page.request.fetch(url, given)
    return new Response(await answer.text(), { status: answer.status(), headers: answer.headers() })
  }
}
