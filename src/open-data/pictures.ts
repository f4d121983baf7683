import { figureFile, SHARE_PICTURE } from '#domain/ledger/addresses.ts';
import { figureOf } from './figure.ts';
import { sharePictureOf } from './share-picture.ts';
import type { DataSource } from './source.ts';

/** A picture as SVG, and where it is published in which form. */
export interface Picture {
  svg: string;
  /** Of the SVG itself; none where only the PNG is of use. */
  path?: string;
  pngPath: string;
  /** Pixels of the PNG a unit of the picture. */
  zoom: number;
}

/** Three hundred dots an inch where the figure is as wide as a page. */
const TO_PRINT = 3;

/** Every picture of the site that is made of its data. */
export const picturesOf = (source: Pick<DataSource, 'site' | 'ledger'>): Picture[] => [
  ...source.ledger.plans.map((plan) => ({
    svg: figureOf(plan, source),
    path: figureFile(plan.year, 'svg').slice(1),
    pngPath: figureFile(plan.year, 'png').slice(1),
    zoom: TO_PRINT,
  })),
  { svg: sharePictureOf(source), pngPath: SHARE_PICTURE.address.slice(1), zoom: 1 },
];
