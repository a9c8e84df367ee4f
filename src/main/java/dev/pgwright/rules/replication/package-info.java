/// Rules about what subscribers of logical replication miss.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.replication;
