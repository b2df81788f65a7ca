/** Returns the path with slashes only, as this room writes paths. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

export function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:)?\//.test(path);
}

/** Returns the absolute path that a path stands for when one stands in `folder`; `.` and `..` are worked out. */
export function resolvePath(folder: string, path: string): string {
  const joined = isAbsolute(path) ? path : `${folder}/${path}`;
  const [, root = '/', rest = ''] = /^((?:[A-Za-z]:)?\/)(.*)$/s.exec(joined) ?? ['', '/', joined];
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return root + parts.join('/');
}

/** Returns the folder that holds a path; the root holds itself. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 || /^[A-Za-z]:$/.test(path.slice(0, at)) ? path.slice(0, at + 1) || '/' : path.slice(0, at);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns the path as seen from a folder, with `..` where it stands outside; both are absolute. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Returns a path as a reader who stands in `folder` would name it: relative inside, absolute outside. */
export function shownPath(folder: string, path: string): string {
  return isInside(folder, path) ? relativePath(folder, path) : path;
}

/** Returns whether the path stands in the folder, however deep. */
export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
