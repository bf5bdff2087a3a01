/** A page as the search knows it: its title, its address below the site's base path, and its text by sections. */
export interface IndexedPage {
  title: string;
  /** For example '/begriffe/', and '/' for the start page. */
  path: string;
  sections: IndexedSection[];
}

/** What stands below one heading, up to the next. The page's own start has neither heading nor id. */
export interface IndexedSection {
  heading?: string;
  /** Of the section or its heading, for the link to it. */
  id?: string;
  text: string;
}
