import ExifReader from 'exifreader';
import { contentsOf, type Contents } from '#domain/attachment/passage.ts';

const PEOPLE = [
  'Artist',
  'XPAuthor',
  'Author',
  'By-line',
  'creator',
  'Copyright',
  'Byline',
  'CameraOwnerName',
  'OwnerName',
];
const NOTES = [
  'ImageDescription',
  'UserComment',
  'XPComment',
  'XPTitle',
  'XPSubject',
  'Comment',
  'Caption/Abstract',
  'description',
];

const said = (tags: ExifReader.Tags, names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => (tags[name]?.description ?? '').toString().trim() || [])),
];

/** Where a picture was taken, by whom, and what is written into it: all of it goes out with the picture. */
export function readPicture(bytes: Uint8Array): Contents {
  let tags: ExifReader.Tags;
  try {
    tags = ExifReader.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch {
    return contentsOf([]);
  }
  const people = said(tags, PEOPLE);
  const notes = said(tags, NOTES);
  const found: (string | false)[] = [
    Object.keys(tags).some((name) => /^GPS(?:Latitude|Longitude|Position)/.test(name)) &&
      '照片里记着拍摄的地点（GPS 位置）；去掉再发布',
    people.length > 0 && `图片属性里有姓名：${people.join('、')}；不想公开的，去掉再发布`,
  ];
  return contentsOf(
    notes.map((text) => ({ place: '图片属性', text, isHidden: true })),
    found.filter((each) => each !== false),
  );
}
