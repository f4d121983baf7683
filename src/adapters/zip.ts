import { zipSync } from 'fflate';

/** A moment that zip can say, in any time zone of the machine: archives of the same files are the same bytes. */
const ALWAYS = new Date(1980, 0, 1);

/** An archive of some files; the same files give the same bytes, whenever and wherever. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...files }, { level: 9, mtime: ALWAYS });
