"""From a file to claims: readers, structure, then one module for each kind of claim."""
