import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { LookTrouble } from '#domain/look/look.ts';
import { isInward } from './public-places.ts';

/** What a look may be told otherwise, by a test. */
export interface Asking {
  /** Milliseconds until whoever says nothing is left alone, over the whole way. */
  patience?: number;
  /** Whether a machine of one's own network may be asked. */
  isInwardAllowed?: boolean;
  lookup?: typeof systemLookup;
}

/** A server's first words: its status, and where it leads. */
export type Said = { status: number; location: string | undefined } | { trouble: LookTrouble };

/** So that whoever runs the server knows who asks and why. */
const AGENT = 'gongkai-sources/1 (checks whether a cited page still answers; run by hand)';

const CODES: Readonly<Record<string, LookTrouble>> = {
  ENOTFOUND: 'no-name',
  ABORT_ERR: 'silent',
  ETIMEDOUT: 'silent',
  EPROTO: 'uncertified',
  EINWARD: 'inward',
};

function troubleOf({ code = '' }: NodeJS.ErrnoException): LookTrouble {
  const known = CODES[code];
  if (known) return known;
  if (code.startsWith('HPE_')) return 'garbled';
  return /CERT|^ERR_(?:TLS|SSL)|SELF_SIGNED|UNABLE_TO|LEAF_SIGNATURE/.test(code) ? 'uncertified' : 'unreached';
}

const inward = (): NodeJS.ErrnoException => Object.assign(new Error('not public'), { code: 'EINWARD' });

/** Looks a name up and refuses what is not public: at the very connection, so that no name can lead there later. */
const publicLookup =
  ({ isInwardAllowed = false, lookup = systemLookup }: Asking): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, []);
      const open = found.filter(({ address }) => isInwardAllowed || !isInward(address));
      const [first] = open;
      if (!first) return done(inward(), []);
      return options.all ? done(null, open) : done(null, first.address, first.family);
    });
  };

/**
 * Asks a server for the first bytes of a page and hears its status; the page itself is not read.
 *
 * @param signal ends the waiting
 */
export async function askOnce(url: URL, asking: Asking, signal: AbortSignal): Promise<Said> {
  if (!asking.isInwardAllowed && isInward(url.hostname)) return { trouble: 'inward' };
  const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
    signal,
    agent: false,
    lookup: publicLookup(asking),
    headers: { 'User-Agent': AGENT, Accept: '*/*', Range: 'bytes=0-1023' },
  });
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject).end();
    });
    return { status: answer.statusCode ?? 0, location: answer.headers.location };
  } catch (error) {
    return { trouble: signal.aborted ? 'silent' : troubleOf(error as NodeJS.ErrnoException) };
  } finally {
    request.on('error', () => undefined).destroy();
  }
}
