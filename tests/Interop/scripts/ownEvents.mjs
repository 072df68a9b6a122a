// A client that subscribes and publishes at once gets its own event, stored or live, whatever the limit: once.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const relay = await open()
const { secret, pubkey } = event()
const newest = event({ secret, created_at: 2_000_000_000 })
await relay.store(newest)

for (let n = 0; n < 200; n++) {
  const limit = n % 2
  const own = event({ secret, kind: n % 3 === 0 ? 20_000 : 1, created_at: 1000 + n })
  relay.send(['REQ', `own ${n}`, { authors: [pubkey], limit }])
  relay.send(['EVENT', own])
  const seen = []
  for (let ok = false, eose = false; !ok || !eose || !seen.includes(own.id); ) {
    const [verb, name, message] = await relay.message()
    if (verb === 'OK') ok = message
    else if (verb === 'EOSE') eose = true
    else if (name === `own ${n}`) seen.push(message.id)
  }
  assert.deepEqual(seen, limit ? [newest.id, own.id] : [own.id])
  relay.send(['CLOSE', `own ${n}`])
  await relay.quiet()
}
relay.close()
