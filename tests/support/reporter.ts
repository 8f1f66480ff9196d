import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/**
 * What a run came to. `missing` names the suites whose component is not on this machine, `again` the tests that passed
 * only when they were tried again.
 */
export type Tally = Readonly<{
  passed: number;
  failed: number;
  skipped: number;
  missing: readonly string[];
  again: readonly string[];
}>;

/** `describeWith` puts the reason into a suite's title in this form. */
const skippedForComponent = /\[skipped: [^\]]+\]$/;

/**
 * Says at the end of a run what was left out because a program is missing here, by name, and closes with one line of
 * counts. A run in which no test was executed fails: it proves nothing.
 */
export class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tally = tallyRun(modules, unhandledErrors.length);
    for (const line of closingLines(tally)) process.stdout.write(`${line}\n`);
    if (tally.passed + tally.failed === 0) process.exitCode = 1;
  }
}

/**
 * Counts the tests of a run. What fails outside of a test (a file that does not load, a hook, an error nobody
 * awaited) counts as failed, so that "0 failed" always means a good run.
 */
export function tallyRun(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const broken = [...modules, ...suites].filter((suite) => suite.errors().length > 0).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken + unhandledErrors,
    skipped: count('skipped'),
    missing: suites.filter(({ name }) => skippedForComponent.test(name)).map(describeMissing),
    again: tests.filter((test) => test.diagnostic()?.flaky === true).map(describeTest),
  };
}

/** The lines that end a run; the last is the counts alone. */
export function closingLines({ passed, failed, skipped, missing, again }: Tally): readonly string[] {
  const names = [...listed('Not exercised here:', missing), ...listed('Passed only when tried again:', again)];
  const nothing = passed + failed === 0 ? ['No test was executed, so this run fails.'] : [];
  return [...names, ...nothing, `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`];
}

function listed(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [title, ...names.map((name) => `  ${name}`), ''];
}

function describeTest(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function describeMissing(suite: TestSuite): string {
  const tests = [...suite.children.allTests()].length;
  return `${suite.module.relativeModuleId} > ${suite.fullName} (${tests} ${tests === 1 ? 'test' : 'tests'})`;
}
