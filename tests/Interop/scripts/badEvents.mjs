// Events that break a rule get OK false with "invalid: ", are not stored and not forwarded.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const relay = await open()
const witness = await open()
await witness.stored('all', { limit: 0 })

const flip = hex => (hex[0] === '0' ? '1' : '0') + hex.slice(1)
const good = () => event({ content: 'AB', tags: [['t', 'x']] })
// nostr-tools writes the id after the content, so it is found behind what is no JSON.
const spelled = (from, to) => e => JSON.stringify(e).replace(from, to)

/** Name, and the JSON of a bad event made of a good one. Its id can be read, so the answer is an OK. */
const bad = {
  'wrong id': e => JSON.stringify({ ...e, content: 'AC' }),
  'wrong author': e => JSON.stringify({ ...e, pubkey: event().pubkey }),
  'wrong signature': e => JSON.stringify({ ...e, sig: flip(e.sig) }),
  "another event's signature": e => JSON.stringify({ ...e, sig: event().sig }),
  'a short signature': e => JSON.stringify({ ...e, sig: e.sig.slice(2) }),
  'an upper-case signature': e => JSON.stringify({ ...e, sig: e.sig.toUpperCase().replace(/^./, 'A') }),
  'an upper-case author': e => JSON.stringify({ ...e, pubkey: e.pubkey.replace(/.$/, 'A') }),
  'kind 65536': e => JSON.stringify({ ...e, kind: 65536 }),
  'kind -1': e => JSON.stringify({ ...e, kind: -1 }),
  'a kind in quotes': e => JSON.stringify({ ...e, kind: '1' }),
  'created_at 1.0': spelled(/"created_at":\d+/, '"created_at":1.0'),
  'created_at 1e9': spelled(/"created_at":\d+/, '"created_at":1e9'),
  'created_at -1': spelled(/"created_at":\d+/, '"created_at":-1'),
  'created_at 2^63': spelled(/"created_at":\d+/, '"created_at":9223372036854775808'),
  'created_at 01': spelled(/"created_at":\d+/, '"created_at":01'),
  'an empty tag': e => JSON.stringify({ ...e, tags: [[]] }),
  'a number in a tag': e => JSON.stringify({ ...e, tags: [['t', 1]] }),
  'null in a tag': e => JSON.stringify({ ...e, tags: [['t', null]] }),
  'a text for tags': e => JSON.stringify({ ...e, tags: 'x' }),
  'no tags': e => JSON.stringify({ ...e, tags: undefined }),
  'no content': e => JSON.stringify({ ...e, content: undefined }),
  'no signature': e => JSON.stringify({ ...e, sig: undefined }),
  'null for content': e => JSON.stringify({ ...e, content: null }),
  'kind twice': e => JSON.stringify(e).replace(/}$/, ',"kind":1}'),
  'id twice': e => JSON.stringify(e).replace(/}$/, `,"id":"${e.id}"}`),
  'content twice, the second escaped': e => JSON.stringify(e).replace(/}$/, ',"c\\u006fntent":"AB"}'),
  'a lone high surrogate': spelled('"AB"', '"A\\ud800B"'),
  'a lone low surrogate': spelled('"AB"', '"\\udc00"'),
  'surrogates in the wrong order': spelled('"AB"', '"\\udc00\\ud800"'),
  'a bad escape': spelled('"AB"', '"\\x41B"'),
  'a raw line break': spelled('"AB"', '"A\nB"'),
}
for (const [name, spell] of Object.entries(bad)) {
  const signed = good()
  const text = spell(signed)
  relay.send(`["EVENT",${text}]`)
  const [verb, id, accepted, reason] = await relay.message()
  assert.deepEqual([verb, id, accepted], ['OK', signed.id, false], `${name}: ${reason}`)
  assert.ok(reason.startsWith('invalid: '), `${name}: ${reason}`)
  assert.deepEqual(await relay.query({ ids: [signed.id] }), [], name)
}

// An id that cannot be read can only be answered with words.
for (const [name, id] of Object.entries({ 'upper case': good().id.replace(/.$/, 'A'), short: 'abc', none: undefined, 'a number': 1 })) {
  const [verb, text] = await relay.ask(['EVENT', { ...good(), id }])
  assert.equal(verb, 'NOTICE', name)
  assert.match(text, /^invalid: /, name)
}

// An OK for a bad copy does not spoil the good one.
const signed = good()
assert.equal((await relay.publish({ ...signed, sig: flip(signed.sig) }))[0], false)
await relay.store(signed)
assert.equal((await relay.publish({ ...signed, sig: flip(signed.sig) }))[0], false)
assert.equal((await witness.message())[2].id, signed.id, 'the first that a subscriber sees')
await witness.quiet()
relay.close()
witness.close()
