import { vocabulary, type KeyGroup, type KeyWords } from '../model/vocabulary.js';

type Schema = Readonly<Record<string, unknown>>;

/** Returns the JSON schema of the front matter of a draft, for editors that complete and check it; other keys are the draft's own. */
export function frontMatterSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://visielint.invalid/schema/front-matter.schema.json',
    title: 'Front matter of a draft that visielint reads',
    type: 'object',
    additionalProperties: true,
    definitions: tableDefinitions(),
    properties: propertiesOf('root', {
      table: ref('who-sits-at-the-table'),
      themes: ref('themes-and-owners'),
      lang: described('Language of the draft.', { type: 'string', pattern: '^(nl|en)' }),
      settings: described('Settings of visielint for this draft.', { type: 'object' }),
      title: described('Title of the draft.', TEXT),
      status: described('State of the draft; "vastgesteld" or "adopted" for one that was adopted.', TEXT),
      adopted: described('The day on which the draft was adopted.', DATE),
    }),
  };
}

/** Returns the definitions that the schemas of front matter and of the configuration share. */
export function tableDefinitions(): Schema {
  return {
    'who-sits-at-the-table': tableSchema(),
    'themes-and-owners': listOf('The themes of the vision and who owns them.', { anyOf: [TEXT, themeSchema()] }),
    person: mapOf('person', { name: TEXT, function: TEXT, unit: TEXT }),
    names: { anyOf: [TEXT, ref('person'), { type: 'array', items: { anyOf: [TEXT, ref('person')] } }] },
  };
}

function tableSchema(): Schema {
  return {
    ...mapOf('table', {
      commission: described('The commission, in one sentence.', TEXT),
      commissioners: described('Who gave the commission; preferably more than one.', NAMES),
      adoption: described('The day on which the vision will be adopted.', DATE),
      roles: mapOf('roles', {
        chair: described('Who leads the talks, without an interest of their own.', NAMES),
        facilitator: described('Who guides the process, without an interest of their own.', NAMES),
        'pen-holder': described('Who writes.', NAMES),
      }),
      parties: listOf('The parties at the table.', partySchema()),
      decisions: listOf('Questions that somebody must answer somewhere.', decisionSchema()),
      assumptions: listOf('What is assumed of others, and how it is tested.', assumptionSchema()),
    }),
    description: 'Who sits at the table: commission, commissioners, adoption, roles, parties, decisions, assumptions.',
  };
}

function themeSchema(): Schema {
  return mapOf('theme', {
    title: described('The heading of the theme.', TEXT),
    owners: described('Who answers for the theme.', NAMES),
    leads: described('Who carries it out.', NAMES),
    clients: described('Who commissions it.', NAMES),
    portfolio: described('Who is politically responsible for it.', NAMES),
    sectors: described('Sectors that the theme joins; one for a theme that is about one sector on purpose.', NAMES),
    id: TEXT,
  });
}

const TEXT: Schema = { type: 'string', minLength: 1 };
const NAMES = ref('names');
const DATE: Schema = { type: 'string', description: 'A day (2027-06-30), a month (June 2027) or a quarter (Q2 2027).' };

function partySchema(): Schema {
  const party = mapOf('party', {
    name: TEXT,
    aliases: described('Other names and abbreviations.', NAMES),
    sectors: described('Sectors that the party speaks for.', NAMES),
    interest: described('What it wants.', TEXT),
    representative: described('Who speaks for it.', NAMES),
    mandate: described('What it may promise; "geen" or "none" is an answer too.', TEXT),
    parent: described('The unit that it is a part of.', TEXT),
  });
  return { anyOf: [TEXT, party] };
}

function decisionSchema(): Schema {
  return mapOf('decision', {
    question: TEXT,
    table: described('Where it lies, such as "raad", "college" or "cabinet".', TEXT),
    by: described('By when it is decided.', DATE),
    owner: described('Who puts it on that table.', NAMES),
    outcome: described('What was decided, once it was.', TEXT),
  });
}

function assumptionSchema(): Schema {
  return mapOf('assumption', {
    assumption: TEXT,
    about: described('About whom.', TEXT),
    tested: described('How and when it was tested, or will be.', TEXT),
  });
}

/** Beside a reference JSON Schema would overlook the description, so it takes the reference in. */
function described(description: string, schema: Schema): Schema {
  return '$ref' in schema ? { description, allOf: [schema] } : { ...schema, description };
}

/** Returns a reference to one of the shared definitions. */
function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

function listOf(description: string, items: Schema): Schema {
  return { description, type: 'array', items };
}

function mapOf(group: KeyGroup, schemas: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, properties: propertiesOf(group, schemas) };
}

/** A key may be written in any of its words, of both languages. */
function propertiesOf(group: KeyGroup, schemas: Readonly<Record<string, Schema>>): Schema {
  const pairs = Object.entries(schemas).flatMap(([key, schema]) => {
    const words: KeyWords | undefined = vocabulary.keys[group][key];
    return [...(words?.nl ?? []), ...(words?.en ?? [])].map((word): [string, Schema] => [word, schema]);
  });
  return Object.fromEntries(pairs);
}
