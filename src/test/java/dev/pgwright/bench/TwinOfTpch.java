package dev.pgwright.bench;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.twin.Comparison;
import dev.pgwright.twin.Sizes;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.StatisticsFile;
import dev.pgwright.twin.Tpch;
import dev.pgwright.twin.Twin;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The 22 queries of TPC-H planned on the twin of a database with as many gigabytes as `TPCH_SCALE`
/// says, 1 by default.
final class TwinOfTpch implements Benchmark {

  private @Nullable Sandbox sandbox;
  private @Nullable ScratchDatabase database;
  private @Nullable Twin twin;
  private List<String> queries = List.of();
  private String file = "";
  private long opened;

  @Override
  public String name() {
    return "twin-tpch";
  }

  @Override
  public int rounds() {
    return 20;
  }

  @Override
  public void prepare() throws Exception {
    SandboxSettings settings = SandboxSettings.fromEnvironment(System.getenv()).withUrl(null);
    Sandbox server = Sandbox.open(settings, new LinkedHashSet<>());
    sandbox = server;
    ScratchDatabase real = server.create("tpch");
    database = real;
    try (Connection connection = real.connect()) {
      Tpch.load(connection, Double.parseDouble(System.getenv().getOrDefault("TPCH_SCALE", "1")));
    }
    Statistics statistics = StatisticsReader.read(real.libpqUrl(), Map.of(), List.of());
    file = StatisticsFile.text(statistics);
    long started = System.nanoTime();
    twin = Twin.on(statistics, server);
    opened = System.nanoTime() - started;
    queries = Comparison.statements(Tpch.queries());
  }

  @Override
  public void round() {
    Twin planner = Objects.requireNonNull(twin);
    queries.forEach(planner::plan);
  }

  @Override
  public String remark() throws Exception {
    Twin planner = Objects.requireNonNull(twin);
    try (Connection real = Objects.requireNonNull(database).connect()) {
      List<Comparison> plans = Comparison.of(real, planner, Tpch.queries());
      Sizes sizes = Sizes.of(planner, real);
      return String.format(
          Locale.ROOT,
          "%d of %d plans of the same shape, %d the same to the last digit;"
              + " %d of %d sizes within 10 %%; file of %d kB, twin made in %d ms",
          plans.stream().filter(Comparison::shape).count(),
          plans.size(),
          plans.stream().filter(Comparison::same).count(),
          sizes.near(),
          sizes.all(),
          file.getBytes(StandardCharsets.UTF_8).length / 1000,
          opened / 1_000_000);
    }
  }

  @Override
  public void close() {
    Objects.requireNonNull(twin).close();
    Objects.requireNonNull(database).close();
    Objects.requireNonNull(sandbox).close();
  }
}
