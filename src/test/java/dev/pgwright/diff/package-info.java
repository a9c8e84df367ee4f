/// What counts when two schemas are compared.
@org.jspecify.annotations.NullMarked
package dev.pgwright.diff;
