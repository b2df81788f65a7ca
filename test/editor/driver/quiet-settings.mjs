// Settings that keep the window still and screenshots clean: nothing opens, asks or animates by itself.

/** @param {{ theme?: 'light' | 'dark' }} options */
export function quietSettings({ theme = 'light' }) {
  return {
    'workbench.colorTheme': theme === 'dark' ? 'Dark Modern' : 'Light Modern',
    'window.autoDetectColorScheme': false,
    'workbench.startupEditor': 'none',
    // Settings open in a tab like any file, where the driver can read and write them.
    'workbench.editor.useModal': 'off',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.layoutControl.enabled': false,
    'workbench.reduceMotion': 'on',
    // No explanation of a row opens over a list that is scrolled through.
    'workbench.hover.delay': 100_000,
    'workbench.enableExperiments': false,
    'window.commandCenter': false,
    'window.menuBarVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'update.showReleaseNotes': false,
    'extensions.ignoreRecommendations': true,
    'extensions.autoUpdate': 'off',
    'extensions.autoCheckUpdates': false,
    'security.workspace.trust.enabled': false,
    'git.enabled': false,
    'files.autoSave': 'off',
    'files.hotExit': 'off',
    // The driver reads lists by scrolling: about four rows a step, and with Alt to the top at once.
    'workbench.list.mouseWheelScrollSensitivity': 2,
    'workbench.list.fastScrollSensitivity': 1000,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'editor.cursorBlinking': 'solid',
    'editor.stickyScroll.enabled': false,
    'editor.accessibilitySupport': 'off',
    // What is typed is what the test typed.
    'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
    'editor.autoClosingBrackets': 'never',
    'editor.autoClosingQuotes': 'never',
    'editor.pasteAs.showPasteSelector': 'never',
    'markdown.validate.enabled': false,
    // Drawn as text, so that it can be read.
    'terminal.integrated.gpuAcceleration': 'off',
  }
}
