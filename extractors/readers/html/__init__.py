"""Web pages: what a page has to say, without what stands around it on each page of its site."""
