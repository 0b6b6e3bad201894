// Linked in place of the C library's allocation; it is called only to tell it of memory.
#include <mimalloc.h>
