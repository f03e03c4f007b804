"""The ledger: what the documents say for who is who, and what was concluded from it, beside the store for one state.

    with opened(folder, base) as ledger:           the one that is kept there, or None
    with made(folder, base, reference) as ledger:  a new one, from all documents

`sayings` are the rows of the documents, to be asked by whom they are about; `outcomes` what followed from them. Both
are changed in one transaction, with the state that they are of: a ledger that is not of the state that the store says
is not believed, and made anew (see docs/decisions/0014).
"""
