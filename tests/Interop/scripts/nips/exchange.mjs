// nostr-tools reads what we wrote for NIP-05, 11, 46, 47 and 98 (the first argument), and writes what we read (its output).
import assert from 'node:assert/strict'
import '../peers/nostr.mjs'
import * as nip05 from 'nostr-tools/nip05'
import * as nip11 from 'nostr-tools/nip11'
import * as nip44 from 'nostr-tools/nip44'
import * as nip46 from 'nostr-tools/nip46'
import { nip47 } from 'nostr-tools'
import * as nip98 from 'nostr-tools/nip98'
import { finalizeEvent, generateSecretKey, getPublicKey } from 'nostr-tools/pure'

const ours = JSON.parse(process.argv[2])
const key = generateSecretKey()
const pubkey = getPublicKey(key)

assert.equal(await nip98.validateToken(ours.header, ours.url, 'POST'), true)
assert.ok(nip98.validateEventPayloadTag(await nip98.unpackEventFromToken(ours.header), ours.body))

const { relays, secret } = ours
assert.deepEqual(await nip46.parseBunkerInput(ours.bunker), { pubkey: ours.pubkey, relays, secret })
const wallet = nip47.parseConnectionString(ours.wallet)
assert.deepEqual([wallet.pubkey, wallet.relays, wallet.secret], [ours.pubkey, relays, ours.walletSecret])

const answer = text => async () => ({ status: 200, json: async () => JSON.parse(text) })
nip05.useFetchImplementation(answer(ours.wellKnown))
assert.deepEqual(await nip05.queryProfile('bob@example.com'), { pubkey: ours.pubkey, relays })
nip46.useFetchImplementation(answer(ours.wellKnown))
assert.deepEqual(await nip46.queryBunkerProfile('bob@example.com'), { pubkey: ours.pubkey, relays, secret: null })
// It has a useFetchImplementation too, which it does not use.
globalThis.fetch = answer(ours.information)
assert.equal((await nip11.fetchRelayInformation('wss://example.com')).limitation.max_limit, 500)

// A signer that only listens: what its client sends is what counts.
const requests = []
const signer = generateSecretKey()
const pool = {
  subscribe: () => ({ close() {} }),
  publish(_, event) {
    requests.push(nip44.decrypt(event.content, nip44.getConversationKey(signer, event.pubkey)))
    return [Promise.resolve('')]
  },
}
const client = nip46.BunkerSigner.fromBunker(key, { pubkey: getPublicKey(signer), relays, secret }, { pool })
client.connect({ name: 'a client', url: 'https://client.example' })
client.ping()
client.getPublicKey()
client.signEvent({ kind: 1, content: 'é "quoted"\n', tags: [['t', 'x']], created_at: 1 })
for (const method of ['nip04Encrypt', 'nip04Decrypt', 'nip44Encrypt', 'nip44Decrypt']) client[method](pubkey, 'text')
client.switchRelays()
client.logout()
await new Promise(resolve => setTimeout(resolve, 10))

const written = {
  requests,
  header: await nip98.getToken(ours.url, 'POST', event => finalizeEvent(event, key), true, ours.body),
  bunker: nip46.toBunkerURL({ pubkey, relays, secret }),
  connect: nip46.createNostrConnectURI({ clientPubkey: pubkey, relays, secret, perms: ['sign_event:1', 'ping'], name: 'a client & more' }),
}
// The signer never answers, so the client would wait for ever.
process.stdout.write(JSON.stringify(written), () => process.exit(0))
