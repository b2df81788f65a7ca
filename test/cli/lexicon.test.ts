import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, rules } from '../../server/src/core/index.js';
import { createConfigFinder } from '../../server/src/workspace/index.js';
import { memoryFiles, type Content } from './support/memory-files.js';
import { run } from './support/run.js';
import { linter } from '../support/linter.js';

const ENTRY = [
  'lexicon:',
  '  - id: uitrollen',
  '    signal: vague-time',
  '    language: nl',
  '    patterns: "@uitrollen ^over de wijken"',
  '    strong: true',
  '    why: Niemand weet welke wijk wanneer aan de beurt is.',
  '    ask: Welke wijk is het eerst aan de beurt?',
  '    flagged: We rollen de aanpak uit over de wijken.',
  '    allowed: In 2027 rollen we de aanpak uit over de wijken Noord en Zuid.',
].join('\n');

/** Returns the configuration that files give for a draft in /work, and what is wrong with it. */
async function configOf(files: Record<string, Content>) {
  const finder = createConfigFinder({ files: memoryFiles(files), rules });
  const { config, problems } = await finder.configFor('/work/visie.md');
  return { config, problems: problems.map(({ file, message }) => `${file}: ${message.en.seen}`) };
}

/** Returns the ids of the phrases that count in a sentence. */
async function phrasesIn(sentence: string, files: Record<string, Content>): Promise<string[]> {
  const { config } = await configOf(files);
  const { draft } = linter.lint(`# Visie\n\n## Thema\n\n${sentence}\n`, config);
  return draft.segments
    .flatMap(({ model }) => model.statements)
    .flatMap(({ signals }) => signals.flatMap(({ match }) => match?.entry.id ?? []));
}

describe('phrases of an organisation', () => {
  const sentence = 'We rollen de aanpak uit over de wijken.';

  test.each([
    ['in the configuration itself', { '/work/visielint.yaml': ENTRY }],
    ['in a file', { '/work/visielint.yaml': 'extends: ../woorden/w.yaml', '/woorden/w.yaml': ENTRY }],
    [
      'in a package, by its configuration',
      { '/work/visielint.yaml': 'extends: "@stad/woorden"', '/node_modules/@stad/woorden/visielint.yaml': ENTRY },
    ],
    [
      'in a package, by one of its files',
      { '/work/visielint.yaml': 'extends: woorden/nl/w.yaml', '/work/node_modules/woorden/nl/w.yaml': ENTRY },
    ],
    [
      'in a package, by the key in its package.json',
      {
        '/work/visielint.yaml': 'extends: woorden',
        '/work/node_modules/woorden/package.json': JSON.stringify({
          name: 'woorden',
          visielint: { extends: './w.yaml' },
        }),
        '/work/node_modules/woorden/w.yaml': ENTRY,
      },
    ],
  ])('%s', async (_where, files) => {
    expect((await configOf(files)).problems).toEqual([]);
    expect(await phrasesIn(sentence, files)).toContain('uitrollen');
    expect(await phrasesIn(sentence, {})).not.toContain('uitrollen');
  });

  test('explain themselves in the finding', async () => {
    const { config } = await configOf({ '/work/visielint.yaml': ENTRY });
    const { findings } = linter.lint(`# Visie\n\n## Thema\n\n${sentence}\n`, config);
    const finding = findings.find(({ family }) => family === 'vague');
    expect(finding?.message.seen).toContain('uit over de wijken’ (vage tijd)');
    expect(finding?.message.advice).toBe('Welke wijk is het eerst aan de beurt?');
  });

  test('can be silenced by who extends them, and take the place of a shipped one of their name', async () => {
    const silenced = { '/work/visielint.yaml': 'extends: w.yaml\nsilence: uitrollen', '/work/w.yaml': ENTRY };
    expect(await configOf(silenced)).toMatchObject({ problems: [] });
    expect(await phrasesIn(sentence, silenced)).not.toContain('uitrollen');
    const possible = 'Waar mogelijk vergroenen we de straten.';
    expect(await phrasesIn(possible, {})).toContain('waar-mogelijk');
    const replaced = { '/work/visielint.yaml': ENTRY.replace('id: uitrollen', 'id: waar-mogelijk') };
    expect(await phrasesIn(possible, replaced)).not.toContain('waar-mogelijk');
  });

  test('what is not there is said, and what is there holds', async () => {
    const { config, problems } = await configOf({
      '/work/visielint.yaml': `extends: ["@stad/weg", ../weg.yaml]\nsilence: waar-mogelijkk\n${ENTRY}`,
    });
    expect(problems).toEqual([
      '/work/visielint.yaml: “@stad/weg” is no preset, no file and no installed package with a configuration.',
      '/work/visielint.yaml: “../weg.yaml” is no preset, and no file that can be read.',
      '/work/visielint.yaml: There is no phrase of the name “waar-mogelijkk”.',
    ]);
    expect(config.lexicon).toHaveLength(1);
  });

  test('a preset that is misspelt', async () => {
    const finder = createConfigFinder({ files: memoryFiles({ '/work/visielint.yaml': 'extends: strct' }), rules });
    const [problem] = (await finder.configFor('/work/visie.md')).problems;
    expect(problem?.message.en.advice).toBe('Did you mean “strict”?');
    expect(problem?.message.nl.advice).toBe('Bedoelt u ‘strict’?');
  });

  test('a folder may silence what the folder above it adds', async () => {
    const files = { '/visielint.yaml': ENTRY, '/work/visielint.yaml': 'silence: uitrollen' };
    expect(await configOf(files)).toMatchObject({ problems: [] });
    expect(await phrasesIn(sentence, files)).not.toContain('uitrollen');
  });
});

