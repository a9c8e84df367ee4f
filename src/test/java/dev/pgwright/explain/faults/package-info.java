/// States of a database with one known fault each, and healthy plans: how well diagnosis finds
/// causes.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.faults;
