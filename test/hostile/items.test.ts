import { expect, it } from 'vitest';
import { countItems } from './items.js';

const list = Array.from({ length: 100 }, (_, index) => index);

it.each<[string, number, () => unknown]>([
  ['a spread list', 64, () => [...list]],
  ['a spread call', 64, () => Math.max(...list)],
  ['a part of a list', 70, () => list.slice(30)],
  ['a list that is looked through', 100, () => list.indexOf(-1)],
  ['a list that is looked through as far as needed', 80, () => list.indexOf(80)],
  ['what is moved up', 100, () => list.slice(0, 0).concat(list)],
  ['a text that is looked through', 95, () => 'ab'.repeat(50).indexOf('z', 5)],
  ['numbers of a fixed size', 80, () => new Uint32Array(100).slice(20)],
])('counts %s', (_name, items, act) => {
  expect(countItems(() => void act())).toBeGreaterThanOrEqual(items);
  expect(countItems(() => void act())).toBeLessThan(items + 10);
});

it('leaves out what is short', () => {
  expect(countItems(() => void [...list.slice(0, 20)])).toBe(0);
});

it('leaves the built-ins as they were', () => {
  const { slice } = Array.prototype;
  countItems(() => void list.slice());
  expect(Array.prototype.slice).toBe(slice);
  expect(countItems(() => undefined)).toBe(0);
});
