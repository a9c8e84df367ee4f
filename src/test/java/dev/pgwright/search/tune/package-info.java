/// Tests of what measures a search.
@org.jspecify.annotations.NullMarked
package dev.pgwright.search.tune;
