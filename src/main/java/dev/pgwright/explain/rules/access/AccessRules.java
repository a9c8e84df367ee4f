package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.rules.Rule;
import java.util.List;

/// The rules of this family.
public final class AccessRules {

  public static final List<Rule> ALL =
      List.of(
          new WholeTable(),
          new FilterBehindIndex(),
          new HeapFetches(),
          new SortForFew(),
          new OrAcrossColumns(),
          new ChangedColumn(),
          new PatternWithoutIndex(),
          new LongList(),
          new PartitionsNotPruned(),
          new CombinedBitmaps(),
          new ScatteredRows(),
          new Bloat(),
          new CostSettings());

  private AccessRules() {}
}
