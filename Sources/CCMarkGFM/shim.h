#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Exported by libcmark-gfm-extensions, declared in none of its installed headers.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

// The extensions' node types are mutable globals, set once when the extensions are
// registered. Swift may not read a C global that could change; a function it may call.
static inline cmark_node_type ccmark_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type ccmark_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type ccmark_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type ccmark_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
