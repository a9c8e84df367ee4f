package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;

/// All tools.
public final class Tools {

  private Tools() {}

  /// The tools in the order they are listed.
  ///
  /// @param rows whether the one that returns rows is among them
  public static Toolbox of(boolean rows) {
    var tools =
        new ArrayList<Tool<?, ?>>(
            List.of(
                new ReviewMigration(),
                new ExplainLock(),
                new InspectSchema(),
                new ReviewSchema(),
                new MigrationHistory(),
                new PlanMigration(),
                new WriteMigration(),
                new VerifyMigration(),
                new ExplainQuery(),
                new TuneQuery(),
                new FindSlowQueries(),
                new AdviseSearch(),
                new CheckHealth(),
                new Tasks(),
                new FinishReport()));
    if (rows) {
      tools.add(new RunReadQuery());
    }
    return new Toolbox(tools);
  }
}
