// NDK, a client library of its own: publishes, fetches what is stored, and gets what comes live.
import assert from 'node:assert/strict'
import WebSocket from 'ws'
import NDK, { NDKEvent, NDKPrivateKeySigner } from '@nostr-dev-kit/ndk'
import { url } from './peers/nostr.mjs'

globalThis.WebSocket ??= WebSocket
const ndk = new NDK({ explicitRelayUrls: [url], signer: NDKPrivateKeySigner.generate() })
await ndk.connect(5000)

const note = content => Object.assign(new NDKEvent(ndk), { kind: 1, content })
assert.equal((await note('stored').publish()).size, 1)

const mine = { kinds: [1], authors: [(await ndk.signer.user()).pubkey] }
assert.deepEqual([...(await ndk.fetchEvents(mine))].map(event => event.content), ['stored'])

const live = new Promise(resolve => {
  const subscription = ndk.subscribe({ ...mine, limit: 0 }, { closeOnEose: false })
  subscription.on('event', event => resolve(event.content))
  subscription.on('eose', () => note('live').publish())
})
assert.equal(await live, 'live')
process.exit(0)
