// What each filter finds among stored events (NIP-01).
import assert from 'node:assert/strict'
import { event, events } from './peers/nostr.mjs'
import { ids, open } from './peers/raw.mjs'

const relay = await open()
const other = event().id
const author = event()
const { secret, pubkey } = author
const of = (created_at, kind, tags = []) => event({ secret, created_at, kind, tags })

const plain = of(1000, 1)
const tagged = of(1001, 1, [['t', 'Nostr'], ['e', other], ['p', pubkey], ['t', 'second']])
const upper = of(1002, 7, [['T', 'Nostr'], ['E', other], ['alt', 'a tag of three letters']])
const position = of(1003, 7, [['t', 'x', 'Nostr'], ['e']])
const all = [position, upper, tagged, plain]
await relay.store(...all)

const mine = { authors: [pubkey] }
const finds = async (filter, expected, message) =>
  assert.deepEqual(await relay.query({ ...mine, ...filter }), ids(expected), message ?? JSON.stringify(filter))

await finds({}, all, 'newest first')
await finds({ ids: [plain.id, upper.id, other] }, [upper, plain])
await finds({ authors: [other, pubkey] }, all)
await finds({ kinds: [1] }, [tagged, plain])
await finds({ kinds: [7, 1] }, all)
await finds({ '#t': ['Nostr'] }, [tagged], 'only the first value of a tag, and only its own letter')
await finds({ '#T': ['Nostr'] }, [upper])
await finds({ '#t': ['nostr'] }, [], 'values are compared as they are')
await finds({ '#t': ['none', 'second'] }, [tagged])
await finds({ '#e': [other] }, [tagged])
await finds({ '#E': [other] }, [upper])
await finds({ '#p': [pubkey] }, [tagged])
await finds({ '#t': ['Nostr'], '#e': [other], kinds: [1], since: 1001, until: 1001 }, [tagged], 'all members hold')
await finds({ '#t': ['Nostr'], '#e': [plain.id] }, [])
await finds({ since: 1002 }, [position, upper], 'since is inclusive')
await finds({ until: 1001 }, [tagged, plain], 'until is inclusive')
await finds({ since: 1001, until: 1002 }, [upper, tagged])
await finds({ since: 1003, until: 1002 }, [], 'since after until')
await finds({ limit: 2 }, [position, upper])
await finds({ limit: 0 }, [])
await finds({ limit: 1_000_000_000 }, all)
for (const member of ['ids', 'authors', 'kinds', '#t', '#e']) await finds({ [member]: [] }, [], `an empty list of ${member}`)

// Of equal times the lowest id first, and the limit takes them in this order.
const equal = events([2000, 2000, 2000, 2000])
await relay.store(...equal)
const sorted = ids(equal).sort()
assert.deepEqual(await relay.query({ authors: [equal[0].pubkey] }), sorted)
assert.deepEqual(await relay.query({ authors: [equal[0].pubkey], limit: 2 }), sorted.slice(0, 2))

// Several filters: any of them, each event once, each filter with its own limit.
assert.deepEqual(await relay.query({ ...mine, kinds: [1] }, { ...mine, '#t': ['Nostr'] }, { ids: [plain.id] }), ids([tagged, plain]))
assert.deepEqual(await relay.query({ ...mine, limit: 1 }, { ...mine, kinds: [1], limit: 1 }), ids([position, tagged]))
assert.deepEqual(await relay.query({ ...mine, ids: [] }, { ids: [plain.id] }), [plain.id])

// {} is legal and finds the newest of all.
const newest = event({ created_at: 32_503_680_000 })
await relay.store(newest)
assert.equal((await relay.query({}))[0], newest.id)
relay.close()
