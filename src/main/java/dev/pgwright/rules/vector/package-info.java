/// Rules about pgvector.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.vector;
