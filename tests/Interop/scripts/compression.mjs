// permessage-deflate (RFC 7692), which ws offers by itself: stored and live events, in both directions, beside a client without it.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const contents = ['', 'short', 'x'.repeat(100_000), 'é😀\u2028'.repeat(5000), Array.from({ length: 20_000 }, (_, n) => `${n * n}`).join(' ')]

const author = await open()
const compressed = await open()
const small = await open({ perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true, serverMaxWindowBits: 9 } })
const plain = await open({ perMessageDeflate: false })
const peers = [compressed, small, plain]
for (const peer of [author, compressed, small]) assert.equal(peer.socket.extensions, 'permessage-deflate')
assert.equal(plain.socket.extensions, '')

const { secret, pubkey } = event()
const filter = { authors: [pubkey] }
for (const peer of peers) assert.deepEqual(await peer.stored('live', filter), [])
const sent = contents.map((content, n) => event({ secret, content, created_at: 1000 - n }))
for (const each of sent) {
  await author.store(each)
  for (const peer of peers) assert.deepEqual(await peer.message(), ['EVENT', 'live', { ...each }])
}
for (const peer of peers) {
  peer.send(['REQ', 'stored', filter])
  for (const each of sent) assert.deepEqual(await peer.message(), ['EVENT', 'stored', { ...each }])
  assert.deepEqual(await peer.message(), ['EOSE', 'stored'])
  peer.close()
}
author.close()
