package dev.pgwright.bench;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.verify.ServerJudge;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From two schemas in memory with 1,000 tables, 20 of which differ, to the texts of the files; the
/// server is asked where the planner has to.
final class PlanChanges implements Benchmark {

  private static final int TABLES = 1_000;

  private final Large old = new Large(TABLES);
  private final Large wanted = new Large(TABLES);
  private @Nullable Schema before;
  private @Nullable Schema after;
  private int steps;

  @Override
  public String name() {
    return "plan-20-changes-of-1000-tables";
  }

  @Override
  public void prepare() throws Exception {
    old.load();
    wanted.load();
    wanted.execute(List.of(Large.changed(TABLES)));
    before = read(old);
    after = read(wanted);
  }

  private static Schema read(Large large) throws SQLException {
    try (Connection connection = large.database().connect()) {
      return Catalog.read(connection);
    }
  }

  @Override
  public void round() {
    if (before == null || after == null) {
      throw new IllegalStateException("not prepared");
    }
    try (var judge = new ServerJudge(old.database(), wanted.database())) {
      Plan plan = Planner.plan(before, after, nothingDecided(), judge);
      SqlFiles.render(plan, "twenty changes");
      steps = plan.steps().size();
    }
  }

  static Policy nothingDecided() {
    return new Policy(
        "bench", List.of(), List.of(), List.of(), new LinkedHashMap<String, String>());
  }

  @Override
  public String remark() {
    return steps + " steps";
  }

  @Override
  public void close() {
    old.close();
    wanted.close();
  }
}
