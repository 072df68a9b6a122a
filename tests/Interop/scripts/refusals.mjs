// What a REQ is refused for: CLOSED with a machine-readable word, and the connection goes on.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const relay = await open()
const { id } = event()

async function refused(filters, word, message = filters) {
  relay.send(`["REQ","r",${filters}]`)
  const [verb, subscription, reason] = await relay.message()
  assert.deepEqual([verb, subscription], ['CLOSED', 'r'], message)
  assert.ok(reason.startsWith(`${word}: `), `${message}: ${reason}`)
}

for (const filter of ['{"search":"x"}', '{"#tt":["x"]}', '{"#":["x"]}', '{"#1":["x"]}', '{"#é":["x"]}', '{"&t":["x"]}', '{"kinds":[1],"Kinds":[1]}'])
  await refused(filter, 'unsupported')
await refused('{"limit":1},{"search":"x"}', 'unsupported', 'the second filter')

for (const filter of [
  '{"ids":["abc"]}', `{"ids":["${id.toUpperCase()}A"]}`, `{"authors":["${id.replace(/./, 'A')}"]}`, '{"#e":["x"]}', '{"#p":[""]}',
  '{"ids":"x"}', '{"ids":[1]}', '{"kinds":["1"]}', '{"kinds":[65536]}', '{"kinds":[-1]}', '{"kinds":[1.0]}', '{"kinds":1}',
  '{"since":"1"}', '{"since":-1}', '{"until":1e9}', '{"limit":-1}', '{"limit":1.5}', '{"limit":null}', '{"#t":[null]}', '{"#t":"x"}',
  '{"limit":1,"limit":2}', '[]', '"x"', 'null', '1', '{},[]', '[{}]', '{"#t":["\\ud800"]}',
]) await refused(filter, 'invalid')

// No filter at all, no end, and more than the end.
for (const text of ['["REQ","r"]', '["REQ","r",{}', '["REQ","r",{}]x']) {
  const [verb, subscription, reason] = await relay.ask(text)
  assert.deepEqual([verb, subscription], ['CLOSED', 'r'], text)
  assert.match(reason, /^invalid: /, text)
}

// A refused REQ also ends what stood under its id.
await relay.stored('r', { kinds: [1], limit: 0 })
await refused('{"search":"x"}', 'unsupported')
const author = await open()
await author.store(event())
await relay.quiet()
relay.close()
author.close()
