import fc from 'fast-check';
import { joinAreas } from '../../../src/excel/draw/areas';
import { inRequests, type Job } from '../../../src/excel/draw/requests';

const job = (weight: number): Job => ({ weight, run: () => undefined });

describe('jobs in requests', () => {
  test('what fits goes into one', () => {
    const jobs = [job(40), job(60)];
    expect(inRequests(jobs, 100)).toEqual([jobs]);
  });

  test('no jobs are one empty request, so that a small plan takes as many as a large one', () => {
    expect(inRequests([], 100)).toEqual([[]]);
  });

  test('a job above the limit stands alone', () => {
    expect(inRequests([job(10), job(500), job(10)], 100).map((jobs) => jobs.map(({ weight }) => weight))).toEqual([
      [10],
      [500],
      [10],
    ]);
  });

  test('the order holds, and no request of several jobs is above the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 150 })), (weights) => {
        const requests = inRequests(weights.map(job), 100);
        expect(requests.flat().map(({ weight }) => weight)).toEqual(weights);
        for (const request of requests) {
          const total = request.reduce((sum, { weight }) => sum + weight, 0);
          if (request.length > 1) expect(total).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('addresses of several areas', () => {
  test('no text is longer than the limit, and none is lost', () => {
    const areas = Array.from({ length: 3000 }, (_, row) => `A${row + 1}:K${row + 1}`);
    const texts = joinAreas(areas);
    expect(texts.length).toBeGreaterThan(1);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(8192);
    expect(texts.flatMap((text) => text.split(','))).toEqual(areas);
  });

  test('none make none', () => {
    expect(joinAreas([])).toEqual([]);
  });
});
