/// Sizes by page packing: how many 8 kB pages indexes, tables and TOAST tables fill.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.size;
