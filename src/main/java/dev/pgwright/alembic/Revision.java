package dev.pgwright.alembic;

import java.nio.file.Path;
import java.util.List;

/// One revision file.
///
/// @param id as in the file's `revision`
/// @param downRevisions parents in the file's order; empty for a base, several for a merge
/// @param dependsOn ids that must run before, branch labels resolved; in the file's order
/// @param branchLabels labels given in this file, in its order
/// @param path absolute
/// @param doc first line of the docstring; empty when there is none
/// @param head whether no revision follows
/// @param attributes names that the module defines, sorted, those with two underscores left out
public record Revision(
    String id,
    List<String> downRevisions,
    List<String> dependsOn,
    List<String> branchLabels,
    Path path,
    String doc,
    boolean head,
    List<String> attributes) {

  public Revision {
    downRevisions = List.copyOf(downRevisions);
    dependsOn = List.copyOf(dependsOn);
    branchLabels = List.copyOf(branchLabels);
    attributes = List.copyOf(attributes);
  }

  /// Whether the history starts here.
  public boolean base() {
    return downRevisions.isEmpty();
  }

  /// Whether two or more branches end here.
  public boolean merge() {
    return downRevisions.size() > 1;
  }
}
