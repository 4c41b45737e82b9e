/** What Next hands a page: the parts of its path, and the query as it came. */
export type PageProps<Part extends string = never> = {
  readonly params: Promise<Readonly<Record<Part, string>>>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};
