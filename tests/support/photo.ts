/** The smallest JPEG with an EXIF block, which says where it was taken when `gps` is asked for. */
export function aPhoto({ gps = false } = {}): Uint8Array {
  const tiff = Buffer.alloc(gps ? 80 : 14);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(gps ? 1 : 0, 8);
  if (gps) {
    // IFD0 holds one pointer, to the GPS directory, which holds a latitude of three fractions.
    tiff.writeUInt16BE(0x8825, 10);
    tiff.writeUInt16BE(4, 12);
    tiff.writeUInt32BE(1, 14);
    tiff.writeUInt32BE(26, 18);
    tiff.writeUInt16BE(1, 26);
    tiff.writeUInt16BE(2, 28);
    tiff.writeUInt16BE(5, 30);
    tiff.writeUInt32BE(3, 32);
    tiff.writeUInt32BE(44, 36);
    for (const [index, value] of [24, 28, 30].entries()) {
      tiff.writeUInt32BE(value, 44 + index * 8);
      tiff.writeUInt32BE(1, 48 + index * 8);
    }
  }
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, exif, Buffer.from([0xff, 0xd9])]);
}
