package dev.pgwright.bench;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Judge;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From nothing to the texts of the files that make 1,000 tables.
final class PlanFromEmpty implements Benchmark {

  private final Large wanted = new Large(1_000);
  private @Nullable Schema empty;
  private @Nullable Schema after;
  private int characters;

  @Override
  public String name() {
    return "plan-1000-tables-from-empty";
  }

  @Override
  public int rounds() {
    return 5;
  }

  @Override
  public void prepare() throws Exception {
    wanted.load();
    try (var nothing = SharedSandbox.get().create("empty");
        Connection of = nothing.connect();
        Connection connection = wanted.database().connect()) {
      empty = Catalog.read(of);
      after = Catalog.read(connection);
    }
  }

  @Override
  public void round() {
    if (empty == null || after == null) {
      throw new IllegalStateException("not prepared");
    }
    Plan plan = Planner.plan(empty, after, PlanChanges.nothingDecided(), new Silent());
    characters = SqlFiles.render(plan, "all").stream().mapToInt(it -> it.text().length()).sum();
  }

  @Override
  public String remark() {
    return characters / 1024 + " KiB of SQL";
  }

  @Override
  public void close() {
    wanted.close();
  }

  /// New tables leave nothing to ask.
  private record Silent() implements Judge {
    @Override
    public Optional<Footprint> onBefore(List<String> statements) {
      throw new IllegalStateException("asked: " + statements);
    }

    @Override
    public Optional<Footprint> onAfter(List<String> statements) {
      throw new IllegalStateException("asked: " + statements);
    }
  }
}
