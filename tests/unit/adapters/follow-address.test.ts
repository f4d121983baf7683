import type { lookup } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { followAddress } from '#adapters/look/follow-address.ts';
import { isInward } from '#adapters/look/public-places.ts';
import { judgeAnswer } from '#domain/look/judge-answer.ts';
import { oddServers } from '../../support/odd-servers.ts';

type Servers = Awaited<ReturnType<typeof oddServers>>;

/** A register of names that knows only what a test tells it. */
const names = (answer: string | { code: string }): typeof lookup =>
  ((_: string, __: object, done: (error: unknown, found?: unknown) => void) =>
    typeof answer === 'string' ? done(null, [{ address: answer, family: 4 }]) : done(answer)) as typeof lookup;

const lookAt = async (url: string, asking: Parameters<typeof followAddress>[1] = {}) =>
  judgeAnswer(url, await followAddress(url, { isInwardAllowed: true, patience: 5000, ...asking }));

describe('an address is looked at as a reader would', () => {
  test.each<[string, (servers: Servers) => string, object]>([
    ['that opens', ({ plain }) => `${plain}/200`, { finding: 'there', status: 200 }],
    ['of a place on its page', ({ plain }) => `${plain}/200#c1`, { finding: 'there', status: 200 }],
    ['of an empty page', ({ plain }) => `${plain}/416`, { finding: 'there', status: 416 }],
    ['that is gone', ({ plain }) => `${plain}/404`, { finding: 'gone', status: 404 }],
    ['that is gone for good', ({ plain }) => `${plain}/410`, { finding: 'gone', status: 410 }],
    ['of a server that refuses', ({ plain }) => `${plain}/403`, { finding: 'undecided', status: 403 }],
    ['of a server in trouble', ({ plain }) => `${plain}/503`, { finding: 'undecided', status: 503 }],
    ['that leads to the front page', ({ plain }) => `${plain}/to-front`, { finding: 'front', status: 200 }],
    ['that leads to it by its name', ({ plain }) => `${plain}/to-index`, { finding: 'front', status: 200 }],
    ['of the front page itself', ({ plain }) => `${plain}/`, { finding: 'there', status: 200 }],
    ['that moved', ({ plain }) => `${plain}/moved`, { finding: 'there', status: 200 }],
    ['five turns away', ({ plain }) => `${plain}/turns/5`, { finding: 'there', status: 200 }],
    ['six turns away', ({ plain }) => `${plain}/turns/6`, { finding: 'undecided', trouble: 'ring' }],
    ['in a ring', ({ plain }) => `${plain}/ring`, { finding: 'undecided', trouble: 'ring' }],
    ['that leads to itself', ({ plain }) => `${plain}/to-itself`, { finding: 'undecided', trouble: 'ring' }],
    ['that leads out of the web', ({ plain }) => `${plain}/to-ftp`, { finding: 'undecided', trouble: 'garbled' }],
    ['that leads nowhere', ({ plain }) => `${plain}/to-nonsense`, { finding: 'undecided', trouble: 'garbled' }],
    ['of a server that says no HTTP', ({ garbage }) => garbage, { finding: 'undecided', trouble: 'garbled' }],
    ['whose certificate nobody vouches for', ({ selfSigned }) => selfSigned, { trouble: 'uncertified' }],
    ['of a server without encryption', ({ plain }) => plain.replace('http', 'https'), { trouble: 'uncertified' }],
    ['where nothing listens', () => 'http://127.0.0.1:1/', { finding: 'undecided', trouble: 'unreached' }],
  ])('one %s', async (_, urlOf, found) => expect(await lookAt(urlOf(await oddServers()))).toMatchObject(found));

  test('where it led is told', async () => {
    const { plain } = await oddServers();
    expect(await lookAt(`${plain}/to-front`)).toMatchObject({ ledTo: `${plain}/` });
    expect(await lookAt(`${plain}/200`)).not.toHaveProperty('ledTo');
  });

  test.each(['silent', 'slow'])('whoever is %s is left alone', async (which) => {
    const { plain, slow } = await oddServers();
    const url = which === 'slow' ? slow : `${plain}/silent`;
    expect(await lookAt(url, { patience: 300 })).toEqual({ finding: 'undecided', trouble: 'silent' });
  });

  test.each<[string, object]>([
    ['ENOTFOUND', { finding: 'gone', trouble: 'no-name' }],
    ['EAI_AGAIN', { finding: 'undecided', trouble: 'unreached' }],
  ])('a name of which the register says %s', async (code, found) =>
    expect(await lookAt('http://gone.example/a', { lookup: names({ code }) })).toEqual(found),
  );

  test('one that leads to a name which does not exist is not known to be dead', async () => {
    const { plain } = await oddServers();
    const look = await lookAt(`${plain}/to-front-elsewhere`, { lookup: names({ code: 'ENOTFOUND' }) });
    expect(look).toMatchObject({ finding: 'undecided', trouble: 'no-name', ledTo: 'http://localhost.example/' });
  });

  test('a stop is heard at once', async () => {
    const { plain } = await oddServers();
    const stop = AbortSignal.timeout(100);
    await expect(followAddress(`${plain}/silent`, { isInwardAllowed: true }, stop)).rejects.toThrow();
  });
});

describe('no network but the public one is looked into', () => {
  test.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.1.1', '100.64.0.1', '0.0.0.0', '[::1]'])(
    '%s by its number',
    async (host) =>
      expect(await lookAt(`http://${host}/`, { isInwardAllowed: false })).toMatchObject({ trouble: 'inward' }),
  );
  test('nor by a name that leads there', async () =>
    expect(
      await lookAt('http://intranet.example/', { isInwardAllowed: false, lookup: names('10.0.0.1') }),
    ).toMatchObject({ trouble: 'inward' }));
  test.each(['::ffff:10.0.0.1', 'fd00::1', 'fe80::1', '::'])('nor %s', (ip) => expect(isInward(ip)).toBe(true));
  test.each(['8.8.8.8', '172.32.0.1', '2400:3200::1', 'www.example.com'])('%s is public', (ip) =>
    expect(isInward(ip)).toBe(false),
  );
});
