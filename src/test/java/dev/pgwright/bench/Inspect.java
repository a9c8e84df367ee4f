package dev.pgwright.bench;

import dev.pgwright.testing.TestEnv;
import java.util.List;
import java.util.Optional;

/// `./pgwright inspect db:URL --format sql` of 1,000 tables as a process, beside pg_dump.
final class Inspect implements Benchmark {

  private final Large large = new Large(1_000);

  @Override
  public String name() {
    return "inspect-1000-tables";
  }

  @Override
  public int rounds() {
    return 5;
  }

  @Override
  public void prepare() throws Exception {
    large.load();
  }

  @Override
  public void round() throws Exception {
    String url = large.database().libpqUrl();
    Programs.run(List.of("./pgwright", "inspect", "db:" + url, "--format", "sql", "-q"));
  }

  @Override
  public Optional<Peer> peer() {
    String url = large.database().libpqUrl();
    List<String> command = List.of(TestEnv.pgDump().toString(), "--schema-only", "-d", url);
    return Optional.of(new Peer("pg_dump --schema-only", () -> Programs.run(command)));
  }

  @Override
  public void close() {
    large.close();
  }
}
