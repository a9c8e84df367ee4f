package dev.pgwright.rules.partitions;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about partitions that come, go or are indexed.
public final class PartitionRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new IndexOnPartitionedTable(),
          new AttachPartitionReadsTable(),
          new DetachPartitionBlocks(),
          new PartitionOfLocksParent());

  private PartitionRules() {}
}
