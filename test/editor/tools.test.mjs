// What other parts of VS Code get from the extension: tools for a language model, a task, a problem matcher.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { here, projectRoot } from './cache.mjs'
import { startEditor, waitFor } from './driver.mjs'
import { findVsix, pictureFolder } from './project.mjs'
import { createSee } from './see.mjs'

const draft = `# Visie

## Wonen bij het water

Wij zetten waar mogelijk in op een balans tussen wonen en water.

| Vraag | Tafel | Uiterlijk | Eigenaar | Uitkomst |
|---|---|---|---|---|
| Komt er een brug? | raad | 2027-01-31 | Afdeling Verkeer | |
`

describe('tools and tasks', { timeout: 300_000 }, () => {
  const parent = mkdtempSync(join(tmpdir(), 'visielint-tools-'))
  const folder = join(parent, 'werk')
  /** @type {Awaited<ReturnType<typeof startEditor>>} */
  let editor

  before(async () => {
    mkdirSync(join(folder, '.vscode'), { recursive: true })
    writeFileSync(join(folder, 'visie.md'), draft)
    writeFileSync(join(folder, 'bijlage.md'), '## Groen\n\nWij streven naar een leefbare wijk.\n')
    writeFileSync(join(folder, 'sleutels.env'), 'Wij streven naar een leefbare wijk.\n')
    // What the command line prints, for a task of the writer's own that prints it.
    const argv = [join(here, 'command-line.mjs'), '--format', 'compact', '--fail-on', 'never', 'bijlage.md']
    const printed = execFileSync(join(projectRoot, 'node_modules/.bin/tsx'), argv, { cwd: folder, encoding: 'utf8' })
    writeFileSync(join(folder, 'gedrukt.log'), printed)
    const own = { label: 'eigen taak', type: 'shell', command: 'cat gedrukt.log; sleep 2', problemMatcher: '$visielint' }
    writeFileSync(join(folder, '.vscode', 'tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [own] }))
    editor = await startEditor({
      vsix: findVsix(),
      folder,
      locale: 'nl',
      probe: join(here, 'probe'),
      settings: { 'chat.disableAIFeatures': false },
    })
    await editor.openFile('visie.md')
  })
  after(async () => {
    await editor?.close()
    rmSync(parent, { recursive: true, force: true })
  })

  const see = createSee('tools', () => editor)

  async function call(...calls) {
    const answers = join(folder, 'answers.json')
    rmSync(answers, { force: true })
    writeFileSync(join(folder, 'calls.json'), JSON.stringify(calls))
    await editor.runCommand('Probe: Call Tools')
    return waitFor('answers', () => existsSync(answers) && JSON.parse(readFileSync(answers, 'utf8')))
  }

  see('a language model is offered three tools, each with words and a schema', async () => {
    await waitFor('findings', async () => (await editor.problems()).some(({ source }) => source === 'visielint'))
    const { tools } = await call()
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['visielint_explain', 'visielint_lint', 'visielint_list_open_decisions'])
    for (const { description, inputSchema } of tools) {
      assert.ok(description.length > 80)
      assert.equal(inputSchema.type, 'object')
    }
  })

  see('the tools answer about the draft that is open, as it is in its window, and about one that is named', async () => {
    await editor.moveToEnd()
    await editor.type('\nDe kern wordt vitaal.\n')
    await waitFor('what was typed', async () => (await editor.problems()).some(({ message }) => /vita/.test(message)))
    const { answers } = await call(
      { name: 'visielint_lint', input: {} },
      { name: 'visielint_lint', input: { path: 'bijlage.md' } },
      { name: 'visielint_list_open_decisions', input: { path: 'visie.md' } },
      { name: 'visielint_explain', input: { rule: 'vague-time', language: 'nl' } },
    )
    const [open, named, decisions, page] = answers.map(({ text }) => text)
    assert.ok(open && named && decisions && page, JSON.stringify(answers))
    assert.match(open, /"path": "visie\.md"/)
    assert.match(open, /vita/)
    assert.match(named, /leefba/)
    assert.match(decisions, /Komt er een brug\?/)
    assert.match(page, /## Waarom het telt/)
  })

  see('the tools say why they do not answer, and read nothing but drafts of the workspace', async () => {
    const { answers } = await call(
      { name: 'visielint_lint', input: { path: 'weg.md' } },
      { name: 'visielint_lint', input: { path: '../buiten.md' } },
      { name: 'visielint_lint', input: { path: '/etc/hostname' } },
      { name: 'visielint_lint', input: { path: 'sleutels.env' } },
      { name: 'visielint_explain', input: { rule: 'vaag' } },
    )
    for (const { error } of answers.slice(0, 4)) assert.match(error, /There is no draft at/)
    assert.match(answers[4].error, /There is no rule "vaag"/)
  })

  see("the matcher reads the output of the command line as problems, and a draft's own findings stay single", async () => {
    await editor.runCommand('Tasks: Run Task')
    await editor.choose('eigen taak')
    const ofDraft = async () => (await editor.problems()).filter(({ code, message }) => code === 'negotiated-nonsense' && /leefba/.test(message))
    await waitFor('the problem', async () => (await ofDraft()).length > 0)
    assert.equal((await ofDraft()).length, 1)
    assert.equal((await ofDraft())[0].line, 3)
    await editor.openFile('bijlage.md')
    await waitFor('the squiggle', async () => (await editor.squiggles('warning')) > 0)
    assert.equal((await ofDraft()).length, 1)
    await editor.runCommand('View: Close Editor')
  })

  see('a task of visielint prints what it finds in all drafts, and ends as the command line does', async () => {
    await editor.runCommand('Tasks: Run Task')
    // Tasks of an extension stand in a folder of their own.
    await editor.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'visielint' }).click()
    await editor.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'alle concepten nakijken' }).click()
    await editor.choose('Continue without scanning')
    const text = await waitFor('the end of the task', async () => {
      const all = await editor.terminalText()
      return /exit code/.test(all) && all
    })
    assert.match(text, /\d+ bevindingen in \d+ concepten\./)
    assert.match(text, /visie\.md:11:1: warning: Deze toezegging .*\[negotiated-nonsense\]/)
    assert.match(text, /terminated with exit code: 1\./)
    await editor.screenshot(join(pictureFolder(), 'task-light.png'))
  })
})
