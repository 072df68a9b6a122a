// A third-party client publishes and subscribes: stored events, EOSE, live events, the typed OK.
import assert from 'node:assert/strict'
import { connect, event } from './peers/nostr.mjs'

const relay = await connect()
const stored = event({ content: 'stored' })
assert.equal(await relay.publish(stored), '')

const seen = []
let endOfStored
const eose = new Promise(resolve => (endOfStored = resolve))
let sawLive
const live = new Promise(resolve => (sawLive = resolve))
relay.subscribe([{ authors: [stored.pubkey] }], {
  onevent: e => { seen.push(e.id); if (seen.length === 2) sawLive() },
  oneose: () => endOfStored(),
})
await eose
assert.deepEqual(seen, [stored.id])

const second = event({ content: 'live', secret: stored.secret })
await relay.publish(second)
await live
assert.deepEqual(seen, [stored.id, second.id])
relay.close()
