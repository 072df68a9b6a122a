// How long a relay keeps an event depends on its kind (NIP-01).
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { ids, open } from './peers/raw.mjs'

const relay = await open()
const superseded = /^duplicate: /

/** Two versions of one event: the same time or not, the lower id first. */
function versions(kind, tags, times = [1000, 1000]) {
  const first = event({ kind, tags, created_at: times[0], content: 'one' })
  const second = event({ kind, tags, created_at: times[1], content: 'two', secret: first.secret })
  return times[0] === times[1] ? [first, second].sort((a, b) => (a.id < b.id ? -1 : 1)) : [first, second]
}

async function replaced(kind, tags = []) {
  const [older, newer] = versions(kind, tags, [1000, 1001])
  const filter = { authors: [older.pubkey], kinds: [kind] }
  await relay.store(older)
  assert.deepEqual(await relay.query(filter), [older.id])
  await relay.store(newer)
  assert.deepEqual(await relay.query(filter), [newer.id], `kind ${kind}: the newer replaces the older`)
  const [accepted, reason] = await relay.publish(older)
  assert.ok(accepted && superseded.test(reason), reason)
  assert.deepEqual(await relay.query(filter), [newer.id], `kind ${kind}: the older comes too late`)

  for (const lowFirst of [true, false]) {
    const [low, high] = versions(kind, tags)
    for (const version of lowFirst ? [low, high] : [high, low]) await relay.publish(version)
    assert.deepEqual(await relay.query({ authors: [low.pubkey] }), [low.id], `kind ${kind}: of equal times the lowest id`)
  }
}

for (const kind of [0, 3, 10000, 19999]) await replaced(kind)
for (const kind of [30000, 39999]) {
  await replaced(kind, [['d', 'x']])
  await replaced(kind, [])

  // Each d tag has its own place; the first one counts; none is the same as an empty one.
  const a = event({ kind, tags: [['d', 'a']], created_at: 1000 })
  const { secret } = a
  const b = event({ kind, tags: [['d', 'b'], ['d', 'a']], created_at: 1001, secret })
  const none = event({ kind, created_at: 1002, secret })
  const empty = event({ kind, tags: [['d', '']], created_at: 1003, secret })
  const bare = event({ kind, tags: [['d']], created_at: 1004, secret })
  await relay.store(a, b, none)
  assert.deepEqual(await relay.query({ authors: [a.pubkey] }), ids([none, b, a]))
  await relay.store(empty)
  assert.deepEqual(await relay.query({ authors: [a.pubkey] }), ids([empty, b, a]))
  await relay.store(bare)
  assert.deepEqual(await relay.query({ authors: [a.pubkey] }), ids([bare, b, a]))
  assert.deepEqual(await relay.query({ '#d': ['a'], authors: [a.pubkey] }), ids([b, a]))
}

// Regular, by the text or (45 to 999, 40000 to 65535) by custom: all are kept.
for (const kind of [1, 2, 4, 44, 45, 999, 1000, 9999, 40000, 65535]) {
  const [first, second] = versions(kind, [['d', 'x']])
  await relay.store(first, second)
  assert.deepEqual(await relay.query({ authors: [first.pubkey] }), ids([first, second]))
}

// Ephemeral: live only.
const live = await open()
for (const kind of [20000, 29999]) {
  const passing = event({ kind })
  assert.deepEqual(await live.stored(`${kind}`, { kinds: [kind] }), [])
  await relay.store(passing)
  assert.deepEqual(await live.message(), ['EVENT', `${kind}`, { ...passing }])
  assert.deepEqual(await relay.query({ ids: [passing.id] }), [])
  assert.deepEqual(await relay.publish(passing), [true, ''], 'not stored, so never a duplicate')
  assert.equal((await live.message())[0], 'EVENT')
}

// The same event again.
const twice = event()
await relay.store(twice)
const [accepted, reason] = await relay.publish(twice)
assert.ok(accepted && reason.startsWith('duplicate: '), reason)
relay.close()
live.close()
