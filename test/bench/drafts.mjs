// Deterministic generator of plausible policy-vision Markdown (Dutch / English).

export function rng(seed) {
  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const W = (s) => s.raw[0].trim().split(/\s*\|\s*/);

const NL = {
  actor: W`de gemeente|de provincie|het college|de raad|het waterschap|de minister|het kabinet|de woningcorporatie|de veiligheidsregio|de GGD|de omgevingsdienst|de ondernemersvereniging|de wijkraad|het Rijk|de regio|de uitvoeringsorganisatie|de inspectie|de netbeheerder|het zorgkantoor|de schoolbesturen|de inwoners|de adviescommissie|de stuurgroep|het projectteam|de Rekenkamer|de ombudsman|de vervoerder|het platform|de coöperatie|de werkgroep`,
  actorpl: W`gemeenten|provincies|bewoners|ondernemers|maatschappelijke partners|zorgaanbieders|jongeren|ouderen|mantelzorgers|vrijwilligers|ambtenaren|raadsleden|agrariërs|huurders|woningeigenaren|scholen|sportverenigingen|werkgevers|uitvoeringsinstanties|inwoners met een beperking`,
  topic: W`de energietransitie|de woningbouwopgave|de bereikbaarheid van voorzieningen|het toezicht op de leefomgeving|de digitale dienstverlening|de jeugdzorg|het sociaal domein|de mobiliteit in het buitengebied|de klimaatadaptatie|de stikstofaanpak|de arbeidsmarkt|de gezondheid van inwoners|het onderwijs|de veiligheid in de wijk|de waterkwaliteit|de circulaire economie|de informatiehuishouding|het cultuuraanbod|de biodiversiteit|het armoedebeleid|de openbare ruimte|de participatie van inwoners|de inzet van algoritmen|het openbaar vervoer|de vergunningverlening|de bestaanszekerheid|de mentale gezondheid|de vitaliteit van dorpen|de warmtetransitie|het grondbeleid`,
  thing: W`visie|notitie|strategie|aanpak|agenda|verordening|regeling|pilot|routekaart|monitor|evaluatie|begroting|samenwerking|beleidsregel|subsidieregeling|uitvoeringsagenda|omgevingsvisie|nulmeting|doelstelling|afspraak`,
  adj: W`integrale|duurzame|robuuste|toekomstbestendige|inclusieve|concrete|brede|gezamenlijke|wijkgerichte|meetbare|tijdelijke|bestaande|nieuwe|lokale|regionale|bestuurlijke|zorgvuldige|haalbare|voorlopige|ambitieuze|sluitende|structurele|aanvullende|transparante|samenhangende`,
  goal: W`de uitstoot te halveren|wachttijden te verkorten|meer betaalbare woningen te realiseren|de druk op de jeugdzorg te verlagen|inwoners eerder te betrekken|de lokale economie te versterken|regeldruk te verminderen|de leefbaarheid te vergroten|het vertrouwen in de overheid te herstellen|verkeersslachtoffers te voorkomen|wateroverlast tegen te gaan|de kosten te beheersen|de kwaliteit van data te verbeteren|gezonde keuzes makkelijker te maken|laaggeletterdheid terug te dringen|de natuur te herstellen|dakloosheid te beëindigen|fossiele brandstoffen uit te faseren|ongelijkheid te verkleinen|de toegankelijkheid te waarborgen`,
  verb: W`onderzoekt|versterkt|ondersteunt|bewaakt|toetst|stimuleert|organiseert|financiert|faciliteert|coördineert|evalueert|actualiseert|verbetert|ontwikkelt|borgt|verkent|herziet|prioriteert|monitort|regisseert`,
  part: W`onderzocht|vastgesteld|uitgevoerd|geëvalueerd|besproken|gefinancierd|opgesteld|getoetst|aangepast|gepubliceerd|uitgewerkt|afgerond|ingevoerd|voorgelegd|herzien|gemonitord|gestimuleerd|ondersteund|verankerd|geborgd`,
  place: W`Noordwijk|Ede|Sittard|Hoogeveen|Terneuzen|Almelo|Gouda|Roermond|Zaandam|Leeuwarden|Delfzijl|Venlo|Assen|Harderwijk|Bergen op Zoom|Heerlen|Lelystad|Den Helder|Doetinchem|Oss|Weert|Meppel|Vlissingen|Purmerend|Tiel`,
  comp1: W`energie|woning|zorg|water|wijk|jeugd|natuur|klimaat|verkeers|gezondheids|onderwijs|arbeids|veiligheids|cultuur|informatie|warmte|bodem|subsidie|participatie|leefbaarheids|afval|landbouw|data|digitaliserings|omgevings|burger|mobiliteits|financierings|handhavings|kennis`,
  comp2: W`beleid|visie|opgave|aanpak|programma|akkoord|fonds|loket|netwerk|monitor|transitie|kwaliteit|regie|strategie|plan|budget|kader|overleg|effect|platform|toets|doelstelling|samenwerking|verordening|ontwikkeling|risico|voorziening|regeling|structuur|ruimte`,
  hedge: W`mogelijk|in principe|zoveel mogelijk|waar nodig|op termijn|naar verwachting|in beginsel|eventueel|enigszins|in belangrijke mate|met name|in het kader van de opgave|op basis van de huidige inzichten|ten aanzien van de uitvoering|onder meer|min of meer|vanzelfsprekend|uiteraard|feitelijk|over het algemeen`,
  open: W`Daarom|Bovendien|In de komende jaren|Tegelijkertijd|Op dit moment|Als gevolg daarvan|Ondanks eerdere inspanningen|Met het oog op {jaar}|Naar aanleiding van de motie|Uit de {comp} blijkt dat het anders moet:|Vanaf {jaar}|Volgens {actor}|Voor {actorpl} geldt dat het knelt;|In {place}|Gelet op {topic}|Ten slotte|Allereerst|Hierdoor|In samenspraak met {actorpl}|Conform de {thing}`,
  tail: W`, zodat {actorpl} weten waar zij aan toe zijn|, mits de middelen beschikbaar blijven|, en dat vraagt om keuzes|, met {pct} procent als streefwaarde|, uiterlijk in {jaar}|, in overleg met {actorpl}|, waarbij {topic} voorop staat|, zonder dat de lasten stijgen|, ook buiten {place}|, hetgeen {hedge} gevolgen heeft voor {topic}|, tenzij de raad anders besluit|, omdat het {comp} daarom vraagt|, zoals beschreven in de {comp}|, hoewel de {adj} {thing} nog ontbreekt|, ten behoeve van {topic}`,
  sent: W`{actor} {verb} {topic} om {goal}|De {adj} {thing} wordt door {actor} {part}|Het {comp} heeft tot doel {goal}|Er is {hedge} behoefte aan een {adj} {thing}|In {place} werken {actorpl} samen aan {topic}|Wij willen {goal} en vragen {actorpl} om mee te denken|Van de {n} aanvragen is {pct} procent {part}|De kosten voor het {comp} bedragen {n} duizend euro per jaar|{actorpl} ervaren dat {topic} onder druk staat|Tussen {jaar} en {jaar} nam het aantal meldingen toe met {pct} procent|Het is van belang dat {actor} tijdig {verb} wat er in de wijk gebeurt|De uitkomsten zijn {part} en aan {actor} gestuurd|{actor} zal {hedge} een besluit nemen over het {comp}|Zonder {adj} {thing} blijft {topic} achter bij de verwachting|Een {adj} {thing} helpt om {goal}|De {comp} en het {comp} sluiten {hedge} niet goed op elkaar aan|We kiezen voor een {adj} {thing} waarin {actorpl} een plek krijgen|Hoe zorgen we ervoor dat {actorpl} {hedge} profiteren van {topic}|De {thing} uit {jaar} is nog niet {part}|Er wordt {hedge} gewerkt aan het {comp}|Bij de uitvoering wordt rekening gehouden met {actorpl} en met {topic}|De raad heeft in {jaar} besloten om {goal}|Dit betekent dat {actor} niet langer {verb} wat landelijk is {part}|{actorpl} geven aan dat het {comp} te ingewikkeld is|Het effect op {topic} is {hedge} lastig te meten|Per {n} inwoners zijn er {pct} plekken beschikbaar|De {adj} {thing} raakt aan {topic} en aan {topic}|Wie {goal} wil, moet investeren in het {comp}|Niet iedereen kan meedoen, terwijl {actor} juist {topic} {verb}|De planning voor {place} loopt {n} weken achter|In het coalitieakkoord staat dat {actor} {topic} {verb}|Meerdere {actorpl} hebben bezwaar gemaakt tegen het {comp}|De {thing} biedt ruimte voor maatwerk en {adj} oplossingen|Uit onderzoek in {place} blijkt dat {pct} procent van de huishoudens {topic} belangrijk vindt|Het {comp} moet eenvoudiger, sneller en dichterbij|{actor} stelt {n} euro beschikbaar om {goal}|We spreken af dat de {thing} jaarlijks wordt {part}|De verantwoordelijkheid voor {topic} ligt bij {actor}|Dat {actor} {topic} {verb}, is {hedge} een voorwaarde|Zowel het {comp} als de {adj} {thing} draagt bij om {goal}|Er bestaat een risico dat {topic} vertraagt|Op grond van artikel {n} van de wet is {actor} bevoegd|De ambitie is om vóór {jaar} {goal}|Hiervoor zijn {pct} fte nodig bij {actor}|De komende periode staat in het teken van {topic}|Als {actorpl} afhaken, dan {verb} {actor} de {thing} opnieuw|Het gesprek met {actorpl} in {place} leverde {n} reacties op|Er dient {hedge} een {adj} afweging gemaakt te worden|Veel {actorpl} zijn tevreden, maar {pct} procent niet|De {comp} is complex en vergt een {adj} {thing}`,
  head: W`Inleiding|Aanleiding en context|Onze ambitie voor {jaar}|Wat betekent dit voor {actorpl}?|{Comp}|Naar een {adj} {thing}|Rol van {actor}|Financiën en planning|Risico's en beheersmaatregelen|Uitgangspunten|Stand van zaken {place}|Doelen en indicatoren|Samenwerking met {actorpl}|{Comp} en {comp}|Evaluatie en bijsturing|Keuzes rond {topic}|Participatie|Bijlage {n}: begrippen|Vervolgstappen|Juridisch kader`,
  cols: W`Doel|Indicator|Streefwaarde|Eigenaar|Planning|Budget|Status`,
  todo: W`nog uit te werken|op schema|vertraagd|afgerond|in voorbereiding`,
  nb: 'Let op',
  see: 'Zie ook',
  title: 'Beleidsvisie',
  draft: 'concept',
};
const EN = {
  actor: W`the council|the municipality|the province|the ministry|the department|the regulator|the agency|the water board|the cabinet|the steering group|the housing association|the inspectorate|the committee|the delivery unit|the ombudsman|the audit office|the project team|the region|the network operator|the health service|the school board|the advisory panel|the executive|the commission|the working group|the local authority|the transport authority|the platform|the cooperative|the secretariat`,
  actorpl: W`residents|local businesses|community partners|care providers|young people|older people|informal carers|volunteers|civil servants|councillors|farmers|tenants|homeowners|schools|sports clubs|employers|delivery partners|people with disabilities|municipalities|newcomers`,
  topic: W`the energy transition|the housing challenge|access to public services|oversight of the living environment|digital service delivery|youth care|social services|rural mobility|climate adaptation|nitrogen reduction|the labour market|public health|education|neighbourhood safety|water quality|the circular economy|records management|the cultural offer|biodiversity|poverty reduction|public space|citizen participation|the use of algorithms|public transport|the permit process|economic security|mental health|the vitality of villages|the heat transition|land policy`,
  thing: W`vision|memo|strategy|approach|agenda|ordinance|scheme|pilot|roadmap|monitor|evaluation|budget|partnership|policy rule|grant scheme|delivery plan|spatial plan|baseline|objective|agreement`,
  adj: W`integrated|sustainable|robust|future-proof|inclusive|concrete|broad|joint|neighbourhood-based|measurable|temporary|existing|new|local|regional|administrative|careful|feasible|preliminary|ambitious|comprehensive|structural|additional|transparent|coherent`,
  goal: W`halve emissions|shorten waiting times|build more affordable homes|relieve pressure on youth care|involve residents earlier|strengthen the local economy|reduce the regulatory burden|improve liveability|restore trust in government|prevent road casualties|tackle flooding|control costs|improve data quality|make healthy choices easier|reduce low literacy|restore nature|end homelessness|phase out fossil fuels|narrow inequality|guarantee accessibility`,
  verb: W`investigates|strengthens|supports|guards|assesses|encourages|organises|funds|facilitates|coordinates|evaluates|updates|improves|develops|safeguards|explores|revises|prioritises|monitors|leads`,
  part: W`examined|adopted|implemented|evaluated|discussed|funded|drafted|tested|amended|published|elaborated|completed|introduced|submitted|revised|monitored|encouraged|supported|embedded|secured`,
  place: NL.place,
  comp1: W`energy|housing|care|water|neighbourhood|youth|nature|climate|traffic|health|education|labour|safety|culture|information|heat|soil|grant|participation|liveability|waste|farming|data|digital|planning|citizen|mobility|funding|enforcement|knowledge`,
  comp2: W`policy|vision|challenge|approach|programme|accord|fund|desk|network|monitor|transition|quality|leadership|strategy|plan|budget|framework|dialogue|impact|platform|test|target|partnership|regulation|development|risk|provision|scheme|structure|capacity`,
  hedge: W`possibly|in principle|as far as possible|where necessary|in due course|it is expected that|basically|potentially|somewhat|to a large extent|in particular|in the context of delivery|on the basis of current insights|with regard to implementation|among other things|more or less|obviously|of course|actually|generally speaking`,
  open: W`Therefore,|Moreover,|In the coming years,|At the same time,|Currently,|As a consequence,|Despite earlier efforts,|With a view to {jaar},|Following the motion,|The {comp} shows that things must change:|From {jaar},|According to {actor},|For {actorpl} the situation is tight;|In {place},|Given {topic},|Finally,|First of all,|As a result,|Together with {actorpl},|In accordance with the {thing},`,
  tail: W`, so that {actorpl} know where they stand|, provided that the funds remain available|, and that requires choices|, with {pct} per cent as the target|, by {jaar} at the latest|, in consultation with {actorpl}|, putting {topic} first|, without raising the burden|, also outside {place}|, which {hedge} has consequences for {topic}|, unless the council decides otherwise|, because the {comp} demands it|, as described in the {comp}|, although the {adj} {thing} is still missing|, in order to {goal}`,
  sent: W`{actor} {verb} {topic} in order to {goal}|The {adj} {thing} was {part} by {actor}|The {comp} aims to {goal}|There is {hedge} a need for a very {adj} {thing}|In {place} {actorpl} work together on {topic}|We want to {goal} and ask {actorpl} to contribute|Of the {n} applications {pct} per cent were {part}|The cost of the {comp} amounts to {n} thousand euros a year|{actorpl} feel that {topic} is under pressure|Between {jaar} and {jaar} the number of reports rose by {pct} per cent|It is important that {actor} {verb} what happens in the area|The outcomes have been {part} and were sent to {actor}|{actor} will {hedge} decide on the {comp}|Without a {adj} {thing} {topic} lags behind expectations|A {adj} {thing} helps to {goal}|The {comp} and the {comp} do {hedge} not fit together|We choose a {adj} {thing} in which {actorpl} have a place|How do we ensure that {actorpl} {hedge} benefit from {topic}|The {thing} of {jaar} has not been {part}|Work on the {comp} is {hedge} under way|The delivery takes account of {actorpl} and of {topic}|In {jaar} the council decided to {goal}|This means that {actor} no longer {verb} what has been {part} nationally|{actorpl} indicate that the {comp} is too complicated|The effect on {topic} is {hedge} hard to measure|Per {n} inhabitants there are {pct} places available|The {adj} {thing} touches on {topic} and on {topic}|Whoever wants to {goal} must invest in the {comp}|Not everyone can take part, while {actor} {verb} {topic}|The schedule for {place} is {n} weeks behind|The coalition agreement states that {actor} {verb} {topic}|A number of {actorpl} have objected to the {comp}|The {thing} leaves room for bespoke and {adj} solutions|Research in {place} shows that {pct} per cent of households value {topic}|The {comp} must become simpler, faster and closer|{actor} makes {n} euros available to {goal}|We agree that the {thing} will be {part} annually|Responsibility for {topic} rests with {actor}|That {actor} {verb} {topic} is {hedge} a precondition|Both the {comp} and the {adj} {thing} help to {goal}|There is a risk that {topic} is delayed|Under section {n} of the act {actor} is competent|The ambition is to {goal} before {jaar}|This requires {pct} full-time posts at {actor}|The coming period is all about {topic}|If {actorpl} drop out, {actor} {verb} the {thing} again|The meeting with {actorpl} in {place} yielded {n} responses|A {adj} assessment should {hedge} be utilized|Many {actorpl} are satisfied, but {pct} per cent are not|The {comp} is extremely complex and needs a {adj} {thing}`,
  head: W`Introduction|Background and context|Our ambition for {jaar}|What does this mean for {actorpl}?|{Comp}|Towards a {adj} {thing}|The role of {actor}|Finance and planning|Risks and mitigation|Principles|State of play in {place}|Goals and indicators|Working with {actorpl}|{Comp} and {comp}|Evaluation and adjustment|Choices on {topic}|Participation|Annex {n}: definitions|Next steps|Legal framework`,
  cols: W`Goal|Indicator|Target|Owner|Planning|Budget|Status`,
  todo: W`to be worked out|on track|delayed|completed|in preparation`,
  nb: 'Note',
  see: 'See also',
  title: 'Policy vision',
  draft: 'draft',
};
const LANGS = { nl: NL, en: EN };
const cap = (s) => s.charAt(0).toUpperCase() + s.slice(1);

export function writer(lang, seed = 1) {
  const L = LANGS[lang],
    r = rng(seed);
  const pick = (a) => a[(r() * a.length) | 0];
  const int = (lo, hi) => lo + ((r() * (hi - lo + 1)) | 0);
  const comp = () =>
    lang === 'nl'
      ? pick(L.comp1) + (r() < 0.25 ? pick(L.comp1) : '') + pick(L.comp2)
      : pick(L.comp1) + ' ' + pick(L.comp2);
  const S1 = [
    'Noor',
    'Zuider',
    'Ooster',
    'Wester',
    'Kamper',
    'Bere',
    'Hage',
    'Mole',
    'Rijks',
    'Vlie',
    'Groe',
    'Wolve',
    'Heer',
    'Duive',
    'Eike',
    'Linde',
    'Klei',
    'Zand',
    'Veen',
    'Konings',
    'Bisschops',
    'Ooie',
    'Schaap',
    'Kraai',
    'Meer',
    'Wate',
    'Brede',
    'Lange',
    'Korte',
    'Hoge',
  ];
  const S2 = [
    'n',
    'r',
    'len',
    'ker',
    'ste',
    'ver',
    'men',
    'ger',
    'den',
    'broe',
    'hui',
    'kerk',
    'mar',
    'wol',
    'zij',
    'ha',
    'le',
    'tra',
    'pol',
    'rin',
  ]; // long tail of names
  const S3 = [
    'veld',
    'broek',
    'dam',
    'dijk',
    'horst',
    'loo',
    'wijk',
    'rode',
    'zand',
    'schoten',
    'beek',
    'kerke',
    'drecht',
    'oord',
    'um',
    'sluis',
    'hoek',
    'hem',
    'stede',
    'meer',
    'bos',
    'berg',
    'gem',
    'donk',
    'voort',
  ];
  const place = () => (r() < 0.5 ? pick(L.place) : pick(S1) + pick(S2) + pick(S3));
  const fill = (t) =>
    t.replace(/\{(\w+)\}/g, (_, k) =>
      k === 'jaar'
        ? int(2015, 2050)
        : k === 'n'
          ? int(2, 9800)
          : k === 'pct'
            ? int(1, 99)
            : k === 'place'
              ? place()
              : k === 'comp'
                ? comp()
                : k === 'Comp'
                  ? cap(comp())
                  : fill(pick(L[k])),
    );
  const sentence = () => {
    let s = fill(pick(L.sent));
    const x = r();
    if (x < 0.25) s = fill(pick(L.open)) + ' ' + s;
    if (r() < 0.3) s += fill(pick(L.tail));
    // typographic characters outside Latin-1, as word processors leave them: they make V8 use two-byte strings
    const y = r();
    if (y < 0.02) s = s.replace(/ (\p{L}{6,}) /u, ' “$1” ');
    else if (y < 0.04) s = s.replace(/, /, ' – ');
    else if (y < 0.05) s = s.replace(/ euros?( |$)/, ' €$1');
    else if (y < 0.06) s = s.replace(/ (\p{L}{4,}) /u, ' ’$1’ ');
    const end = /^(Hoe|How)/.test(s) ? '?' : r() < 0.01 ? '!' : '.';
    return cap(s) + end;
  };
  const inline = (s) => {
    // sprinkle Markdown inline markup
    const x = r();
    if (x < 0.06) return s.replace(/ (\p{L}{5,}) /u, ' **$1** ');
    if (x < 0.11) return s.replace(/ (\p{L}{5,}) /u, ' *$1* ');
    if (x < 0.15)
      return s.replace(/ (\p{L}{5,}) /u, (_, w) => ` [${w}](https://voorbeeld.example/${w}/${int(1, 999)}) `);
    if (x < 0.165) return s.replace(/ (\p{L}{5,}) /u, ' `$1` ');
    if (x < 0.175) return s.replace(/\.$/, '[^' + int(1, 40) + '].');
    return s;
  };
  const para = (md = true, n = int(2, 7)) => {
    const o = [];
    for (let i = 0; i < n; i++) o.push(md ? inline(sentence()) : sentence());
    return o.join(' ');
  };
  const wrap = (s) => {
    const o = [];
    let l = '';
    for (const w of s.split(' ')) {
      if (l.length + w.length > 88) {
        o.push(l);
        l = w;
      } else l = l ? l + ' ' + w : w;
    }
    o.push(l);
    return o.join('\n');
  };
  const list = () => {
    const n = int(3, 7),
      ord = r() < 0.3,
      o = [];
    for (let i = 0; i < n; i++) {
      o.push((ord ? i + 1 + '. ' : '- ') + (r() < 0.08 ? '[ ] ' : '') + inline(sentence()));
      if (r() < 0.15) for (let j = int(1, 3); j > 0; j--) o.push((ord ? '   ' : '  ') + '- ' + sentence());
    }
    return o.join('\n');
  };
  const table = () => {
    const c = int(3, 5),
      n = int(3, 8),
      hs = L.cols.slice(0, c),
      o = ['| ' + hs.join(' | ') + ' |', '|' + ' --- |'.repeat(c)];
    for (let i = 0; i < n; i++) {
      const cells = [cap(comp()), fill(pick(L.goal)), int(1, 100) + '%', fill(pick(L.actor)), pick(L.todo)].slice(0, c);
      o.push('| ' + cells.join(' | ') + ' |');
    }
    return o.join('\n');
  };
  const quote = () =>
    wrap(para(true, int(1, 3)))
      .split('\n')
      .map((l) => '> ' + l)
      .join('\n');
  const code = () =>
    '```' +
    pick(['yaml', 'json', 'text']) +
    '\n' +
    Array.from({ length: int(3, 9) }, () => comp().replace(/ /g, '_') + ': ' + int(1, 99999)).join('\n') +
    '\n```';
  const foot = (k) => `[^${k}]: ${sentence()}`;
  const heading = (lvl) => '#'.repeat(lvl) + ' ' + cap(fill(pick(L.head)));
  return { fill, pick, int, comp, sentence, para, wrap, list, table, quote, code, foot, heading, r, L };
}
export function makeDoc(lang, bytes, seed = 1) {
  const w = writer(lang, seed);
  const out = [];
  let size = 0;
  const push = (s) => {
    out.push(s, '');
    size += Buffer.byteLength(s) + 2;
  };
  push(
    `---\ntitle: "${w.L.title} ${w.comp()}"\nstatus: ${w.L.draft}\nversie: ${w.int(1, 9)}.${w.int(0, 9)}\ndatum: 20${w.int(20, 29)}-0${w.int(1, 9)}-1${w.int(0, 9)}\ntags: [${w.comp()}, ${w.comp()}]\nlang: ${lang}\n---`,
  );
  push('# ' + w.L.title + ': ' + w.comp());
  let h = 0;
  while (size < bytes) {
    const x = w.r();
    if (h-- <= 0) {
      push(w.heading(w.r() < 0.3 ? 2 : w.r() < 0.8 ? 3 : 4));
      h = w.int(3, 7);
    }
    if (x < 0.62) push(w.r() < 0.5 ? w.para() : w.wrap(w.para()));
    else if (x < 0.82) push(w.list());
    else if (x < 0.9) push(w.table());
    else if (x < 0.95) push(w.quote());
    else if (x < 0.97) push(w.code());
    else if (x < 0.985)
      push(
        `**${w.L.nb}:** ${w.sentence()} ${w.L.see} <https://voorbeeld.example/${w.int(1, 9999)}> ![${w.comp()}](img/${w.int(1, 99)}.png)`,
      );
    else push('---');
  }
  for (let k = 1; k <= 40; k++) push(w.foot(k));
  return out.join('\n');
}
export function makeProse(lang, bytes, seed = 7) {
  const w = writer(lang, seed);
  const out = [];
  let size = 0;
  while (size < bytes) {
    const p = w.para(false);
    out.push(p);
    size += Buffer.byteLength(p) + 2;
  }
  return out.join('\n\n');
}
