// A client that subscribes and stops reading is cut off, and holds up nobody.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const kind = 20001
const slow = await open()
const quick = await open()
const author = await open()
await slow.stored('all', { kinds: [kind] })
await quick.stored('all', { kinds: [kind] })
slow.socket.pause()

// More than the buffers of two kernels and the relay hold for one client, some 26 MB, also compressed.
const content = randomBytes(300_000).toString('base64')
const started = Date.now()
const messages = 150
for (let n = 0; n < messages; n++) {
  const sent = event({ kind, content })
  assert.deepEqual(await author.publish(sent), [true, ''])
  assert.equal((await quick.message())[2].id, sent.id)
}
const each = (Date.now() - started) / messages
assert.ok(each < 1000, `${each} ms for one message`)

// Cut off without a close frame, which it would not have read.
slow.socket.resume()
assert.equal(await slow.closed(), 1006)
await quick.quiet()
quick.close()
author.close()
