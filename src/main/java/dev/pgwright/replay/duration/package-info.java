/// How long statements take on tables whose size is known.
///
/// The rates are wide on purpose: from a busy server with slow disks to an idle one whose tables
/// are in memory. What was measured stands in `docs/measurements.md`.
@org.jspecify.annotations.NullMarked
package dev.pgwright.replay.duration;
