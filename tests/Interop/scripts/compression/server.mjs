// `ws` as a server that echoes and accepts whatever agreement it is offered; it runs until it is killed.
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: { threshold: 0 } }, () =>
  console.log(`listening on ${server.address().port}`))
server.on('connection', socket => {
  socket.on('message', text => socket.send(text.toString()))
  socket.on('error', e => console.error(e.message))
})
