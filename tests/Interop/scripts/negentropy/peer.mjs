// One side of a negentropy talk (NIP-77) by another implementation. Arguments: the library, its role, the port where our side listens, and
// the limit for its messages. Lines come in: `item,seconds,id`, then `start`, then `msg,hex`; lines go out: `have,id`, `need,id`, `msg,hex`
// and `done`, as between the protocol's own test programs.
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { webcrypto } from 'node:crypto'

globalThis.crypto ??= webcrypto
const [library, role, port, limit] = process.argv.slice(2)

const libraries = {
  async 'nostr-tools'(items) {
    // In the package, but not among its exports.
    const { Negentropy, NegentropyStorageVector } = await import('../../node_modules/nostr-tools/lib/esm/nip77.js')
    const storage = new NegentropyStorageVector()
    for (const [seconds, id] of items) storage.insert(seconds, id)
    storage.seal()
    const side = new Negentropy(storage, Number(limit) || undefined)
    return {
      initiate: async () => side.initiate(),
      async receive(message) {
        const [have, need] = [[], []]
        const next = side.reconcile(message, id => have.push(id), id => need.push(id))
        return { next, have, need }
      },
    }
  },

  async ndk(items) {
    const { Negentropy, NegentropyStorage, uint8ArrayToHex, hexToUint8Array } = await import('@nostr-dev-kit/sync')
    const storage = new NegentropyStorage()
    for (const [seconds, id] of items) storage.insert(seconds, id)
    storage.seal()
    const side = new Negentropy(storage, Number(limit))
    return {
      initiate: async () => uint8ArrayToHex(await side.initiate()),
      async receive(message) {
        const { nextMessage, have, need } = await side.reconcile(hexToUint8Array(message))
        return { next: nextMessage && uint8ArrayToHex(nextMessage), have: have.map(uint8ArrayToHex), need: need.map(uint8ArrayToHex) }
      },
    }
  },
}

const socket = connect(Number(port), '127.0.0.1')
const write = line => socket.write(`${line}\n`)
const items = []
let side
for await (const line of createInterface({ input: socket })) {
  const [word, ...values] = line.split(',')
  if (word === 'item') items.push([Number(values[0]), values[1]])
  if (word === 'start') {
    side = await libraries[library](items)
    if (role === 'initiator') write(`msg,${await side.initiate()}`)
  }
  if (word === 'msg') {
    const { next, have, need } = await side.receive(values[0])
    for (const id of have) write(`have,${id}`)
    for (const id of need) write(`need,${id}`)
    write(next ? `msg,${next}` : 'done')
  }
}
