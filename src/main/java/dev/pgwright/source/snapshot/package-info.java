/// Schemas as files: JSON that is written and read back without a server.
///
/// [dev.pgwright.source.snapshot.Snapshot] turns a [dev.pgwright.model.Schema] into text and back.
/// The form follows the records of `model`: one key for each component, so that what is added to
/// them is in the files without anything to do here.
@org.jspecify.annotations.NullMarked
package dev.pgwright.source.snapshot;
