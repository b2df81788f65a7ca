// An extension that asks VS Code for tools as an assistant does. Reads calls.json in the workspace, writes answers.json.

const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { commands, lm, workspace } = require('vscode')

exports.activate = ({ subscriptions }) => {
  subscriptions.push(commands.registerCommand('probe.callTools', callTools))
}

async function callTools() {
  const folder = workspace.workspaceFolders[0].uri.fsPath
  const calls = JSON.parse(readFileSync(join(folder, 'calls.json'), 'utf8'))
  const tools = lm.tools
    .filter(({ name }) => name.startsWith('visielint_'))
    .map(({ name, description, inputSchema }) => ({ name, description, inputSchema }))
  const answers = []
  for (const { name, input } of calls) {
    try {
      const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined })
      answers.push({ text: content.map(({ value }) => value).join('') })
    } catch (error) {
      answers.push({ error: String(error.message ?? error) })
    }
  }
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ tools, answers }))
}
