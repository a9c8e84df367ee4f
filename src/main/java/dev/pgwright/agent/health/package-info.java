/// Questions to the catalogs and counters of a database whose answers are faults.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.health;
