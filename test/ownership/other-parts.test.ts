/** Parts that make no policy are left alone by every rule about owners and the table. */
import { describe, expect, it } from 'vitest';
import { linter } from '../support/linter.js';

const NL = `Uiteraard wil iedereen een gezonde stad. Steeds meer jongeren trekken weg, werd gezegd. Wie betaalt de brug? Waar nodig zijn gesprekken herhaald. Er wordt nog gekeken naar een vervolg, en daarop komen wij later terug. Onduidelijk is wie de kade beheert.

- Indiener 14 vraagt of de toren lager kan. Wij nemen de reactie mee bij de verdere uitwerking.

| Term | Betekenis |
|---|---|
| Veerkracht | Het vermogen om waar nodig mee te bewegen |
`;
const EN = `Of course everyone wants a healthy town. More and more young people are leaving, it was said. Who pays for the bridge? Interviews were repeated where necessary. A follow-up will be explored, and we will come back to that. It is unclear who runs the quay.

- Respondent 14 asks whether the tower can be lower. We will take this into account in due course.

| Term | Meaning |
|---|---|
| Resilience | The ability to adapt where necessary |
`;
const HEADINGS: readonly (readonly [string, string])[] = [
  ...['Colofon', 'Inhoudsopgave', 'Lijst van figuren', 'Begrippenlijst', 'Bronnen', 'Bijlage 1: Gesprekken'],
  ...['Verslag van de participatie', 'Reactienota', 'Notulen van 12 mei 2026', 'Nota van beantwoording'],
].map((heading) => [heading, NL] as const);
const ENGLISH: readonly (readonly [string, string])[] = [
  ...['Imprint', 'Contents', 'List of figures', 'Glossary', 'Sources', 'Appendix A: Interviews'],
  ...['What you told us', 'Consultation statement', 'Minutes of 12 May 2026', 'Response to representations'],
].map((heading) => [heading, EN] as const);
const OWN = {
  nl: [
    "## Thema's",
    '### De groene wijk',
    '**Trekkers:** GGD; Stadsbeheer',
    'Stadsbeheer plant in 2029 veertig bomen.',
  ],
  en: ['## Themes', '### The green quarter', '**Leads:** Public Health; Parks', 'Parks plants forty trees in 2029.'],
};
const TABLE = `table:
  commission: One vision
  commissioners: [Housing, Climate]
  roles: { chair: A. Drew, facilitator: Between Ltd, pen-holder: J. West }`;

describe('a part that makes no policy', () => {
  it.each([...HEADINGS.map((part) => ['nl', ...part] as const), ...ENGLISH.map((part) => ['en', ...part] as const)])(
    'gives no finding and no matter for the agenda: %s, %s',
    (language, heading, text) => {
      const draft = `---\nlang: ${language}\n${TABLE}\n---\n\n# Visie\n\n${OWN[language].join('\n\n')}\n\n## ${heading}\n\n${text}`;
      const { findings, draft: read } = linter.lint(draft, undefined, { today: '2026-11-24' });
      const at = draft.indexOf(`## ${heading}`);
      expect(findings.filter(({ span }) => span.start >= at).map(({ rule }) => rule)).toEqual([]);
      expect(read.decisions).toEqual([]);
      expect(read.themes).toHaveLength(1);
    },
  );
});
