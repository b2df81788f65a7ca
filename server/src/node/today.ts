/** The day in the zone of whoever runs it: a decision that is due today is not overdue in Amsterdam because of London. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
