/// What PostgreSQL does, whatever the schema: lock modes and what they block.
@org.jspecify.annotations.NullMarked
package dev.pgwright.facts;
