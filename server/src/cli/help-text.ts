/** Printed after the options. */
export const EXAMPLES = `
Examples:
  visielint visie.md                     lint one draft
  visielint docs 'plannen/**/*.md'       lint folders and patterns
  cat visie.md | visielint -             lint standard input
  visielint --fail-on never docs         look, and never fail
  visielint --rule escape-clause:off .   without one rule
  visielint --format json . > out.json   for programs
  visielint report docs -o rapport.html  a page for a meeting
  visielint annotate visie.docx          findings as comments in a copy of a Word file
  visielint explain escape-clause        what a rule is about; --lang nl for Dutch

A file or folder that is named like a command is written as ./rules.

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or configuration,
3 a file could not be read or visielint itself failed. Of several, the highest counts.
`;
