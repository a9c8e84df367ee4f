/// Tests of plans and measurements of full-text search.
@org.jspecify.annotations.NullMarked
package dev.pgwright.search;
