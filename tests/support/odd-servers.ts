import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const STATUS = /^\/(\d{3})$/;
const TURNS = /^\/turns\/(\d+)$/;

/** Answers as servers of all sorts do, by the path that is asked for. */
const answer: RequestListener = ({ url = '' }, response) => {
  const turns = Number(TURNS.exec(url)?.[1] ?? 0);
  const led: Record<string, string> = {
    '/moved': '/200',
    '/to-front': '/',
    '/to-index': '/index.html?',
    '/to-front-elsewhere': 'http://localhost.example/',
    '/ring': '/ring-2',
    '/ring-2': '/ring',
    '/to-itself': '/to-itself',
    '/to-ftp': 'ftp://files.example/',
    '/to-nonsense': 'http://[',
  };
  const to = turns > 0 ? `/turns/${turns - 1}` : led[url];
  if (url === '/silent') return;
  if (to === undefined) response.writeHead(Number(STATUS.exec(url)?.[1] ?? 200));
  else response.writeHead(302, { location: to });
  response.end('一些字'.repeat(10_000));
};

/** A server that says no HTTP, or says it a byte at a time and never to the end. */
function sayRaw(words: string, isSlow: boolean) {
  return (socket: Socket): void => {
    socket.on('error', () => undefined);
    if (!isSlow) return void socket.end(words);
    let said = 0;
    const talk = setInterval(() => socket.write(words.charAt(said++ % words.length)), 10);
    socket.on('close', () => clearInterval(talk));
  };
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Servers on this machine until the test ends. */
export async function oddServers() {
  const key = readFileSync('tests/fixtures/tls/self-signed.pem');
  return {
    plain: `http://${await listen(createServer(answer))}`,
    selfSigned: `https://${await listen(createTlsServer({ key, cert: key }, answer))}`,
    garbage: `http://${await listen(createRawServer(sayRaw('你好，这不是 HTTP\r\n\r\n', false)))}`,
    slow: `http://${await listen(createRawServer(sayRaw('HTTP/1.1 200 OK\r\nx: ', true)))}`,
  };
}
