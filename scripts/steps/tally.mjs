import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { say, since } from './say.mjs'

/**
 * Keeps count of what the steps of `npm test` report. A step that crashed, ran nothing or ended badly without
 * a failed test of its own counts as one failure, so that nothing can pass by not running.
 */
export function createTally() {
  const lines = []
  const named = []
  const again = []
  let passed = 0
  let failed = 0

  return {
    /** @param {() => Promise<{ passed: number, failed: number, skipped?: number, code: number, failures?: string[], again?: string[] }>} work */
    async step(name, work) {
      say(`${name} …`)
      const from = performance.now()
      const result = await work().catch((error) => {
        console.error(error)
        return { passed: 0, failed: 1, code: 1 }
      })
      const silent = result.failed === 0 && (result.code !== 0 || result.passed === 0)
      const failures = result.failed + (silent ? 1 : 0)
      passed += result.passed
      failed += failures
      const skipped = result.skipped ? `, ${result.skipped} skipped` : ''
      const crash = silent ? (result.code === 0 ? ' (ran nothing)' : ' (crashed)') : ''
      lines.push(
        `${failures ? 'FAILED' : 'ok    '}  ${name}: ${result.passed} passed, ${failures} failed${skipped}${crash}, ${since(from)}`,
      )
      say(lines.at(-1))
      named.push(...(result.failures ?? []))
      again.push(...(result.again ?? []))
      return failures === 0
    },
    /** Prints what failed, what passed only when it was run again, the result of every step, and the closing line. */
    close() {
      console.log('')
      for (const failure of again) console.log(`Passed when run again: ${failure}\n`)
      for (const failure of named) console.log(`${failure}\n`)
      for (const line of lines) say(line)
      console.log(`\n${passed} passed, ${failed} failed`)
      return failed === 0 && passed > 0
    },
  }
}

/** A command that is one test: it passes or it fails, and its output matters only when it fails. */
export function asOneTest({ code, output }) {
  if (code !== 0) console.error(output)
  return { code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** The counts of vitest's JSON report. Files that could not be loaded count, too. */
export function vitestCounts(file, code) {
  if (!existsSync(file)) return { code, passed: 0, failed: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const broken = report.testResults.filter(
    (suite) =>
      suite.status === 'failed' && suite.assertionResults.every((t) => t.status !== 'failed'),
  ).length
  return {
    code,
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures: report.testResults.flatMap((suite) => [
      ...(suite.status === 'failed' && suite.message
        ? [`${suite.name}\n${short(suite.message)}`]
        : []),
      ...suite.assertionResults.filter(({ status }) => status === 'failed').map(told(suite)),
    ]),
    // A test that passed and has messages all the same failed at first.
    again: report.testResults.flatMap((suite) =>
      suite.assertionResults
        .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
        .map(told(suite)),
    ),
  }
}

const told = (suite) => (test) =>
  `${suite.name} › ${test.fullName}\n${short(test.failureMessages.join('\n'))}`

/** A message without the colours of a terminal, its first lines. */
const short = (message) => stripVTControlCharacters(message).split('\n').slice(0, 12).join('\n')

/** The counts of Playwright's JSON report. */
export function playwrightCounts(file, code) {
  if (!existsSync(file)) return { code, passed: 0, failed: 0 }
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    code,
    failures: [
      ...suites.flatMap(specsThat('unexpected')),
      ...errors.map(({ message }) => short(message)),
    ],
    again: suites.flatMap(specsThat('flaky')),
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/** Names the specs of a suite that ended so, with the messages of all their runs. */
function specsThat(status) {
  return function named({ file, specs = [], suites = [] }) {
    const own = specs
      .filter((spec) => spec.tests.some((test) => test.status === status))
      .map((spec) => {
        const results = spec.tests.flatMap((test) => test.results)
        const messages = results.flatMap((result) => result.errors.map(({ message }) => message))
        return `${file} › ${spec.title}\n${short(messages.join('\n'))}`
      })
    return [...own, ...suites.flatMap(named)]
  }
}

/** The counts of a program that closes with «N passed, N failed». */
export function lastLineCounts(output, code) {
  const counts = /^(\d+) passed, (\d+) failed$/.exec(output.trimEnd().split('\n').at(-1) ?? '')
  return { code, passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 0) }
}
