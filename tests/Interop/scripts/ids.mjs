// The id rules against nostr-tools, over every Unicode scalar, in content and in a tag.
import assert from 'node:assert/strict'
import { verifyEvent } from 'nostr-tools/pure'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const scalars = 4096
const relay = await open()
const sent = new Map()
let secret
let count = 0

for (let start = 0; start < 0x110000; start += scalars) {
  if (start >= 0xd800 && start < 0xe000) continue // surrogates: 0xd800 to 0xdfff
  let text = ''
  for (let scalar = start; scalar < start + scalars; scalar++) {
    if (scalar >= 0xd800 && scalar < 0xe000) continue
    text += String.fromCodePoint(scalar)
    count++
  }
  const signed = event({ content: text, tags: [['t', text], ['alt', text, text.slice(0, 10)]], secret })
  secret = signed.secret
  assert.deepEqual(await relay.publish(signed), [true, ''], `from U+${start.toString(16)}`)
  sent.set(signed.id, text)
}
assert.equal(count, 1_112_064)

// They come back, and nostr-tools finds them valid.
const reader = await open()
reader.send(['REQ', 'all', { ids: [...sent.keys()] }])
for (let verb, returned; sent.size > 0; ) {
  [verb, , returned] = await reader.message()
  assert.equal(verb, 'EVENT')
  assert.ok(verifyEvent(returned), returned.id)
  assert.ok(returned.content === sent.get(returned.id) && returned.tags[0][1] === sent.get(returned.id))
  sent.delete(returned.id)
}
assert.deepEqual(await reader.message(), ['EOSE', 'all'])
relay.close()
reader.close()
