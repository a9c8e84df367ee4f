package dev.pgwright.rules.data;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about changes of rows.
public final class DataRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new UpdateWithoutWhere(),
          new DeleteWithoutWhere(),
          new UnbatchedBackfill(),
          new BackfillWithDdl(),
          new SchemaAndDataTogether(),
          new MergeDeletes(),
          new ChangeInWith(),
          new ChangeOfRows(),
          new DisableTriggers(),
          new SessionReplicationRole(),
          new CatalogWritten());

  private DataRules() {}
}
