// Every limit that NIP-11 advertises is the one that is enforced: at the limit accepted, one more refused.
import assert from 'node:assert/strict'
import { event, events, url } from './peers/nostr.mjs'
import { ids, open } from './peers/raw.mjs'

const { limitation } = await (await fetch(url.replace(/^ws/, 'http'), { headers: { accept: 'application/nostr+json' } })).json()
const relay = await open()

// max_message_length: bytes, not characters. One more closes the connection before it is read.
const author = await open()
const wrap = padding => `["CLOSE","x","${padding}"]`
const room = limitation.max_message_length - wrap('').length
author.send(wrap('x'.repeat(room)))
author.send(wrap('é'.repeat(room / 2)))
await author.quiet()
for (const padding of ['x'.repeat(room + 1), 'é'.repeat(room / 2 + 1)]) {
  const sender = await open()
  sender.send(wrap(padding))
  assert.equal(await sender.closed(), 1009)
}

// An event of exactly that size is stored, served and delivered live.
const live = await open()
const largest = bytes => JSON.stringify(['EVENT', event({ content: 'x'.repeat(bytes) })])
const big = JSON.parse(largest(limitation.max_message_length - largest(0).length))[1]
await live.stored('big', { authors: [big.pubkey] })
await author.store(big)
assert.equal((await live.message())[2].content, big.content)
assert.deepEqual(await relay.query({ ids: [big.id] }), [big.id])
live.close()

// max_subid_length
const longest = 'x'.repeat(limitation.max_subid_length)
assert.deepEqual(await relay.ask(['REQ', longest, { limit: 0 }]), ['EOSE', longest])
const [verb, , reason] = await relay.ask(['REQ', `${longest}x`, { limit: 0 }])
assert.ok(verb === 'CLOSED' && reason.startsWith('invalid: '), reason)
relay.send(['CLOSE', longest])

// max_event_tags
const tagged = count => event({ tags: Array.from({ length: count }, (_, n) => ['t', `${n}`]) })
assert.deepEqual(await relay.publish(tagged(limitation.max_event_tags)), [true, ''])
const [accepted, why] = await relay.publish(tagged(limitation.max_event_tags + 1))
assert.ok(!accepted && why.startsWith('invalid: '), why)

// max_subscriptions: one that replaces another is none more, and one that ends makes room.
const many = await open()
const name = n => `subscription ${n}`.slice(-limitation.max_subid_length)
for (let n = 0; n < limitation.max_subscriptions; n++) assert.equal((await many.ask(['REQ', name(n), { limit: 0 }]))[0], 'EOSE')
const [refused, , tooMany] = await many.ask(['REQ', 'more', { limit: 0 }])
assert.ok(refused === 'CLOSED' && tooMany.startsWith('rate-limited: '), tooMany)
assert.equal((await many.ask(['REQ', name(0), { limit: 0 }]))[0], 'EOSE')
many.send(['CLOSE', name(1)])
assert.equal((await many.ask(['REQ', 'more', { limit: 0 }]))[0], 'EOSE')
many.close()

// max_limit and default_limit: the newest are found.
const stored = events(Array.from({ length: limitation.max_limit + 1 }, (_, n) => 1000 + n), { kind: 1 })
for (const each of stored) author.send(['EVENT', each])
for (const _ of stored) assert.equal((await author.message())[2], true)
const newestFirst = ids(stored).reverse()
const filter = { authors: [stored[0].pubkey] }
assert.deepEqual(await relay.query({ ...filter, limit: limitation.max_limit - 1 }), newestFirst.slice(0, limitation.max_limit - 1))
assert.deepEqual(await relay.query({ ...filter, limit: limitation.max_limit }), newestFirst.slice(0, limitation.max_limit))
assert.deepEqual(await relay.query({ ...filter, limit: limitation.max_limit + 1 }), newestFirst.slice(0, limitation.max_limit))
assert.deepEqual(await relay.query(filter), newestFirst.slice(0, limitation.default_limit))

// The number of filters has no name in NIP-11; 32 by default.
const filters = Array.from({ length: 32 }, () => ({ limit: 0 }))
assert.equal((await relay.ask(['REQ', 'filters', ...filters]))[0], 'EOSE')
const [closed, , tooManyFilters] = await relay.ask(['REQ', 'filters', ...filters, {}])
assert.ok(closed === 'CLOSED' && tooManyFilters.startsWith('invalid: '), tooManyFilters)
author.close()
relay.close()
