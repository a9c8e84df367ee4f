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
    List<Tool<?, ?>> tools = usual(new AdviseSearch());
    if (rows) {
      tools.add(new RunReadQuery());
    }
    return new Toolbox(tools);
  }

  /// The same for runs, whose advice on search goes on into a plan.
  public static Toolbox forRuns() {
    return new Toolbox(usual(new dev.pgwright.agent.advice.AdviseSearch()));
  }

  private static List<Tool<?, ?>> usual(Tool<?, ?> search) {
    return new ArrayList<Tool<?, ?>>(
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
            search,
            new CheckHealth(),
            new Tasks(),
            new FinishReport()));
  }
}