describe('a phrase that does not hold', () => {
  const broken = (patterns: string, rest = '') =>
    `{id: kapot, signal: filler, language: nl, patterns: ${patterns}, why: x${rest}}`;

  test.each([
    ['a word that is everywhere', broken('de'), 'The pattern “de” fits nearly every sentence.'],
    ['any word beside one', broken('"het <any>"'), 'The pattern “het <any>” fits nearly every sentence.'],
    ['two of them', broken('van de'), 'The pattern “van de” fits nearly every sentence.'],
    ['an auxiliary', broken('"@zullen"'), 'The pattern “@zullen” fits nearly every sentence.'],
    ['an ending of the language', broken('"*heid"'), 'The pattern “*heid” fits nearly every sentence.'],
    ['one way in which it fits everything', broken('"(stip|de) [groot]"'), 'The pattern “(stip|de) [groot]” fits'],
    ['a bracket that stays open', broken('"(a"'), 'The pattern “(a” cannot be read'],
    ['a verb that is not known', broken('"@flierefluiten op"'), 'The pattern “@flierefluiten op” cannot be read'],
    ['a key that is not known', broken('stip op', ', flaged: x'), '“flaged” is no key of the configuration.'],
    ['a reason that is none', '{id: kapot, signal: filler, language: nl, patterns: stip, why: [x]}', '“why” must be'],
    ['a reason that is missing', '{id: kapot, signal: filler, language: nl, patterns: stip}', '“why” is missing.'],
    ['no pattern', '{id: kapot, signal: filler, language: nl, why: x}', '“patterns” is missing.'],
    ['a pattern that is empty', broken('""'), '“patterns” must be'],
    ['a list without patterns', broken('[]'), '“patterns” is missing.'],
    ['a signal that is not known', '{id: kapot, signal: vague, language: nl, patterns: stip, why: x}', '“vague” is no'],
  ])('%s', async (_what, entry, message) => {
    const lexicon = ENTRY.replace('lexicon:', `lexicon:\n  - ${entry}`);
    const { config, problems } = await configOf({ '/work/visielint.yaml': `extends: w.yaml`, '/work/w.yaml': lexicon });
    expect(problems).toEqual([expect.stringContaining(`/work/w.yaml: In “kapot”: ${message}`)]);
    expect(config.lexicon.map(({ id }) => id)).toContain('uitrollen');
  });

  test.each(['om en nabij', '*gericht', 'zo niet anders', '@inzetten ^op', 'gezond'])(
    '%j is narrow enough',
    (pattern) => {
      const text = `lexicon: [${broken(JSON.stringify(pattern))}]`;
      expect(readConfig(text, { file: 'x.yaml', rules }).problems).toEqual([]);
    },
  );

  test('two of one name', async () => {
    const { problems } = await configOf({
      '/work/visielint.yaml': `lexicon: [${broken('stip op')}, ${broken('stip aan')}]`,
    });
    expect(problems).toEqual(['/work/visielint.yaml: “kapot” stands here for the second time.']);
  });

  test('drafts are linted all the same, and the exit code is 2', async () => {
    const files = { '/work/visielint.yaml': `lexicon: [${broken('de')}]`, '/work/a.md': '# A\n' };
    const { code, stdout, stderr } = await run(['.'], { files });
    expect(code).toBe(2);
    expect(stderr).toContain('visielint.yaml:1:63: In “kapot”: The pattern “de” fits nearly every sentence.');
    expect(stdout).toContain('1 ');
  });
});

