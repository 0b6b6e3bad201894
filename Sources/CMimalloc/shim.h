// Nothing of it is called: it is linked in place of the C library's allocation.
