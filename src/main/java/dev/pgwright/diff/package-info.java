/// Model × model → what separates them.
///
/// A [dev.pgwright.diff.Change] says *what*, never *how*: order, locks and statements belong to the
/// plan.
@org.jspecify.annotations.NullMarked
package dev.pgwright.diff;
