// Calls functions of nostr-tools as a test asks for, and writes what they return. The first argument is a file:
// [["nip19", "decode", ["npub1..."]], ...]. Bytes are {"hex": "..."} both ways; what throws gives {"error": "..."}.
import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as nip17 from 'nostr-tools/nip17'
import * as nip19 from 'nostr-tools/nip19'
import * as nip44 from 'nostr-tools/nip44'
import * as nip49 from 'nostr-tools/nip49'
import * as nip59 from 'nostr-tools/nip59'
import { verifyEvent } from 'nostr-tools/pure'

// Node 18, the one of Debian 12, has it, but not where the libraries look for it.
globalThis.crypto ??= webcrypto

const modules = { nip17, nip19, nip44, nip49, nip59, pure: { verifyEvent } }

const fromJson = value =>
  typeof value?.hex === 'string' ? Uint8Array.from(Buffer.from(value.hex, 'hex'))
    : Array.isArray(value) ? value.map(fromJson)
      : value

const toJson = (key, value) => value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value

const results = JSON.parse(readFileSync(process.argv[2], 'utf8')).map(([module, name, args]) => {
  try {
    return modules[module][name](...args.map(fromJson))
  } catch (error) {
    return { error: error.message }
  }
})
console.log(JSON.stringify(results, toJson))
