import { v5 as uuid } from 'uuid';
import { create } from 'xmlbuilder2';
import type { Moment } from '#domain/date/calendar-date.ts';
import { eventAddress, eventWords } from '#format/event.ts';
import type { Feed } from './feeds.ts';
import { fullAddress, type DataSource } from './source.ts';
import { editsOf } from './rows/change-row.ts';

/** The same for ever, wherever the site moves: an id is made of the bureau and what is told. */
const idOf = (bureau: string, key: string): string => `urn:uuid:${uuid(key, uuid(`gongkai:${bureau}`, uuid.URL))}`;

/** RFC 3339 in Beijing time; a day whose hour is not known begins at midnight, as Atom demands one. */
const stamp = (moment: Moment): string => {
  const [day, clock = '00:00'] = moment.split(' ');
  return `${day ?? ''}T${clock}:00+08:00`;
};

/**
 * A feed as Atom 1.0 (RFC 4287). Its dates are those of what happened, never of the build.
 *
 * @throws for a character that XML can't hold, which the check has refused
 */
export function atomOf(feed: Feed, source: Pick<DataSource, 'site' | 'ledger' | 'told'>): string {
  const { site } = source;
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed');
  document.att('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'zh-Hans');
  document.ele('id').txt(idOf(site.bureau, feed.path));
  document.ele('title').txt(feed.title === site.name ? feed.title : `${feed.title}　${site.name}`);
  document.ele('updated').txt(stamp(feed.events[0]?.at ?? ''));
  document
    .ele('author')
    .ele('name')
    .txt(site.publisher ?? site.name);
  document.ele('link', { rel: 'self', type: 'application/atom+xml', href: fullAddress(source, feed.path) });
  document.ele('link', { rel: 'alternate', type: 'text/html', href: fullAddress(source, feed.page) });
  for (const event of feed.events) {
    const { label, title, note } = eventWords(event);
    const edits = editsOf(event, source).map(
      ({ where, before, after }) => `${where}\n改动前：${before || '（没有）'}\n改动后：${after || '（没有）'}`,
    );
    const entry = document.ele('entry');
    entry.ele('id').txt(idOf(site.bureau, event.key));
    entry.ele('title').txt(`${label}：${title}`);
    entry.ele('updated').txt(stamp(event.at));
    entry.ele('link', {
      rel: 'alternate',
      type: 'text/html',
      href: fullAddress(source, eventAddress(event) ?? feed.page),
    });
    const content = [note, ...edits].filter((each) => each !== '').join('\n\n');
    entry.ele('content', { type: 'text' }).txt(content === '' ? title : content);
  }
  return `${document.end({ wellFormed: true, prettyPrint: true })}\n`;
}
