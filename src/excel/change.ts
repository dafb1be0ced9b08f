/** Things of a workbook that are to be otherwise, each with its way back, and the jobs that do and undo them. */
import { shortJob, type Job } from './draw/requests';

export interface Change {
  run(): void;
  /** Begins with a workbook of its own: the requests of before may have failed. */
  back(workbook: Excel.Workbook): void;
}

export const changeJobs = (changes: readonly Change[]): Job[] => changes.map(({ run }) => shortJob(run));

export const backJobs = (workbook: Excel.Workbook, changes: readonly Change[]): Job[] =>
  changes.map(({ back }) => shortJob(() => back(workbook)));