describe('test-lexicon', () => {
  test('all as expected', async () => {
    const { code, stdout, stderr } = await run(['test-lexicon'], { files: { '/work/visielint.yaml': ENTRY } });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '1 phrase, 2 sentences: all as expected.\n',
      stderr: '',
    });
  });

  test.each([
    ['no pattern in it', 'flagged: Hij gaf 3 bomen.', 'read as a description'],
    ['answered', 'flagged: In 2027 rollen we de aanpak uit over de wijken Noord en Zuid.', 'takes the vagueness away'],
    ['no sentence that must be found', 'allowed: De raad kiest.', 'has no sentence under flagged'],
    ['found where it must not be', 'allowed: We rollen de aanpak uit over de wijken.', 'stands under allowed'],
  ])('%s', async (_what, guard, said) => {
    const text = ENTRY.replace(/\n {4}(?:flagged|allowed).*/g, '') + `\n    ${guard}`;
    const { stderr } = await run(['test-lexicon', 'w.yaml'], { files: { '/work/w.yaml': text } });
    expect(stderr).toContain('w.yaml:2');
    expect(stderr).toContain(said);
  });

  test('a sentence that fails is exit code 1, in either language and as JSON', async () => {
    const files = { '/work/visielint.yaml': ENTRY.replace('uit over de wijken.', 'uit.') };
    const { code, stdout } = await run(['test-lexicon', '--messages', 'nl'], { files });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '1 uitdrukking, 2 zinnen: 1 klopt niet.\n' });
    const json = await run(['test-lexicon', '-f', 'json'], { files });
    expect(JSON.parse(json.stdout)).toMatchObject({
      sentences: [{ entry: 'uitrollen', holds: false }, { holds: true }],
    });
  });

  test('nothing is left to try when no phrase holds', async () => {
    const text = 'lexicon: [{id: kapot, signal: filler, language: nl, patterns: de, why: x}]';
    const { code, stderr } = await run(['test-lexicon', 'w.yaml'], { files: { '/work/w.yaml': text } });
    expect(code).toBe(2);
    expect(stderr).toContain('w.yaml:1:63: In “kapot”: The pattern “de” fits nearly every sentence.');
    expect(stderr).toContain('w.yaml: no phrase is left here to test. So nothing was tested. Mend what is named above');
    expect(stderr).not.toContain('no lexicon');
  });

  test('nothing to try, and no such file', async () => {
    expect(await run(['test-lexicon'])).toMatchObject({ code: 2 });
    expect(await run(['test-lexicon', 'weg.yaml'])).toMatchObject({ code: 2 });
  });
});

