import { expect, test } from 'vitest';
import { createBurst } from '../../../../electron/backend/process/burst.ts';
import { fakeClock } from '../../../support/fake-clock.ts';

function burst() {
  const clock = fakeClock();
  const told: number[] = [];
  const started = clock.now();
  return {
    clock,
    told,
    ...createBurst(clock, { quietMs: 100, latestMs: 1_000 }, () => told.push(clock.now() - started)),
  };
}

test('many calls close together are told once, when it is quiet', () => {
  const { add, clock, told } = burst();
  for (let call = 0; call < 5; call += 1) {
    add();
    clock.pass(50);
  }
  clock.pass(5_000);
  expect(told).toEqual([300]);
});

test('a stream that never ends is told of all the same', () => {
  const { add, clock, told } = burst();
  for (let call = 0; call < 50; call += 1) {
    add();
    clock.pass(50);
  }
  clock.pass(5_000);
  expect(told).toEqual([1_000, 2_000, 2_550]);
});

test('nothing is told when nothing came, nor after it was cancelled', () => {
  const { add, cancel, clock, told } = burst();
  clock.pass(5_000);
  add();
  cancel();
  clock.pass(5_000);
  expect(told).toEqual([]);
});
