// The side view "Table": themes, owners and decisions of the draft, each one click from its place.

import {
  env,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import type { OverviewSource, ProtocolRange } from './overview.js';
import type { DraftOverview } from './protocol.js';

interface Row {
  readonly label: string;
  readonly description?: string;
  readonly icon: ThemeIcon;
  readonly range?: ProtocolRange;
  readonly children?: readonly Row[];
}

/** Creates the view and keeps it up to date; the result takes it away. */
export function createTableView(source: OverviewSource): Disposable[] {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [...(row ? (row.children ?? []) : source.current ? rowsOf(source.current) : [])],
    getTreeItem: (row) => toItem(row, source.current?.uri ?? ''),
  };
  const view = window.createTreeView('visielint.table', { treeDataProvider: provider });
  return [view, changed, source.onDidChange(() => changed.fire())];
}

function rowsOf({ themes, decisions, parties }: DraftOverview): Row[] {
  const open = decisions.filter(({ outcome }) => outcome === undefined);
  return [
    group(l10n.t('Themes'), 'list-tree', themes.map(themeRow)),
    group(l10n.t('Open decisions'), 'law', open.map(decisionRow)),
    group(
      l10n.t('Parties'),
      'organization',
      parties.map(({ name, themes: owned, range }) => ({
        label: name,
        description: owned.join(', ') || l10n.t('owns nothing yet'),
        icon: new ThemeIcon('person'),
        ...(range ? { range } : {}),
      })),
    ),
  ].filter(({ children }) => (children?.length ?? 0) > 0);
}

function group(label: string, icon: string, children: readonly Row[]): Row {
  return { label, description: String(children.length), icon: new ThemeIcon(icon), children };
}

function decisionRow({ question, table, by, range }: DraftOverview['decisions'][number]): Row {
  const isLate = by !== undefined && isPast(by);
  const when = by && (isLate ? l10n.t('{0} has passed', dateInWords(by)) : l10n.t('by {0}', dateInWords(by)));
  return {
    label: question,
    description: [table, when].filter((part) => part !== undefined).join(', ') || l10n.t('on no table yet'),
    icon: isLate ? warning() : new ThemeIcon(table && by ? 'calendar' : 'question'),
    range,
  };
}

function isPast(date: string): boolean {
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  return date < day.join('-');
}

/** A date of the protocol (`2027-06-24`) as people write it; noon, since midnight is another day elsewhere. */
function dateInWords(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString(env.language, { dateStyle: 'long' });
}

function warning(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
}

function themeRow({ title, owners, status, range, vague, commitments }: DraftOverview['themes'][number]): Row {
  const needsCare = status === 'none' || status === 'diffuse';
  const names = [...new Set(owners.map(({ name }) => name))];
  return {
    label: title,
    description: [
      names.join(', ') || l10n.t('no owner yet'),
      ...(commitments > 0 ? [l10n.t('{0} of {1} vague', vague, commitments)] : []),
    ].join(' · '),
    icon: needsCare ? warning() : new ThemeIcon('pass'),
    range,
    children: owners.map((owner) => ({
      label: owner.name,
      icon: new ThemeIcon('person'),
      ...(owner.range ? { range: owner.range } : {}),
    })),
  };
}

function toItem(row: Row, uri: string): TreeItem {
  const isGroup = row.children !== undefined && row.range === undefined;
  const state = isGroup
    ? TreeItemCollapsibleState.Expanded
    : row.children?.length
      ? TreeItemCollapsibleState.Collapsed
      : TreeItemCollapsibleState.None;
  const item = new TreeItem(row.label, state);
  item.iconPath = row.icon;
  if (row.description !== undefined) item.description = row.description;
  item.tooltip = [row.label, row.description].filter((part) => part !== undefined).join('\n');
  if (row.range) item.command = { command: 'visielint.goTo', title: l10n.t('Go to'), arguments: [uri, row.range] };
  return item;
}