describe('a glossary that the configuration names', () => {
  const sentence = 'We maken de wijken leefbaarder en de kernen veerkrachtig.';
  const words = ['leefbaar', 'veerkracht'];
  const found = async (files: Record<string, Content>) =>
    (await phrasesIn(sentence, files)).filter((id) => words.some((word) => id.includes(word)));

  test.each([
    ['Markdown with headings', 'b.md', '# Begrippen\n\n## Leefbaarheid\n\nEen cijfer.\n\n## Veerkrachtig\n\nSterk.\n'],
    ['Markdown with entries', 'b.md', '**Leefbaarheid**: een cijfer.\n\n**Veerkrachtig**: sterk.\n'],
    ['a table', 'b.md', '| begrip | betekenis |\n|---|---|\n| Leefbaar | cijfer |\n| Veerkrachtig | sterk |\n'],
    ['a list', 'b.md', '- leefbaar – een cijfer\n- veerkrachtig – sterk\n'],
    ['text', 'b.txt', 'leefbaar: een cijfer\nveerkrachtig\n'],
    ['a YAML list', 'b.yaml', '- leefbaar\n- { begrip: veerkrachtig, betekenis: sterk }\n'],
    ['a YAML map', 'b.yml', 'leefbaar: een cijfer\nveerkrachtig: sterk\n'],
    ['JSON', 'b.json', '["leefbaar", "veerkrachtig"]'],
  ])('%s', async (_what, name, text) => {
    const files = { '/work/visielint.yaml': `begrippenlijst: ${name}`, [`/work/${name}`]: text };
    expect((await configOf(files)).problems).toEqual([]);
    expect(await found({})).not.toEqual([]);
    expect(await found(files)).toEqual([]);
  });

  test('silences no other words', async () => {
    const files = { '/work/visielint.yaml': 'glossary: b.md', '/work/b.md': '# Begrippen\n\nLeefbaar: een cijfer.\n' };
    expect((await found(files)).join()).toContain('veerkracht');
  });

  test('is found from the folder of the configuration that names it, and printed', async () => {
    const files = { '/visielint.yaml': 'glossary: gedeeld/b.txt', '/gedeeld/b.txt': 'leefbaar' };
    const { stdout } = await run(['print-config', 'a.md'], { files });
    expect(JSON.parse(stdout)).toMatchObject({ config: { glossaries: ['/gedeeld/b.txt'] } });
  });

  test.each([
    ['not there', {}, '/work/visielint.yaml: “b.yaml” cannot be read as a glossary.'],
    ['no text', { '/work/b.yaml': new Uint8Array([0, 1]) }, '“b.yaml” cannot be read as a glossary.'],
    ['broken', { '/work/b.yaml': 'a: [' }, '/work/b.yaml: This cannot be read as YAML or JSON'],
    ['something else', { '/work/b.yaml': '- [a]' }, '/work/b.yaml: “term | begrip | naam | name” must be a text'],
  ])('%s', async (_what, files, message) => {
    const { problems } = await configOf({ '/work/visielint.yaml': 'glossary: b.yaml', ...files });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });
});

describe('a term that is defined', () => {
  const vagueIn = async (sentences: string, files: Record<string, Content>, before = '') => {
    const { config } = await configOf(files);
    const { findings } = linter.lint(`# Visie\n\n${before}## Thema\n\n${sentences}\n`, config);
    return findings.flatMap(({ family, message }) => (family === 'vague' ? [message.seen] : []));
  };

  test.each([
    ['by a word of its own', 'We maken onze wijken leefbaarder.', 'leefbaar'],
    ['in the plural', 'We versterken de vitale kernen.', 'vitale kern'],
  ])('in the configuration, %s', async (_what, sentence, term) => {
    const files = { '/work/visielint.yaml': `definitions: [${term}]` };
    expect((await vagueIn(sentence, {})).join()).toContain('containerwoord');
    expect((await vagueIn(sentence, files)).join()).not.toContain('containerwoord');
  });

  test.each([
    ['a sentence about it', 'Onder leefbaar verstaan wij een 7 of meer in de Leefbaarometer.'],
    ['a definition list', '## Begrippen\n\nLeefbaar\n: Een 7 of meer in de Leefbaarometer.'],
    ['a list', '## Begrippen\n\n- **Leefbaarheid**: een 7 of meer in de Leefbaarometer.'],
    ['a table', '## Begrippen\n\n| begrip | betekenis |\n|---|---|\n| leefbaar | een 7 of meer |'],
  ])('by %s needs no other hold', async (_what, definition) => {
    const sentences =
      'We maken onze wijken leefbaarder.\nElke kern wordt een leefbare kern.\nWe willen een inclusieve stad.';
    const before = await vagueIn(sentences, {});
    expect(before).toHaveLength(3);
    expect(before.join()).toContain('‘leefbaarder’');
    const after = await vagueIn(sentences, {}, `${definition}\n\n`);
    expect(after).toEqual([expect.stringContaining('‘inclusieve’')]);
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync('docs/configuration.md', 'utf8');
  const blocks = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);

  test('holds examples', () => expect(blocks.length).toBeGreaterThan(3));

  test.each(blocks)('%s', async (text) => {
    expect(readConfig(text, { file: 'visielint.yaml', rules }).problems).toEqual([]);
    if (!text.includes('flagged')) return;
    expect(await run(['test-lexicon'], { files: { '/work/visielint.yaml': text } })).toMatchObject({ code: 0 });
  });
});
