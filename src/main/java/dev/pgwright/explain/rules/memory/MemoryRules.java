package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.rules.Rule;
import java.util.List;

/// The rules of this family.
public final class MemoryRules {

  public static final List<Rule> ALL =
      List.of(
          new LossyBitmap(),
          new SortOnDisk(),
          new HashInBatches(),
          new GroupsOnDisk(),
          new UselessCache(),
          new TemporaryFiles());

  private MemoryRules() {}
}
