/// The formats of `EXPLAIN`, each brought into the shape of the JSON one.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.input;
