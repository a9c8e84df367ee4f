/// Search tuned by measurement: rows of a table or a folder on a throwaway server, queries with
/// known answers, legs and their fusion compared on the same queries. Relevance (does it find what
/// people look for) and recall (does an index find what a scan finds) are never mixed.
@org.jspecify.annotations.NullMarked
package dev.pgwright.search.tune;
