import { encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { readJpeg } from '../../../shared/image/jpeg.ts';
import { pictureSize } from '../../../shared/image/picture.ts';
import { writeGif } from '../../support/gif.ts';
import { writePng } from '../../support/png.ts';

const width = 40;
const height = 24;
const picture = Uint8Array.from(encode({ width, height, data: new Uint8Array(width * height * 4).fill(200) }, 90).data);

describe('readJpeg', () => {
  it('reads a picture', () => {
    expect(readJpeg(picture)).toMatchObject({ width, height });
  });

  it('refuses a picture that wants to be gone over many times', () => {
    const start = picture.findIndex((octet, at) => octet === 0xff && picture[at + 1] === 0xda);
    const scan = picture.subarray(start, picture.length - 2);
    const scans = Array.from({ length: 5_000 }, () => [...scan]).flat();
    const began = process.threadCpuUsage();
    expect(readJpeg(Uint8Array.from([...picture.subarray(0, start), ...scans, 0xff, 0xd9]))).toBeNull();
    const { user, system } = process.threadCpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(200);
  });

  it('refuses a picture that claims more pixels than it may have', () => {
    const forged = Uint8Array.from(picture);
    const frame = picture.findIndex((octet, at) => octet === 0xff && picture[at + 1] === 0xc0);
    forged.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(readJpeg(forged)).toBeNull();
  });

  it('reads nothing from what is broken', () => {
    expect(readJpeg(picture.subarray(0, 100))).toBeNull();
    expect(readJpeg(new Uint8Array())).toBeNull();
  });
});

describe('pictureSize', () => {
  it.each([
    ['PNG', writePng(width, height, () => 0)],
    ['GIF', writeGif(width, height, () => 0)],
    ['JPEG', picture],
  ])('tells the size of a %s picture without decoding it', (_, octets) => {
    expect(pictureSize(octets)).toEqual({ width, height });
  });

  it('tells none of what is no picture', () => {
    expect(pictureSize(new TextEncoder().encode('<svg/>'))).toBeNull();
    expect(pictureSize(new Uint8Array())).toBeNull();
  });
});
