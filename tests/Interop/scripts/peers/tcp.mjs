// A TCP connection to the relay, for bytes that no WebSocket library sends.
import { connect } from 'node:net'
import { soon } from './raw.mjs'
import { url } from './nostr.mjs'

const { hostname, port } = new URL(url)

const blankLine = '\r\n\r\n'

export const upgrade =
  `GET / HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n'

export async function tcp() {
  const socket = connect(Number(port), hostname)
  let received = Buffer.alloc(0)
  let wake = () => {}
  let ended = false
  socket.on('data', bytes => { received = Buffer.concat([received, bytes]); wake() })
  socket.on('close', () => { ended = true; wake() }).on('error', () => {})
  await soon(new Promise(resolve => socket.on('connect', resolve)), 'TCP')

  /** Waits until enough has come, and takes it off: `find` gives its length, or -1. */
  const take = async (what, find) => {
    for (;;) {
      const length = find(received)
      if (length >= 0) {
        const taken = received.subarray(0, length)
        received = received.subarray(length)
        return taken
      }
      if (ended) throw new Error(`the end instead of ${what}: ${received}`)
      await soon(new Promise(resolve => (wake = resolve)), what)
    }
  }
  const peer = {
    send: bytes => socket.write(bytes),
    /** A response's head. */
    head: async () => (await take('a response', bytes => (bytes.includes(blankLine) ? bytes.indexOf(blankLine) + 4 : -1))).toString(),
    /** So many bytes. */
    bytes: count => take(`${count} bytes`, bytes => (bytes.length >= count ? count : -1)),
    /** A server's frame: [opcode, payload]. */
    frame: async () => {
      const [first, short] = await peer.bytes(2)
      const length = short < 126 ? short : (await peer.bytes(2)).readUInt16BE()
      return [first & 15, await peer.bytes(length)]
    },
    /** The code of the close frame that comes next. */
    closeCode: async () => {
      const [opcode, payload] = await peer.frame()
      if (opcode !== 8) throw new Error(`opcode ${opcode} instead of a close frame: ${payload}`)
      return payload.readUInt16BE()
    },
    end: () => socket.destroy(),
  }
  return peer
}

/** A connection whose WebSocket handshake is done. */
export async function webSocket() {
  const peer = await tcp()
  peer.send(upgrade)
  const head = await peer.head()
  if (!head.startsWith('HTTP/1.1 101 ')) throw new Error(head)
  return peer
}

/** A client's frame, wrong where the options say so. */
export function frame(payload, { opcode = 1, fin = true, reserved = 0, masked = true } = {}) {
  const body = Buffer.from(payload)
  if (body.length > 125) throw new Error('short payloads only')
  const head = [(fin ? 128 : 0) | (reserved << 4) | opcode, (masked ? 128 : 0) | body.length]
  if (!masked) return Buffer.from([...head, ...body])
  const key = [1, 2, 3, 4]
  return Buffer.from([...head, ...key, ...body.map((byte, n) => byte ^ key[n % 4])])
}
