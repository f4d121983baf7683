import { connect } from 'node:net';

/** What a server says to a request that no browser would send, to its last byte. */
export async function sendRaw(url: string, request: string | Uint8Array): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
