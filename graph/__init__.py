"""The claims, their RDF shape, who is who, the store and the questions asked of it."""
