/// Pairs of schemas and what becomes of them: applied in both directions on a real server.
@org.jspecify.annotations.NullMarked
package dev.pgwright.golden;
