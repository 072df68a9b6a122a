// `ws` as a client of the server whose address is the first argument: it echoes what it gets, with every agreement that it can offer,
// or only with the one of the second argument. Each connection must end as the third argument says.
import assert from 'node:assert/strict'
import WebSocket from 'ws'

const [url, only, code = '1000'] = process.argv.slice(2)
const windows = [undefined, 9, 10, 11, 12, 13, 14, 15]

function* offers() {
  if (only) return yield JSON.parse(only)
  for (const serverMaxWindowBits of [...windows, 8])
    for (const clientMaxWindowBits of windows)
      for (const serverNoContextTakeover of [false, true])
        for (const clientNoContextTakeover of [undefined, true])
          yield { serverMaxWindowBits, clientMaxWindowBits, serverNoContextTakeover, clientNoContextTakeover, threshold: 0 }
}

const echo = offer => new Promise(resolve => {
  const socket = new WebSocket(url, { perMessageDeflate: offer })
  let error
  socket.on('message', text => socket.send(text.toString()))
  socket.on('error', e => { error = e.message })
  socket.on('close', code => resolve({ code, error }))
})

const all = [...offers()]
for (let first = 0; first < all.length; first += 16)
  await Promise.all(all.slice(first, first + 16).map(async offer => {
    const { code: ended, error } = await echo(offer)
    // A side that fails the connection itself sees no close frame.
    assert.equal(String(ended), code, `${JSON.stringify(offer)}: ${error}`)
    if (error) console.log(error)
  }))
console.log(`${all.length} connections`)
