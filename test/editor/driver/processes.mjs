// Processes of our own editor, found by what only they have in their command line.

import { readdirSync, readFileSync } from 'node:fs'

/** Ids of the processes whose command line holds every one of these words. */
export function findProcesses(/** @type {string[]} */ words) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => words.every((word) => commandLine(id).includes(word)))
    .map(Number)
}

function commandLine(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    // It ended between the listing and the look.
    return ''
  }
}
