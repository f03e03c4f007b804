"""From a file to claims, room by room. Each room imports only from those further down.

reading                                        the way of a document, from its text to its claims
meeting | participation | seats | items        one module for each kind of claim
sentences                                      the running text in types, and what its marks stand for
organisations                                  which names are theirs
forums | attendance                            which names are theirs; who stands in the lists
structure | fields | projects                  lines, items, tables; the pieces of a line; which names are theirs
words                                          names, titles, labels, dates, and the words of the reference data
matching | readers                             where patterns and known names stand; from bytes to text
"""
