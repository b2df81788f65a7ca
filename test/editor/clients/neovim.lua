-- Drives the language server as a writer's Neovim does: opens a draft, waits for findings, asks for actions, carries one out.
local draft, result = vim.env.VISIELINT_DRAFT, vim.env.VISIELINT_RESULT

local function wait(what, done)
  if not vim.wait(20000, done, 50) then error('waited in vain for ' .. what) end
end

local ok, problem = pcall(function()
  -- As the page about other editors says.
  assert(loadstring(vim.env.VISIELINT_SETUP))()
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  vim.cmd('setfiletype markdown')
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local found = {}
  local line
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or diagnostic.user_data.lsp.code
    table.insert(found, { code = code, line = diagnostic.lnum, message = diagnostic.message })
    if code == 'theme-without-owner' then line = diagnostic.lnum end
  end
  local position = { line = line, character = 3 }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(0),
    range = { start = position, ['end'] = position },
    context = { diagnostics = {} },
  }, 20000)
  local actions = {}
  for _, answer in pairs(answers) do actions = answer.result end
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  wait('the finding to go', function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if (diagnostic.code or diagnostic.user_data.lsp.code) == 'theme-without-owner' then return false end
    end
    return true
  end)
  local told = {}
  vim.lsp.handlers['window/showMessage'] = function(_, message) table.insert(told, message.message) end
  vim.lsp.buf_request_sync(0, 'workspace/executeCommand', { command = 'visielint.server.lintWorkspace' }, 20000)
  assert(loadstring(vim.env.VISIELINT_COMMAND))()
  wait('what asks no choice to be put right', function()
    return not table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'):find('wish-list', 1, true)
  end)
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.fn.writefile({ vim.fn.json_encode({ found = found, action = actions[1].title, told = told, text = text }) }, result)
end)
if not ok then vim.fn.writefile({ vim.fn.json_encode({ problem = tostring(problem) }) }, result) end
vim.cmd('qall!')
