// The life of a subscription: stored, EOSE, live, replaced, closed (NIP-01).
import assert from 'node:assert/strict'
import { event, events, now } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const author = await open()
const relay = await open()
const { secret, pubkey } = event()
const make = (more = {}) => event({ secret, content: `${Math.random()}`, ...more })
const live = async (subscription, published) => assert.deepEqual(await relay.message(), ['EVENT', subscription, { ...published }])

// Live events match as stored ones do; limit is for the stored ones only.
await author.store(make())
assert.deepEqual(await relay.stored('none', { authors: [pubkey], limit: 0 }), [])
for (let n = 0; n < 3; n++) {
  const published = make({ created_at: now() - 1000 * n })
  await author.store(published)
  await live('none', published)
}
relay.send(['CLOSE', 'none'])
await relay.quiet()
await author.store(make())
await relay.quiet()

// Filters that live events match, and that they do not.
const since = now() + 500
assert.deepEqual(await relay.stored('tag', { '#t': ['a'], authors: [pubkey], since, until: since + 1 }), [])
assert.deepEqual(await relay.stored('inverted', { authors: [pubkey], since: 2, until: 1 }), [])
assert.deepEqual(await relay.stored('empty', { authors: [] }), [])
const wanted = [since, since + 1].map(created_at => make({ created_at, tags: [['t', 'a']] }))
await author.store(
  make({ created_at: since - 1, tags: [['t', 'a']] }), wanted[0], make({ created_at: since, tags: [['T', 'a']] }),
  make({ created_at: since + 2, tags: [['t', 'a']] }), wanted[1])
await live('tag', wanted[0])
await live('tag', wanted[1])
await relay.quiet()

// One event for two subscriptions comes once to each; for two filters of one, once.
assert.deepEqual(await relay.stored('one', { authors: [pubkey], kinds: [7] }, { kinds: [7], '#p': [pubkey] }), [])
assert.deepEqual(await relay.stored('two', { kinds: [7], '#p': [pubkey] }), [])
const both = make({ kind: 7, tags: [['p', pubkey]] })
await author.store(both)
assert.deepEqual([(await relay.message())[1], (await relay.message())[1]].sort(), ['one', 'two'])
await relay.quiet()

// The same id again replaces the filters.
assert.deepEqual(await relay.stored('one', { authors: [pubkey], kinds: [8] }), [])
await author.store(make({ kind: 7 }))
const eight = make({ kind: 8 })
await author.store(eight)
await live('one', eight)
await relay.quiet()

// A subscription belongs to its connection: CLOSE and the end of another one do not touch it.
const stranger = await open()
await stranger.stored('one', { kinds: [8], authors: [pubkey], limit: 0 })
stranger.send(['CLOSE', 'one'])
await stranger.quiet()
stranger.close()
const nine = make({ kind: 8 })
await author.store(nine)
await live('one', nine)

// A burst comes whole and in order.
const burst = events(Array.from({ length: 50 }, (_, n) => n))
assert.deepEqual(await relay.stored('burst', { authors: [burst[0].pubkey] }), [])
for (const each of burst) author.send(['EVENT', each])
for (const each of burst) await live('burst', each)

// CLOSE of what is not there, and twice, is not answered.
relay.send(['CLOSE', 'never opened'])
relay.send(['CLOSE', 'burst'])
relay.send(['CLOSE', 'burst'])
await relay.quiet()
author.close()
relay.close()
