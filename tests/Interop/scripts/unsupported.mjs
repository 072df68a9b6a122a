// What the relay does not do ends at once for a client that asks for it: nostr-tools counts, logs in and reconciles.
import assert from 'node:assert/strict'
import { nip77 } from 'nostr-tools'
import { finalizeEvent, generateSecretKey } from 'nostr-tools/pure'
import { connect, event } from './peers/nostr.mjs'

const relay = await connect()

await assert.rejects(relay.count([{ kinds: [1] }, { '#t': ['x'] }]), { message: 'unsupported: this relay does not count' })
await assert.rejects(relay.count([{ kinds: ['1'] }]), /^Error: invalid: kinds: wrong type/)

// As if the relay had asked.
relay.challenge = 'nobody asked'
const secret = generateSecretKey()
await assert.rejects(relay.auth(async login => finalizeEvent(login, secret)), { message: 'unsupported: this relay does not ask who you are' })

const storage = new nip77.NegentropyStorageVector()
storage.seal()
await new Promise((resolve, reject) => {
  new nip77.NegentropySync(relay, storage, { kinds: [1] }, { onclose: resolve }).start().catch(reject)
})

// Still there.
await relay.publish(event())
relay.close()
