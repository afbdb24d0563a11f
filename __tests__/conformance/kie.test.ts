import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startKie, type KieSandbox } from '../../sandbox/kie/index.ts'
import { GPT_IMAGE_15 } from '../../sandbox/kie/models/gpt-image-15.ts'
import { readConfig } from '../../src/core/inputs/config.ts'
import { createKieClient, type Transport } from '../../src/kie/index.ts'
import { SchemaCheck } from './json-schema.ts'

const { requestBody, responses } = GPT_IMAGE_15.paths['/api/v1/jobs/createTask'].post
const check = new SchemaCheck({}, { requires: true })

let kie: KieSandbox

beforeAll(async () => {
  kie = await startKie({ pictures: 'small' })
})
afterAll(() => kie.close())

/** What is sent for the inputs of a step, and what comes back. */
async function send(
  inputs: Readonly<Record<string, string>>,
): Promise<{ readonly sent: unknown; readonly came: unknown }> {
  const given: Readonly<Record<string, string>> = {
    'api-key': kie.apiKey,
    prompt: 'a red fox',
    deliver: 'none',
    ...inputs,
  }
  const { source } = await readConfig((name) => given[name] ?? '', {
    workspace: import.meta.dirname,
    resolveBranch: (_, branch) => ({ branch, isInferred: false }),
  })
  const [image] = source.kind === 'prompt' ? source.requested : []
  const bodies: string[] = []
  const transport: Transport = async ({ url, method, headers, body = '' }) => {
    const answer = await fetch(url, { method, headers, body })
    const text = await answer.text()
    bodies.push(body, text)
    return { status: answer.status, headers: {}, body: text }
  }
  const client = createKieClient({ apiKey: kie.apiKey, apiUrl: kie.url, transport })
  if (image !== undefined) await client.createTask(image.resolved.request)
  const [sent, came] = bodies.map((text) => JSON.parse(text) as unknown)
  return { sent, came }
}

test.each([
  { name: 'nothing but a prompt', inputs: {} },
  { name: 'all that the model takes', inputs: { 'aspect-ratio': '3:2', quality: 'high' } },
  { name: 'a callback that is no URI as it is written', inputs: { 'callback-url': 'https://Hook.example/kié?to="a"' } },
  {
    name: 'a callback with all that URLs take and URIs do not',
    inputs: { 'callback-url': 'https://u[:p|@[::1]/a[b]|{}^`\\c?tags[]=x|{}^`\\<>"%5B#f[]|{}^`\\<>"' },
  },
])("$name goes out as kie's own document says, and so does the answer come", async ({ inputs }) => {
  const { sent, came } = await send(inputs)
  expect(check.misfits(requestBody.content['application/json'].schema, sent)).toEqual([])
  // kie names the record of the task as well, in another place of its documents.
  expect(check.misfits(responses[200].content['application/json'].schema, came)).toEqual(["data has 'recordId'"])
})

test.each([
  { name: 'a callback that is no URI', changed: { callBackUrl: 'https://hook.example/kié' } },
  { name: 'a field that kie does not document', changed: { seed: 7 } },
  { name: 'a missing prompt', changed: { input: { aspect_ratio: '1:1', quality: 'high' } } },
  { name: 'a value that kie does not take', changed: { input: { prompt: 'a', aspect_ratio: '9:9', quality: 'high' } } },
])('the document has nothing for $name', async ({ changed }) => {
  const { sent } = await send({})
  expect(
    check.misfits(requestBody.content['application/json'].schema, { ...(sent as object), ...changed }),
  ).toHaveLength(1)
})
