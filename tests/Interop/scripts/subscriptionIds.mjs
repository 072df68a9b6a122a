// A subscription id is echoed exactly as it came; it has 1 to 64 characters.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const relay = await open()
const author = await open()
const { secret, pubkey } = event()
const filter = `{"authors":["${pubkey}"],"limit":0}`

// As raw tokens: what stands between the quotes.
const legal = [
  'x', ' ', '0', 'null', ',', '[]', 'é', '名前', '😀', '\\ud83d\\ude00', '\\"', '\\\\', '\\/', '/', '\\u0041', 'A', '\\u00e9', '\\u00E9',
  '\\n\\t\\u0000', "'", '\u2028', '\u007f', '<script>', 'x'.repeat(64), '😀'.repeat(32), '\\u0041'.repeat(42), '\\\\'.repeat(64),
]
for (const token of legal) {
  relay.send(`["REQ","${token}",${filter}]`)
  assert.equal(await relay.text(), `["EOSE","${token}"]`)
  const live = event({ secret, content: token })
  await author.store(live)
  const text = await relay.text()
  assert.ok(text.startsWith(`["EVENT","${token}",{`), text)
  assert.equal(JSON.parse(text)[2].id, live.id)
  relay.send(`["CLOSE","${token}"]`)
}
await author.store(event({ secret }))
await relay.quiet()

for (const token of ['', 'x'.repeat(65), '😀'.repeat(33), '\\u0041'.repeat(65), '\\u0041'.repeat(43), 'é'.repeat(65)]) {
  relay.send(`["REQ","${token}",${filter}]`)
  const text = await relay.text()
  assert.ok(text.startsWith(`["CLOSED","${token}","invalid: `), text)
}
relay.close()
author.close()
