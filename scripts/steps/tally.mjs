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
  let passed = 0
  let failed = 0

  return {
    /** @param {() => Promise<{ passed: number, failed: number, skipped?: number, code: number, failures?: string[] }>} work */
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
      return failures === 0
    },
    /** Prints what failed, the result of every step, and the closing line. */
    close() {
      console.log('')
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
    failures: report.testResults
      .filter((suite) => suite.status === 'failed')
      .flatMap((suite) => [
        ...(suite.message ? [`${suite.name}\n${short(suite.message)}`] : []),
        ...suite.assertionResults
          .filter((test) => test.status === 'failed')
          .map((t) => `${suite.name} › ${t.fullName}\n${short(t.failureMessages.join('\n'))}`),
      ]),
  }
}

/** A message without the colours of a terminal, its first lines. */
const short = (message) => stripVTControlCharacters(message).split('\n').slice(0, 12).join('\n')

/** The counts of Playwright's JSON report. */
export function playwrightCounts(file, code) {
  if (!existsSync(file)) return { code, passed: 0, failed: 0 }
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    code,
    failures: [...suites.flatMap(failedSpecs), ...errors.map(({ message }) => short(message))],
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

function failedSpecs({ file, specs = [], suites = [] }) {
  const failed = specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const results = spec.tests.flatMap((test) => test.results)
      const messages = results.flatMap((result) => result.errors.map(({ message }) => message))
      return `${file} › ${spec.title}\n${short(messages.join('\n'))}`
    })
  return [...failed, ...suites.flatMap(failedSpecs)]
}

/** The counts of a program that closes with «N passed, N failed». */
export function lastLineCounts(output, code) {
  const counts = /^(\d+) passed, (\d+) failed$/.exec(output.trimEnd().split('\n').at(-1) ?? '')
  return { code, passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 0) }
}
